SELECT totp_secret, last_totp_step FROM credentials WHERE user = ?1
