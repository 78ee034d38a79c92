INSERT INTO patient_details (patient, details)
VALUES (?1, ?2)
ON CONFLICT (patient) DO UPDATE SET details = excluded.details
