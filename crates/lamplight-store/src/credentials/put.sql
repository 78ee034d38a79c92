INSERT INTO credentials (user, totp_secret, last_totp_step)
VALUES (?1, ?2, ?3)
ON CONFLICT (user) DO UPDATE SET totp_secret = excluded.totp_secret, last_totp_step = excluded.last_totp_step
