DELETE FROM patient_contacts WHERE patient = ?1
