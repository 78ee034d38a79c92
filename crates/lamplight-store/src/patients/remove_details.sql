DELETE FROM patient_details WHERE patient = ?1
