//! lamplight-vault
