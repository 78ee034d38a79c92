FROM holds INDEXED BY holds_by_clinic
WHERE ended IS NULL
    AND clinic = ?1
    AND starts_at > ?2
ORDER BY starts_at, id
