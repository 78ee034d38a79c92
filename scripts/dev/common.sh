# Shared by the commands of ./dev; sourced, never run. The working directory is the repository.
# shellcheck shell=bash disable=SC2034

ARTIFACTS="$PWD/artifacts"

say() { printf '%s\n' "$*"; }
heading() { printf '\n== %s\n' "$*"; }
fail() {
  printf './dev: %s\n' "$*" >&2
  exit 1
}

# Whether version $1 is at least version $2 (numbers with dots).
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

have() { command -v "$1" >/dev/null 2>&1; }
