## Finding a patient

patient-label = Paciente
patient-search-hint = Nombre o número de historia
patient-found = Pacientes encontrados
patient-found-count = { $count ->
    [0] Ningún paciente encontrado
    [one] { $count } paciente encontrado
   *[other] { $count } pacientes encontrados
}
patient-none-found = No se encontró a nadie. Pruebe con menos letras del apellido.
patient-mrn = N.º { $mrn }
patient-change = Cambiar

## Registering a patient

patient-register-new = Registrar paciente nuevo
patient-given = Nombre
patient-family = Apellidos
patient-birth-date = Fecha de nacimiento
patient-register = Registrar paciente
patient-search-instead = Buscar
patient-name-missing = Escriba el nombre.
patient-name-too-long = Se guardan como máximo { $most } caracteres.
birth-date-hint = Como { $pattern }
birth-date-read-as = Se lee como { $date }
birth-date-dd = DD
birth-date-mm = MM
birth-date-yyyy = AAAA
birth-date-empty = Escriba la fecha de nacimiento.
birth-date-unclear = No se lee como una fecha. Escriba día, mes y año con cuatro cifras.
birth-date-impossible = Ese día no existe en el calendario. Revise día y mes.
birth-date-future = Esta fecha está en el futuro. Revise el año.
birth-date-too-long-ago = Hace más de 130 años. Revise el año.
