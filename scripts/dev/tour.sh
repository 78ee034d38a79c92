#!/usr/bin/env bash
# ./dev tour: the application on an invisible display, walked through by WebDriver; pictures in artifacts/tour.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh

need_to_build
need_session
say "Building the application and its tour"
cargo build -p lamplight-desktop -p lamplight-cli

rm -rf "$ARTIFACTS/tour"
mkdir -p "$ARTIFACTS/tour"
export LAMPLIGHT_TOUR_PICTURES="$ARTIFACTS/tour"
status=0
bash scripts/dev/session.sh cargo test -p lamplight-e2e --test e2e -- tour --nocapture --test-threads=1 || status=$?

heading "Pictures"
find artifacts/tour -name '*.png' | sort
[ "$status" -eq 0 ] || fail "the tour did not come to its end"
