# Runs suites one after another, counts what passed, and prints one table at the end. Sourced, never run.
# shellcheck shell=bash
# shellcheck source=scripts/dev/common.sh
. scripts/dev/common.sh

readonly LOGS="artifacts/logs"
rm -rf "$LOGS"
mkdir -p "$LOGS"

suite_rows=()
suite_filters=()
total_passed=0 total_failed=0 total_skipped=0
readonly suites_started=$SECONDS

# Whether the suite was asked for on the command line (all are, when none was named).
wanted() {
  [ ${#suite_filters[@]} -gt 0 ] || return 0
  local filter
  for filter in "${suite_filters[@]}"; do
    case "$1" in *"$filter"*) return 0 ;; esac
  done
  return 1
}

# suite NAME KIND COMMAND…  Kind says how to count: cargo (test results), vitest (its JSON report), lines (a line
# beginning with "ok" or "FAILED" for each check), step (the command itself is the one check).
suite() { ! wanted "$1" || suite_always "$@"; }

# The same, whatever was asked for on the command line.
suite_always() {
  local name="$1" kind="$2" log began status counts
  shift 2
  log="$LOGS/${name//[^a-z0-9]/-}.log"
  heading "$name"
  began=$SECONDS
  set +e
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  set -e
  counts="$(count "$kind" "$log" "$status")"
  # shellcheck disable=SC2086
  record "$name" $((SECONDS - began)) $counts
}

# Prints "passed failed skipped". A command that failed without a failed test counts as one failure.
count() {
  local kind="$1" log="$2" status="$3" counts
  case "$kind" in
    cargo) counts="$(awk -f scripts/dev/cargo-counts.awk "$log")" ;;
    lines) counts="$(awk '/^ok /{p++} /^FAILED /{f++} /^skipped /{s++} END{print p+0, f+0, s+0}' "$log")" ;;
    vitest) counts="$(node scripts/dev/vitest-counts.mjs "$LOGS/vitest.json")" ;;
    step) if [ "$status" -eq 0 ]; then counts="1 0 0"; else counts="0 1 0"; fi ;;
  esac
  if [ "$status" -ne 0 ]; then
    # shellcheck disable=SC2086
    set -- $counts
    [ "$2" -gt 0 ] || counts="$1 1 $3"
  fi
  printf '%s\n' "$counts"
}

# record NAME SECONDS PASSED FAILED SKIPPED  On the build server what was skipped counts as failed.
record() {
  local failed="$4" note=""
  if [ "$5" -gt 0 ]; then
    note="skipped: see $LOGS/${1//[^a-z0-9]/-}.log"
    if [ "${CI:-}" = true ]; then failed=$((failed + $5)) note="$note (counts as failed)"; fi
  fi
  suite_rows+=("$(printf '%-24s %7s %7d %7d %8d  %s' "$1" "$(minutes "$2")" "$3" "$failed" "$5" "$note")")
  total_passed=$((total_passed + $3)) total_failed=$((total_failed + failed)) total_skipped=$((total_skipped + $5))
}

minutes() { awk -v s="$1" 'BEGIN { printf "%.1f", s / 60 }'; }

# The table, the plain last line, and the exit code.
finish_suites() {
  [ ${#suite_rows[@]} -gt 0 ] || fail "no suite has that name"
  heading "Suites"
  printf '%-24s %7s %7s %7s %8s\n' suite minutes passed failed skipped
  printf '%s\n' "${suite_rows[@]}"
  printf '%-24s %7s %7d %7d %8d\n\n' all "$(minutes $((SECONDS - suites_started)))" "$total_passed" "$total_failed" "$total_skipped"
  say "$total_passed passed, $total_failed failed"
  [ "$total_failed" -eq 0 ]
}
