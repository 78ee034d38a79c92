#!/usr/bin/env bash
# ./dev bench [ARGS…]: the benchmark, built with optimisation; it prints ratios to a baseline of the same run.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh
need_rust
exec cargo bench -p lamplight-tests --bench spine -- "$@"
