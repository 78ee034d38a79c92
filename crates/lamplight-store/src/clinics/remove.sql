DELETE FROM clinics WHERE id = ?1
