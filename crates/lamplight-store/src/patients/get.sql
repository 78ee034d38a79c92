FROM patients LEFT JOIN patient_contacts ON patient = id WHERE id = ?1
