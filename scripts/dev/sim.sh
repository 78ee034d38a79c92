#!/usr/bin/env bash
# ./dev sim [ARGS…]: the simulator of several devices and one server, from a seed.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh
need_rust
exec cargo run --quiet -p lamplight-testkit --bin sim -- "$@"
