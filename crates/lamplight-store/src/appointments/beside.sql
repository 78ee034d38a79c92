FROM appointments INDEXED BY appointments_arrived_beside
WHERE clinic = ?1
    AND arrived_beside >= ?2
    AND arrived_beside < ?3
