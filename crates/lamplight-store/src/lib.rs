//! lamplight-store
