#!/usr/bin/env bash
# ./dev check [NAME…]: everything that can be said about the code without running it.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh
# shellcheck source=scripts/dev/suites.sh
. scripts/dev/suites.sh
# shellcheck source=scripts/dev/checks.sh
. scripts/dev/checks.sh

suite_filters=("$@")
need_to_build
run_checks
finish_suites
