//! lamplight-sync
