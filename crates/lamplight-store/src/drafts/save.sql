INSERT INTO drafts (user, key, content, saved_at)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (user, key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
