INSERT INTO cursor (single, epoch, number, hash)
VALUES (1, ?1, ?2, ?3)
ON CONFLICT (single) DO UPDATE SET epoch = excluded.epoch, number = excluded.number, hash = excluded.hash
