# The checks, as suites: ./dev check runs them alone, ./dev test after the tests. Sourced, never run.
# shellcheck shell=bash

run_checks() {
  need_rust_component fmt rustfmt
  need_rust_component clippy clippy
  suite "check format" step cargo fmt --all --check
  suite "check clippy" step bash scripts/dev/clippy.sh
  suite "check ui types" step npm --prefix ui run --silent check
  suite "check ui lint" step npm --prefix ui run --silent lint
  suite "check ui format" step npm --prefix ui run --silent format:check
  suite "check bindings" step cargo test --quiet -p lamplight-desktop --lib committed_bindings_are_current
  suite "check house rules" lines cargo run --quiet -p xtask -- check
}
