#!/usr/bin/env bash
# ./dev e2e [FILTER]: only the tests that drive the real window.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh

need_to_build
need_session
cargo build -p lamplight-desktop -p lamplight-cli
mkdir -p "$ARTIFACTS/e2e"
export LAMPLIGHT_TOUR_PICTURES="${LAMPLIGHT_TOUR_PICTURES:-$ARTIFACTS/e2e}"
bash scripts/dev/session.sh cargo test -p lamplight-e2e --test e2e -- --test-threads=1 "$@"
