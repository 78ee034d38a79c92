#!/usr/bin/env bash
# ./dev tour: the application on an invisible display, walked through by WebDriver; pictures in artifacts/tour.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh

need_to_build
need_session
say "Building the application and its tour"
cargo build --workspace
cargo test --workspace --no-run

rm -rf "$ARTIFACTS/tour"
mkdir -p "$ARTIFACTS/tour"
export LAMPLIGHT_TOUR_PICTURES="$ARTIFACTS/tour"
bash scripts/dev/session.sh cargo test -p lamplight-e2e --test e2e -- tour --nocapture --test-threads=1

heading "Pictures"
find artifacts/tour -name '*.png' | sort
