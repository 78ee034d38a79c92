#!/usr/bin/env bash
# ./dev bench [spine|finding] [ARGS…]: the benchmarks, built with optimisation; they print ratios to a baseline of the
# same run. Without a name, both.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh
need_rust
case "${1:-}" in
  spine | finding)
    bench="$1"
    shift
    exec cargo bench -p lamplight-tests --bench "$bench" -- "$@"
    ;;
esac
status=0
for bench in spine finding; do
  cargo bench -p lamplight-tests --bench "$bench" -- "$@" || status=$?
done
exit "$status"
