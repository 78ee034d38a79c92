FROM appointments INDEXED BY appointments_of_series
WHERE series_id = ?1
ORDER BY starts_at, id
