//! lamplight-app
