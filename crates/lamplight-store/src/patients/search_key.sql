SELECT search_key FROM patients WHERE id = ?1
