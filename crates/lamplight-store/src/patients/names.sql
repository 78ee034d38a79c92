SELECT family, given, mrn FROM patients WHERE id = ?1
