//! Lamplight desktop shell.
