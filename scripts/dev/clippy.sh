#!/usr/bin/env bash
# Clippy over the whole workspace, warnings as errors. `cargo clippy` would build all 800 dependencies once more, in
# its own "check" form; with clippy as the compiler of the workspace's crates only, the dependencies of the one build serve.
set -euo pipefail
export RUSTC_WORKSPACE_WRAPPER=clippy-driver
# How cargo-clippy hands "-D warnings" to its driver.
export CLIPPY_ARGS="-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__"
# Programs are looked at in their test form: their own would be put in the place of those that the one build made.
cargo build --workspace --lib --tests --benches --keep-going
