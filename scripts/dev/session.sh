#!/usr/bin/env bash
# Runs a command in a desktop session of its own: message bus, unlocked keyring, invisible display, and a home
# folder that is removed afterwards. Nothing of the person's own session is seen or changed.
#   scripts/dev/session.sh [--no-display] COMMAND…
set -euo pipefail

with_display=true
if [ "${1:-}" = --no-display ]; then
  with_display=false
  shift
fi

# Cargo, rustup and npm keep their folders; only the application sees the other home.
export CARGO_HOME="${CARGO_HOME:-$HOME/.cargo}" RUSTUP_HOME="${RUSTUP_HOME:-$HOME/.rustup}"
export npm_config_cache="${npm_config_cache:-$HOME/.npm}"

# Short, because sockets live in it and their paths may have 107 bytes.
session="$(mktemp -d /tmp/lamplight-session.XXXXXX)"
trap 'rm -rf "$session"' EXIT
mkdir -m 700 "$session/home" "$session/run"

# The display's memory is a file: tests of speed see in it when something is really on the screen.
display=()
if $with_display; then
  display=(xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24 -fbdir $session/run")
  export LAMPLIGHT_DISPLAY_MEMORY="$session/run/Xvfb_screen0"
fi
export HOME="$session/home" XDG_RUNTIME_DIR="$session/run"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS
# WebKit's sandbox refuses to run for root, as in containers.
[ "$(id -u)" -ne 0 ] || export WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1
export NO_AT_BRIDGE=1 GDK_BACKEND=x11 LIBGL_ALWAYS_SOFTWARE=1

# shellcheck disable=SC2016
inside='
  printf session | gnome-keyring-daemon --unlock --components=secrets --foreground >"$HOME/keyring.log" 2>&1 &
  keyring=$!
  trap "kill $keyring 2>/dev/null || true" EXIT
  for _ in $(seq 100); do
    if dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
      org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q "boolean true"; then
      "$@"
      exit
    fi
    sleep 0.1
  done
  cat "$HOME/keyring.log" >&2
  echo "./dev: the keyring of the session did not start" >&2
  exit 1
'
dbus-run-session -- bash -c "$inside" session "${display[@]}" "$@"
