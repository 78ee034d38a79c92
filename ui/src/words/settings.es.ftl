## Ajustes

settings-sections = Secciones de los ajustes
settings-clinic = Clínica
settings-visit-types = Tipos de visita
settings-resources = Salas y equipos
settings-hours = Horarios
settings-providers = Profesionales
settings-users = Quién inicia sesión
settings-me = Mi acceso

settings-change = Cambiar
settings-change-what = Cambiar { $name }
settings-retire = Retirar
settings-retire-what = Retirar { $name }
settings-bring-back = Recuperar
settings-bring-back-what = Recuperar { $name }
settings-save = Guardar
settings-saved = { $name } se ha guardado.
settings-begun = Cambio empezado
settings-minutes = { $minutes ->
    [one] Un minuto
   *[other] { $minutes } minutos
}
settings-name-missing = Escriba algo aquí.
settings-name-too-long = Use como máximo { $most } caracteres. Hay { $length }.

meanwhile-title = Otra persona lo cambió mientras tanto
meanwhile-kept = No se sobrescribió nada, y lo que usted escribió sigue aquí.
meanwhile-line = { $label }: era «{ $before }», ahora es «{ $now }»; usted tiene «{ $mine }».
meanwhile-take-theirs = Usar lo que hay ahora
meanwhile-keep-mine = Guardar lo mío encima

## Tipos de visita

visit-types-lead = A qué vienen los pacientes: cada tipo tiene su duración, su color y lo que necesita. Un tipo retirado ya no se ofrece; las visitas que lo tienen lo conservan.
visit-types-none = Aún no hay ningún tipo de visita. Añada el primero.
visit-type-add = Añadir tipo de visita
visit-type-name = Nombre
visit-type-minutes = Duración
visit-type-kind = Modalidad
visit-type-colour = Color
visit-type-buffer = Libre después
visit-type-buffer-usual = Como siempre ({ $minutes } min)
visit-type-buffer-own = { $minutes ->
    [0] Nada libre después
    [one] Un minuto libre después
   *[other] { $minutes } minutos libres después
}
visit-type-providers = Lo ofrecen
visit-type-providers-hint = Sin marcar ninguno: lo ofrecen todos.
visit-type-providers-all = Lo ofrecen todos
visit-type-providers-some = Lo ofrecen { $names }
visit-type-needs = Necesita uno de cada
visit-type-needs-none = No necesita sala
visit-type-needs-some = Necesita { $kinds }
visit-type-needs-no-rooms = Aún no hay salas ni equipos que se puedan pedir.
visit-type-offered = Se ofrece
visit-type-active = Se ofrece
visit-type-retired = Retirado
visit-type-is-retired = { $name } ya no se ofrece.
visit-type-is-back = { $name } se ofrece de nuevo.
colour-teal = Verde azulado
colour-blue = Azul
colour-violet = Violeta
colour-rose = Rosa
colour-amber = Ámbar
colour-olive = Oliva
colour-slate = Pizarra
colour-brown = Marrón

## Salas y equipos

resources-lead = Una visita que necesita uno lo ocupa. Dos visitas nunca ocupan el mismo a la vez sin un motivo.
resources-of = Salas y equipos de { $clinic }
resources-none = Aún no hay nada. Añada una sala o un equipo.
resource-add = Añadir sala o equipo
resource-name = Nombre
resource-name-hint = Como figura en la puerta, por ejemplo «Sala 3» o «Carro de ECG».
resource-kind = Clase
resource-kind-hint = Los de una clase se sustituyen entre sí, por ejemplo «Sala de procedimientos».
resource-kinds-in-use = Clases en uso: pulse una para tomarla
resource-in-use = En uso
resource-active = En uso
resource-retired = Fuera de uso
resource-retire = Poner fuera de uso
resource-retire-what = Poner fuera de uso: { $name }
resource-is-retired = { $name } está fuera de uso. Las visitas que lo ocupan lo conservan.
resource-is-back = { $name } vuelve a estar en uso.

## Clínica

clinic-name = Nombre
clinic-zone = Zona horaria

## Horarios

hours-lead = Cuándo abre la clínica y cuándo se puede reservar con cada profesional. Las visitas ya reservadas se quedan donde están.
hours-whose = Horario de
hours-of-clinic = { $name } (la clínica)
hours-clock = Todas las horas son las del reloj de la clínica: { $zone }.
hours-week = La semana habitual
hours-whose-week = Qué horario vale
hours-as-clinic = El horario de la clínica
hours-own = Horario propio
hours-day-off = Sin horario este día.
hours-from = Desde, { $name }
hours-until = Hasta, { $name }
hours-next-day = del día siguiente
hours-remove = Quitar { $name }
hours-window-name = { $day }, horario { $number }
hours-break-name = { $day }, pausa { $number }
hours-stretch-name = Horario { $number }
hours-break = Pausa
hours-break-line = pausa { $from }–{ $until }
hours-add = Añadir horario
hours-add-to = Añadir horario al { $day }
hours-add-break = Añadir pausa
hours-add-break-to = Añadir pausa al { $day }
hours-copy = Copiar a
hours-copy-day = Copiar a otros días: { $day }
hours-copy-working = De lunes a viernes
hours-copy-all = Todos los días
hours-any-visit = Cualquier visita
hours-only = Solo { $names }
hours-valid-from-date = desde el { $date }
hours-valid-until-date = hasta el { $date }
hours-more = { $words }: para qué visitas y fechas, { $name }
hours-more-title = Para qué visitas y fechas: { $name }
hours-more-done = Listo
hours-for-types = Solo para estos tipos de visita
hours-for-types-hint = Sin marcar ninguno: para cualquier visita.
hours-valid-from = Primer día
hours-valid-until = Último día
hours-undo = Deshacer lo escrito
hours-save-week = Guardar la semana
hours-week-saved = La semana se ha guardado.
hours-time-unclear = Escriba una hora, por ejemplo 8:30 o 17:00.
hours-overlap = Este horario se solapa con otro del mismo día. Cambie uno de ellos.
hours-validity = El último día es anterior al primero.
hours-none-own = El horario propio necesita al menos un tramo. Añada horario o elija el de la clínica.
hours-opens-late = El cierre es después de la apertura del mismo día.

hours-business = Horario de apertura
hours-business-lead = Vale para todo profesional sin horario propio.
hours-open = Abierto
hours-closed = Cerrado
hours-save-business = Guardar el horario de apertura
hours-business-saved = El horario de apertura se ha guardado.

hours-closed-days = Días de cierre
hours-closed-days-lead = Esos días no se reserva con nadie. Quien trabaje de todos modos recibe horario en esa fecha.
hours-closed-days-none = No hay días de cierre por delante.
hours-closed-day-add = Añadir día de cierre
hours-closed-name = Motivo
hours-closed-name-hint = Por ejemplo «Acción de Gracias» o «Mudanza».
hours-reopen = Volver a abrir
hours-reopen-what = Volver a abrir el { $date }
hours-reopened = La clínica vuelve a abrir el { $date }.
hours-holidays-add = Añadir festivos
holidays-year = Año
holidays-choose = Festivos federales en que se cierra
holidays-none = Los de este año ya pasaron o ya están cerrados.
holidays-close = { $count ->
    [one] Cerrar un día
   *[other] Cerrar { $count } días
}
holidays-added = { $count ->
    [one] Se añadió un día de cierre.
   *[other] Se añadieron { $count } días de cierre.
}
holiday-observed = { $name } (trasladado)
holiday-new-year = Año Nuevo
holiday-king = Día de Martin Luther King Jr.
holiday-presidents = Natalicio de Washington
holiday-memorial = Día de los Caídos
holiday-juneteenth = Juneteenth
holiday-independence = Día de la Independencia
holiday-labor = Día del Trabajo
holiday-columbus = Día de Colón
holiday-veterans = Día de los Veteranos
holiday-thanksgiving = Día de Acción de Gracias
holiday-christmas = Navidad

hours-hours = Horario
hours-dates = Fechas con otro horario
hours-dates-none = Ninguna fecha por delante tiene otro horario.
hours-date = Fecha
hours-date-add = Añadir fecha
hours-date-missing = Escriba una fecha.
hours-date-known = Esta fecha ya tiene horario propio. Cierre esto y cambie aquella.
hours-date-no-hours = Añada horario o marque que no se reserva.
hours-date-remove = Volver a la semana
hours-date-remove-what = Volver a la semana: { $date }
hours-date-removed = Vale de nuevo el horario de la semana.
hours-nobody-booked = Ese día no se reserva

hours-time-off = Ausencias
hours-time-off-none = No hay ausencias por delante.
hours-time-off-add = Anotar ausencia
hours-time-off-kind = Motivo
hours-time-off-saved = La ausencia está anotada.
hours-time-off-reversed = Termina antes de empezar.
hours-time-off-take-back = Retirar
hours-time-off-take-back-what = Retirar la ausencia { $when }
hours-time-off-taken-back = La ausencia se ha retirado.
time-off-vacation = Vacaciones
time-off-sick = Enfermedad
time-off-training = Formación
time-off-meeting = Reunión
time-off-on-call = Guardia
time-off-other = Otro
hours-first-day = Primer día
hours-last-day = Último día
hours-whole-days = Días enteros
hours-away-from = Ausente desde
hours-away-until = De vuelta a las
hours-note = Nota
hours-visits-stand = { $count ->
    [one] Hay una visita en este tiempo.
   *[other] Hay { $count } visitas en este tiempo.
}
hours-visits-stay = Se quedan como están. Abra cada una para moverla o cancelarla.
hours-show-visit = Mostrar { $at }, { $patient }, en la agenda

weekday-monday = Lunes
weekday-tuesday = Martes
weekday-wednesday = Miércoles
weekday-thursday = Jueves
weekday-friday = Viernes
weekday-saturday = Sábado
weekday-sunday = Domingo

## Organización y clínicas

clinic-lead = Cómo se llama la clínica, con qué reloj trabaja y las reglas de la casa.
clinic-zone-changes = Qué pasa con las visitas y los horarios
clinic-zone-visits = Las visitas reservadas conservan su momento: una que está a las 10:00 en el reloj de { $before } figurará a las { $time } en el de { $now }. No se avisa a nadie; mire los próximos días.
clinic-zone-hours = Horarios, pausas, ausencias y días de cierre conservan lo que marca el reloj.
organisation = Organización
organisation-change = Cambiar la organización
organisation-name = Nombre de la organización
organisation-buffer = Libre entre visitas
organisation-buffer-hint = Vale donde el tipo de visita no dice otra cosa. Determina las horas que se ofrecen; una persona puede reservar más junto.
organisation-lock = Las pantallas se bloquean tras
organisation-lock-hint = Sin teclado ni ratón. Como máximo 30 minutos.
settings-not-given = Sin indicar

## Profesionales

providers-lead = Quién tiene agenda para citas. Una agenda cerrada no admite visitas nuevas; las que hay se quedan y siguen a la vista.
providers-of = Profesionales de { $clinic }
providers-list-empty = Aún no hay nadie. Añada al primer profesional.
provider-specialty = Especialidad
provider-no-specialty = Sin especialidad indicada
provider-npi = NPI
provider-npi-hint = Diez cifras.
provider-npi-is = NPI { $npi }
provider-no-npi = Sin NPI
provider-npi-digits = Un NPI tiene diez cifras.
provider-npi-check-digit = Esto no es un NPI: puede haber dos cifras cambiadas o una mal escrita.
provider-languages = Idiomas
provider-languages-hint = En los que puede atender. Escriba y elija.
provider-no-languages = Sin idiomas indicados
provider-language-remove = Quitar { $language }
provider-minutes = Duración habitual de una visita
provider-minutes-are = { $minutes } minutos
provider-accepting = Acepta pacientes nuevos
provider-accepts = Acepta pacientes nuevos
provider-accepts-not = Sin pacientes nuevos
provider-account = Inicia sesión como
provider-account-hint = La persona de la lista de quienes inician sesión.
provider-account-is = Inicia sesión como { $name }
provider-no-account = No inicia sesión
provider-book = Agenda
provider-active = Agenda abierta
provider-inactive = Agenda cerrada
provider-close-book = Cerrar la agenda
provider-close-book-of = Cerrar la agenda de { $name }
provider-close-book-means = Ya no se podrá reservar ahí. No se pierde nada, y la agenda puede abrirse de nuevo en cualquier momento.
provider-visits-ahead = { $count ->
    [one] Hay una visita en esta agenda.
   *[other] Hay { $count } visitas en esta agenda.
}
provider-visits-stay = Se quedan, y sus días siguen mostrando esta agenda. Abra cada una para pasarla a otra persona o cancelarla.
provider-no-visits-ahead = Desde ahora no hay ninguna visita en ella.
provider-keep-book = Dejarla abierta
provider-is-closed = La agenda de { $name } está cerrada.
provider-is-back = La agenda de { $name } está abierta de nuevo.

## Quién inicia sesión

users-lead = Cada anotación lleva el nombre de quien la hizo, así que cada cual inicia sesión como quien es.
user-add = Añadir persona
user-is-added = { $name } se ha añadido.
user-given = Nombre
user-family = Apellidos
user-name-stays = Lo que escribe para iniciar sesión. No se puede cambiar después.
user-roles = Funciones
user-roles-missing = Marque al menos una función.
user-book = Agenda
user-book-is = Agenda: { $name }
user-book-hint = Si es uno de los profesionales.
user-no-book = Sin agenda
user-may-sign-in = Puede iniciar sesión
user-active = Puede iniciar sesión
user-inactive = No puede iniciar sesión
user-not-enrolled = Aún no ha iniciado sesión
user-owner-only = Solo un propietario lo cambia.
user-reset-sign-in = Restablecer acceso
user-reset-sign-in-what = Restablecer acceso: { $name }
user-take-off = Dar de baja
user-take-off-what = Dar de baja a { $name }
user-take-off-means = Ya no podrá iniciar sesión y su contraseña no abrirá nada. Lo que escribió queda a su nombre.
user-take-off-book = Su agenda sigue abierta. Ciérrela en Profesionales si ya no atiende visitas.
user-keep = Dejarlo como está
user-is-off = { $name } ya no puede iniciar sesión.
user-is-back = { $name } puede iniciar sesión de nuevo, con una contraseña inicial.
user-own-password = Su propia contraseña
user-own-password-hint = Para que nadie lo haga en una pantalla que usted dejó abierta.
user-own-password-wrong = Esta no es su contraseña.
role-owner-may = Todo lo que puede un administrador, y nombra propietarios y administradores.
role-clinic-admin-may = Ajustes, personas, agendas y el registro de auditoría.
role-provider-may = Sus visitas y pacientes, todas las agendas.
role-nurse-may = Pacientes y agendas, junto al profesional.
role-front-desk-may = Registra pacientes y lleva todas las agendas. No ve notas.
role-compliance-may = Lo lee todo, también los ajustes y la auditoría. No cambia nada.
role-viewer-may = Lee agendas y datos personales.

starting-password = Contraseña inicial
starting-password-of = Contraseña inicial de { $name }
starting-means = Con ella inicia sesión una vez, elige su propia contraseña y configura su segundo factor.
starting-replaces = Para quien perdió la contraseña o el teléfono. Lo que usa ahora dejará de valer; con la contraseña inicial elige una nueva y configura un segundo factor nuevo.
starting-give = Dar contraseña inicial
starting-give-what = Dar contraseña inicial: { $name }
starting-later = Más tarde
starting-step-hand-over = Entréguela a { $name }, mejor en persona.
starting-step-sign-in = En este equipo: «Otra persona» o cerrar sesión, luego «Tengo una contraseña inicial», con el nombre de usuario { $user }.
starting-step-own = Elige su propia contraseña y escanea una imagen con su teléfono. Entonces esta queda sin valor.
starting-shown-once = Solo se muestra ahora. Si se pierde, dé otra.
starting-noted = La he entregado o anotado

desk-policy = Recepción
desk-policy-change = Cambiar las reglas de la recepción
desk-hours = { $hours ->
    [one] Una hora
   *[other] { $hours } horas
}
desk-late = Una cancelación es tardía desde (horas antes)
desk-late-hint = 0: nunca es tardía.
desk-late-range = Escriba un número entero de 0 a { $most }.
desk-amber = La espera se señala tras (minutos)
desk-amber-range = Escriba un número entero desde 1.
desk-red = La espera es demasiado larga tras (minutos)
desk-red-hint = Se cuenta desde la llegada, y no antes del comienzo de la visita.
desk-red-range = Escriba un número entero mayor que el anterior, como máximo { $most }.
