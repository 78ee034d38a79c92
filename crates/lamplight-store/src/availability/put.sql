INSERT INTO availability (provider, week, dates, time_off)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (provider) DO UPDATE SET
    week = excluded.week,
    dates = excluded.dates,
    time_off = excluded.time_off
