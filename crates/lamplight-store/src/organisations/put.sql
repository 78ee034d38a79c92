INSERT INTO organisations (id, name, buffer, late_cancel_hours, wait_amber, wait_red, lock_minutes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    buffer = excluded.buffer,
    late_cancel_hours = excluded.late_cancel_hours,
    wait_amber = excluded.wait_amber,
    wait_red = excluded.wait_red,
    lock_minutes = excluded.lock_minutes
