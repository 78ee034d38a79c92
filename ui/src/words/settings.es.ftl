## Ajustes

settings-sections = Secciones de los ajustes
settings-clinic = Clínica

## Clínica

clinic-name = Nombre
clinic-zone = Zona horaria
