INSERT INTO closed_days (clinic, days)
VALUES (?1, ?2)
ON CONFLICT (clinic) DO UPDATE SET days = excluded.days
