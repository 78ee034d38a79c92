# What a command needs to be there: system packages, Rust, Node, npm packages, the built interface.
# Sourced, never run. Everything is looked at first and touched only when it is missing.
# shellcheck shell=bash disable=SC2034
# shellcheck source=scripts/dev/common.sh
. scripts/dev/common.sh

readonly RUST_NEEDED=1.95 NODE_NEEDED=20.19

# Debian's names. The first list builds the application, the second starts it on an invisible display
# and reads what it printed.
readonly BUILD_PACKAGES=(build-essential pkg-config file patchelf libssl-dev libwebkit2gtk-4.1-dev librsvg2-dev
  libxdo-dev libsecret-1-dev libayatana-appindicator3-dev fonts-dejavu-core)
readonly SESSION_PACKAGES=(webkit2gtk-driver xvfb xauth dbus gnome-keyring poppler-utils)

# Those of the given packages that are not installed, in one line.
missing_packages() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || printf '%s ' "$package"
  done
}

need_packages() {
  if ! have dpkg-query; then
    need_by_command
    return
  fi
  local missing
  read -r -a missing <<<"$(missing_packages "$@")"
  [ ${#missing[@]} -gt 0 ] || return 0
  say "Installing ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    have sudo || fail "these packages are missing and need root; please run: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  # A stale or unreachable list is not yet a reason to stop: the packages may be in it.
  "${as_root[@]}" apt-get update -qq || say "The package lists could not be refreshed; trying with those at hand."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
    || fail "apt-get could not install ${missing[*]}; install them by hand and run this again"
}

# Not Debian: nothing is installed, but what is missing is named.
need_by_command() {
  local missing=() tool
  for tool in cc pkg-config; do have "$tool" || missing+=("$tool"); done
  if have pkg-config; then
    pkg-config --exists webkit2gtk-4.1 || missing+=("webkit2gtk-4.1 (development files)")
    pkg-config --exists openssl || missing+=("openssl (development files)")
  fi
  [ ${#missing[@]} -eq 0 ] || fail "please install: ${missing[*]}"
}

need_rust() {
  local version
  have cargo || fail "Rust is missing. Install Rust $RUST_NEEDED or newer (https://rustup.rs), then run this again."
  version="$(cargo --version | cut -d ' ' -f 2)"
  at_least "$version" "$RUST_NEEDED" \
    || fail "Rust is $version and must be $RUST_NEEDED or newer; with rustup: rustup update stable"
}

need_rust_component() {
  cargo "$1" --version >/dev/null 2>&1 || fail "cargo $1 is missing; with rustup: rustup component add $2"
}

need_node() {
  local version
  if ! have node || ! have npm; then fail "Node is missing. Install Node $NODE_NEEDED or newer with npm, then run this again."; fi
  version="$(node --version | tr -d v)"
  at_least "$version" "$NODE_NEEDED" || fail "Node is $version and must be $NODE_NEEDED or newer"
}

# One hash over the contents and names of the given files and folders, in a fixed order.
hash_of() { find "$@" -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d ' ' -f 1; }

# ui/node_modules as package-lock.json wants it.
need_npm_packages() {
  need_node
  local stamp=ui/node_modules/.lamplight-packages wanted
  wanted="$(hash_of ui/package.json ui/package-lock.json)"
  [ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ] && return 0
  say "Installing the interface's packages (npm ci)"
  npm --prefix ui ci --no-audit --no-fund --loglevel=error || fail "npm ci failed in ui/"
  printf '%s' "$wanted" >"$stamp"
}

# ui/dist as the sources want it. The application's binary holds a copy of it, so this comes before cargo.
need_built_interface() {
  need_npm_packages
  local stamp=ui/node_modules/.lamplight-built wanted sources=() file
  for file in ui/src ui/public ui/index.html ui/*.html ui/*.json ui/*.ts ui/*.js; do [ -e "$file" ] && sources+=("$file"); done
  wanted="$(hash_of "${sources[@]}")"
  [ -s ui/dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ] && return 0
  say "Building the interface (vite)"
  npm --prefix ui run --silent build || fail "the interface did not build"
  printf '%s' "$wanted" >"$stamp"
}

# What a session without a display takes: present, or installed now, or named.
need_session() {
  local tool
  ! have dpkg-query || need_packages "${SESSION_PACKAGES[@]}"
  for tool in xvfb-run dbus-run-session gnome-keyring-daemon WebKitWebDriver; do
    have "$tool" || fail "please install $tool: the window cannot be started without a display"
  done
}

# Everything the desktop application is built from.
need_to_build() {
  need_packages "${BUILD_PACKAGES[@]}"
  need_rust
  need_built_interface
}
