//! lamplight-interop
