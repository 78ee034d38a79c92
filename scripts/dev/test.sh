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
need_session

# One build for all: the test binaries, and the application and command line that the stories start.
suite_always "build" step bash -c 'cargo test --workspace --no-run && cargo build --workspace'
[ "$total_failed" -eq 0 ] || finish_suites

# Every crate, then every story across crates. Each in a session with a keyring of its own: the vault talks to a real one.
mapfile -t packages < <(node scripts/dev/packages.mjs members)
for package in "${packages[@]}"; do
  suite "$package" cargo bash scripts/dev/session.sh --no-display cargo test -p "$package" --no-fail-fast
done
mapfile -t stories < <(node scripts/dev/packages.mjs stories)
for story in "${stories[@]}"; do
  suite "story $story" cargo bash scripts/dev/session.sh --no-display cargo test -p lamplight-tests --test "$story" --no-fail-fast
done

report="$LOGS/vitest.json"
suite "ui tests" vitest npm --prefix ui run --silent test -- --reporter=default --reporter=json --outputFile="$PWD/$report"

mkdir -p "$ARTIFACTS/e2e"
export LAMPLIGHT_TOUR_PICTURES="$ARTIFACTS/e2e"
suite "e2e window" cargo bash scripts/dev/session.sh \
  cargo test -p lamplight-e2e --test e2e --no-fail-fast -- --test-threads=1

run_checks
finish_suites
