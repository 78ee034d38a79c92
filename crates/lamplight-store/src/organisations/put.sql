INSERT INTO organisations (id, name, buffer)
VALUES (?1, ?2, ?3)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, buffer = excluded.buffer
