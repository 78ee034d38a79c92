#!/usr/bin/env bash
# ./dev help: what there is.
set -euo pipefail
cat <<'TEXT'
usage: ./dev COMMAND

  run            build and start Lamplight; without a display, take the tour instead
                 LAMPLIGHT_DATA_DIR=FOLDER ./dev run  keeps the data there
  tour           start the real application on an invisible display, walk through it by WebDriver,
                 leave pictures in artifacts/tour
  test [NAME…]   every suite and every check, with minutes and counts; with names, only the suites
                 whose name contains one of them
  check [NAME…]  formatting, lints, types, arrows between parts, migrations, catalogue, licences, sizes, words
  e2e [FILTER]   only the tests that drive the real window
  sim [ARGS…]    the simulator of several devices and a server; ./dev sim --help lists its arguments
  bench [ARGS…]  the benchmark: ratios to a baseline measured in the same run
  bindings       write ui/src/api/bindings.ts from the commands of the shell
  catalogue      write docs/operations.json and docs/queries.json from the command line client
  help           this text

Missing Debian packages and npm packages are installed; a missing Rust or Node is named.
TEXT
