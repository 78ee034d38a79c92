#!/usr/bin/env bash
# ./dev catalogue: writes docs/operations.json and docs/queries.json from the command line client.
set -euo pipefail
# shellcheck source=scripts/dev/needs.sh
. scripts/dev/needs.sh
need_rust
for page in operations queries; do
  cargo run --quiet -p lamplight-cli -- "$page" >"docs/$page.json.new"
  mv "docs/$page.json.new" "docs/$page.json"
done
say "docs/operations.json and docs/queries.json are current"
