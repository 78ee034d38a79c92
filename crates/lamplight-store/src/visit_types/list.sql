FROM visit_types ORDER BY name, id
