## Settings

settings-sections = Sections of the settings
settings-clinic = Clinic

## Clinic

clinic-name = Name
clinic-zone = Time zone
