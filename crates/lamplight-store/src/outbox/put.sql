INSERT INTO outbox (number, body)
VALUES (?1, ?2)
ON CONFLICT (number) DO UPDATE SET body = excluded.body
