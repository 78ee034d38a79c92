INSERT INTO patient_contacts (patient, phones, addresses)
VALUES (?1, ?2, ?3)
ON CONFLICT (patient) DO UPDATE SET phones = excluded.phones, addresses = excluded.addresses
