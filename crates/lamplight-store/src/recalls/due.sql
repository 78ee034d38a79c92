FROM (
    SELECT * FROM recalls WHERE clinic = ?1 AND due <= ?2 AND ending IS NULL
    UNION ALL
    -- Their visit was cancelled or not kept. Few were: the index of those leads to the recall.
    SELECT recalls.*
    FROM appointments INDEXED BY appointments_freed
    CROSS JOIN recalls ON recalls.booked = appointments.id
    WHERE appointments.status IN ('cancelled', 'no_show')
        AND appointments.clinic = ?1
        AND appointments.starts_at > ?3
        AND recalls.due <= ?2
)
ORDER BY due, added_at, id
LIMIT ?4
