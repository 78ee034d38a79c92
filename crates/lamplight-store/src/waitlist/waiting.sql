FROM waitlist INDEXED BY waitlist_waiting
WHERE closing IS NULL
    AND clinic = ?1
ORDER BY added_at, id
