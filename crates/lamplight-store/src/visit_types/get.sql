FROM visit_types WHERE id = ?1
