FROM clinics ORDER BY name, id
