#!/usr/bin/env bash
# ./dev catalogue: writes docs/operations.json, docs/queries.json and docs/appointment-states.md from the command
# line client.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh
need_rust
for page in operations queries; do
  cargo run --quiet -p lamplight-cli -- "$page" >"docs/$page.json.new"
  mv "docs/$page.json.new" "docs/$page.json"
done
cargo run --quiet -p lamplight-cli -- states >docs/appointment-states.md.new
mv docs/appointment-states.md.new docs/appointment-states.md
say "docs/operations.json, docs/queries.json and docs/appointment-states.md are current"
