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
  local name="$1" kind="$2" log began status
  shift 2
  log="$LOGS/${name//[^a-z0-9]/-}.log"
  heading "$name"
  began=$SECONDS
  set +e
  "${limit[@]}" "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  set -e
  # shellcheck disable=SC2046
  record "$name" $((SECONDS - began)) "$status" $(count "$kind" "$log" "$status")
}

# On the build server nobody is there to see that a suite hangs.
limit=()
[ "${CI:-}" != true ] || limit=(timeout --kill-after=10 900)

# Prints "passed failed skipped absent".
count() {
  case "$1" in
    cargo) awk -f scripts/dev/cargo-counts.awk "$2" ;;
    lines) awk '/^ok /{p++} /^FAILED /{f++} END{print p+0, f+0, 0, 0}' "$2" ;;
    vitest) node scripts/dev/vitest-counts.mjs "$LOGS/vitest.json" ;;
    step) if [ "$3" -eq 0 ]; then echo 1 0 0 0; else echo 0 1 0 0; fi ;;
  esac
}

# record NAME SECONDS STATUS PASSED FAILED SKIPPED ABSENT
record() {
  local name="$1" status="$3" passed="$4" failed="$5" skipped=$(($6 + $7)) note=""
  # A command that fails without a failed test (it crashed, it did not build, it hung) is one failure.
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1 note="ended with $status "; fi
  if [ "$7" -gt 0 ]; then note+="$7 want other programs' files (LAMPLIGHT_SHARED_DATA) "; fi
  if [ "$6" -gt 0 ]; then
    note+="$6 cannot run here, see $LOGS "
    if [ "${CI:-}" = true ]; then failed=$((failed + $6)) note+="and count as failed"; fi
  fi
  suite_rows+=("$(printf '%-24s %7s %7d %7d %8d  %s' "$name" "$(minutes "$2")" "$passed" "$failed" "$skipped" "$note")")
  total_passed=$((total_passed + passed)) total_failed=$((total_failed + failed))
  total_skipped=$((total_skipped + skipped))
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
