#!/usr/bin/env bash
# ./dev run: build and start the application. Without a display, take the tour.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say "There is no display here, so no window can be shown. Taking the tour on an invisible one instead:"
  say "the real application is started, used by WebDriver, and its pictures are left in artifacts/tour."
  exec bash scripts/dev/tour.sh "$@"
fi

need_to_build
say "Building the application"
cargo build -p lamplight-desktop -p lamplight-cli
say "Starting Lamplight"
exec target/debug/lamplight-desktop "$@"
