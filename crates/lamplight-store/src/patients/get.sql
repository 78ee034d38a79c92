FROM patients
LEFT JOIN patient_contacts ON patient_contacts.patient = id
LEFT JOIN patient_details ON patient_details.patient = id
WHERE id = ?1
