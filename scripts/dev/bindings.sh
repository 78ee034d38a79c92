#!/usr/bin/env bash
# ./dev bindings: writes ui/src/api/bindings.ts from the commands of src-tauri.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh
need_to_build
LAMPLIGHT_WRITE_BINDINGS=1 cargo test --quiet -p lamplight-desktop --lib committed_bindings_are_current
say "ui/src/api/bindings.ts is current"
