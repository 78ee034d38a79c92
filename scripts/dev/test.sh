#!/usr/bin/env bash
# ./dev test [NAME…]: one build, then every suite and every check, then one table.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh
# shellcheck source=scripts/dev/suites.sh
. scripts/dev/suites.sh
# shellcheck source=scripts/dev/checks.sh
. scripts/dev/checks.sh

suite_filters=("$@")
need_to_build
need_packages "${SESSION_PACKAGES[@]}"

# One build for all: the test binaries, and the application and command line that the stories start.
suite_build() {
  local filters=("${suite_filters[@]}")
  suite_filters=()
  suite "build" step bash -c 'cargo test --workspace --no-run && cargo build --workspace'
  suite_filters=("${filters[@]}")
}
suite_build
[ "$total_failed" -eq 0 ] || finish_suites

# Every crate, then every story, but the window: it needs a display and comes after the interface's own tests.
# A session with a keyring of its own, because the vault's tests talk to a real one.
while read -r package; do
  suite "$package" cargo bash scripts/dev/session.sh cargo test -p "$package" --no-fail-fast
done < <(node scripts/dev/packages.mjs members)
while read -r target; do
  suite "story $target" cargo bash scripts/dev/session.sh cargo test -p lamplight-tests --test "$target" --no-fail-fast
done < <(node scripts/dev/packages.mjs stories)

suite "ui tests" vitest npm --prefix ui run --silent test -- --reporter=default --reporter=json --outputFile="$LOGS/vitest.json"

mkdir -p "$ARTIFACTS/e2e"
export LAMPLIGHT_TOUR_PICTURES="$ARTIFACTS/e2e"
suite "e2e window" cargo bash scripts/dev/session.sh cargo test -p lamplight-tests --test e2e --no-fail-fast -- --test-threads=1

run_checks
finish_suites
