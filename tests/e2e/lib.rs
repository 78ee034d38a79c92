//! The end-to-end suite; everything is in its test binary.
