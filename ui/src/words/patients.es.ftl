## Finding a patient

patient-label = Paciente
patient-search-hint = Nombre, fecha de nac., teléfono o n.º
patient-found = Pacientes encontrados
patient-found-count = { $count ->
    [0] Ningún paciente encontrado
    [one] { $count } paciente encontrado
   *[other] { $count } pacientes encontrados
}
patient-none-found = No se encontró a nadie. Pruebe con menos letras del apellido.
patient-mrn = N.º { $mrn }
patient-change = Cambiar
found-by-sound = suena parecido
found-by-spelling = escrito casi igual
found-by-nickname = diminutivo del nombre
found-by-phone = teléfono
found-by-identifier = número de otro sistema

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

## Registered already?

patient-phone = Teléfono
duplicates-title = Quizá ya esté registrado
duplicates-count = { $count ->
    [one] { $count } paciente puede ser esta persona
   *[other] { $count } pacientes pueden ser esta persona
}
duplicates-likely = Muy probable:
duplicates-same = Es la misma persona
duplicates-same-as = Es la misma persona: { $name }
duplicates-confirm = Ya hay alguien muy parecido registrado. ¿Es otra persona?
duplicates-another = Es otra: registrar
duplicates-look-again = Revisar
duplicate-same-name = mismo nombre
duplicate-name-sounds-alike = el nombre suena parecido
duplicate-name-spelt-alike = nombre escrito casi igual
duplicate-nickname = un nombre es diminutivo del otro
duplicate-part-of-name = parte del nombre
duplicate-names-swapped = nombre y apellidos intercambiados
duplicate-same-family-name = mismos apellidos
duplicate-same-given-name = mismo nombre de pila
duplicate-same-birth-date = misma fecha de nacimiento
duplicate-birth-date-swapped = día y mes intercambiados
duplicate-birth-date-one-digit-off = fecha de nacimiento con una cifra distinta
duplicate-other-birth-date = pero otra fecha de nacimiento
duplicate-same-phone = mismo teléfono
duplicate-same-address = misma dirección
duplicate-same-identifier = mismo número de otro sistema
duplicate-other-identifier = pero otro número del mismo sistema
