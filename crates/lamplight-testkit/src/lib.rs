//! lamplight-testkit
