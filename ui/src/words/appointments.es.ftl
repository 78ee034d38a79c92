## The schedule

schedule-title = Agenda
day-today = Hoy
day-today-key = T
day-before = Día anterior
day-after = Día siguiente
day-pick = { $date }. Elegir otro día
day-pick-title = Elegir un día
day-clinic = Clínica
day-counts = { $standing ->
    [0] Ninguna cita
    [one] { $standing } cita
   *[other] { $standing } citas
}{ $cancelled ->
    [0] {""}
    [one] , { $cancelled } cancelada
   *[other] , { $cancelled } canceladas
}{ $missed ->
    [0] {""}
    [one] , { $missed } no acudió
   *[other] , { $missed } no acudieron
}
day-grid-label = Citas del { $date }
day-grid-keys = Las flechas mueven. Intro reserva una hora libre o abre una cita. N reserva, M mueve, las cifras saltan a un profesional (en la semana, a un día). Sobre una cita, C registra la llegada, K confirma, R pasa a la sala, S empieza, E termina, X anota que no acudió, B deshace el paso, Supr cancela; Ctrl+Z deshace. T va a hoy, D, W, L y O cambian la vista, F busca una hora, Q muestra quién está aquí, P imprime.
providers-none = Todavía ningún profesional tiene agenda aquí
providers-none-add = Añada el primer profesional para reservar citas.
providers-none-ask = Pida al propietario de la clínica que añada el primer profesional.

## Views

views-title = Vista
view-day = Día
view-week = Semana
view-list = Lista
view-month = Mes
command-view = Agenda: { $view }
week-before = Semana anterior
week-after = Semana siguiente
week-provider = Profesional
month-before = Mes anterior
month-after = Mes siguiente
list-span = Días
list-span-day = Un día
list-span-week = La semana
density-menu = Presentación
density-hours = Horas
density-hours-opening = Horario de apertura
density-hours-whole = El día entero
density-title = Densidad
density-compact = Compacta
density-usual = Habitual
density-roomy = Amplia
agenda-label = Citas por hora. Las flechas mueven, Intro abre los detalles.
agenda-provider = Profesional
agenda-every-provider = Todos los profesionales
agenda-status = Estado
agenda-every-status = Todos los estados
month-label = Tiempo libre por día. Las flechas mueven, Intro abre el día.
month-provider = Profesional
month-everybody = Todos los profesionales
month-hint = Una barra por profesional: lo lleno está reservado. El texto dice lo que aún queda libre.
month-closed = Cerrado
month-full = Completo
month-over = Pasado
month-free = { $time } libres
month-longest = máx. { $time }
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min

## Printing

printing-open = Imprimir
printing-title = Imprimir la agenda
printing-what = Qué
printing-day = Hoja del día
printing-week = Semana de un profesional
printing-provider = Profesional
printing-everybody = Todos los profesionales
printing-paper = Papel
printing-paper-letter = Carta
printing-paper-a4 = A4
printing-cancelled = Con las citas canceladas, tachadas
printing-apart = Cada profesional en hojas propias
printing-how = «Imprimir…» guarda la hoja y la abre en el visor de PDF de este equipo, desde el que se imprime. Queda anotado en el registro de auditoría.
printing-save = Guardar PDF
printing-print = Imprimir…
printing-show = Abrir en el visor
printing-saved = Guardado: { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}, { $visits ->
    [0] ninguna cita
    [one] { $visits } cita
   *[other] { $visits } citas
}.
printing-unprintable = { $count ->
    [one] { $count } letra no se pudo imprimir: hay un recuadro en su lugar.
   *[other] { $count } letras no se pudieron imprimir: hay recuadros en su lugar.
}
printing-careful = El archivo muestra nombres de pacientes y no está cifrado. Bórrelo cuando ya no lo necesite.

## A visit

visit-kind-in-person = Presencial
visit-kind-video = Vídeo
visit-kind-phone = Teléfono
visit-status-scheduled = Programada
visit-status-cancelled = Cancelada
visit-overbooked = Sobrecupo
visit-minutes = { $minutes } min
visit-sentence = { $patient }, de { $from } a { $until }, { $provider }. { $status }. { $kind }{ $overbooked ->
    [true] , sobrecupo
   *[false] {""}
}. { $reason }
slot-sentence = Libre, { $time }, { $provider }. Intro reserva.

## Booking

booking-title = Reservar una cita
booking-time = Hora
booking-length = Duración
booking-kind = Modalidad
booking-reason = Motivo
booking-reason-hint = Intro empieza una línea, Ctrl+Intro reserva.
booking-book = Reservar cita
booking-patient-missing = Elija un paciente o registre uno nuevo.
booking-time-unclear = No es una hora de este día. Escríbala como 10:45.
booking-reason-missing = Escriba por qué viene el paciente.
booking-reason-too-long = Se guardan como máximo { $most } caracteres. Acórtelo.
characters-left = { $left ->
    [one] Queda { $left } carácter
   *[other] Quedan { $left } caracteres
}
slot-taken = Ocupado { $spans }.
unavailable-time-off = El profesional está ausente a esa hora.
unavailable-break = El profesional tiene un descanso a esa hora.
unavailable-closed-day = La clínica está cerrada ese día.
unavailable-day-off = El profesional no atiende ese día.
unavailable-before-hours = Es antes del horario del profesional.
unavailable-after-hours = Es después del horario del profesional.
unavailable-between-hours = Es entre dos horarios del profesional.
unavailable-other-visit-types = Ese horario está reservado para otros tipos de visita.
unavailable-visit-type-not-offered = El profesional no ofrece este tipo de visita.
resource-taken = Una sala o un equipo está ocupado { $spans }.
resource-none = La clínica no tiene libre la sala o el equipo que esta visita necesita.
next-free = Próximas horas libres:
next-free-none = No se encontró ninguna hora libre en las próximas dos semanas.
overbook-begin = Reservar de todos modos…
overbook-reason = Por qué de todos modos
overbook-reason-missing = Escriba por qué se reserva de todos modos.
overbook-book = Reservar de todos modos
draft-unfinished = Reserva sin terminar, { $when }, { $provider }
draft-continue = Continuar
draft-discard = Descartar
draft-card = Sin terminar
draft-card-sentence = Reserva sin terminar, { $time }, { $provider }. Continuar

## Details

details-title = Cita
details-empty = Elija una cita para ver sus detalles.
details-close = Cerrar los detalles
details-born = { $date } ({ $age ->
    [one] { $age } año
   *[other] { $age } años
})
details-mrn = N.º { $mrn }
details-time = Hora
details-provider = Profesional
details-kind = Modalidad
details-status = Estado
details-reason = Motivo
details-overbooked = Motivo del sobrecupo
details-earlier = Antes
details-booked = Reservada por
details-move = Mover
details-move-key = M
details-change-length = Cambiar duración…
details-cancel-visit = Cancelar cita
length-save = Guardar duración

## Cancelling

cancel-wished-by = A petición de
cancel-by-patient = Paciente
cancel-by-clinic = Clínica
cancel-wished-by-patient = A petición del paciente
cancel-wished-by-clinic = A petición de la clínica
cancel-reason = Motivo
cancel-reason-missing = Escriba por qué se cancela la cita.
cancel-keep = Mantener cita

## Moving

carry-at = { $time }, { $provider }. { $stands ->
    [free] Libre.
    [closed] Fuera de horario.
   *[taken] Ocupado.
} Intro la deja aquí, Escape la devuelve.
carry-hint = Las flechas la mueven (Mayús: 5 minutos). Intro la deja aquí, Esc la devuelve.
carry-put-back = Devuelta a su sitio.
move-stopped = No se movió la cita de { $patient }
move-leave = Dejarla donde está
overbook-reason-to-move = Por qué de todos modos (necesario para moverla de todos modos)
overbook-move = Mover de todos modos
moved-meanwhile = Alguien la movió entretanto: ahora es el { $day } a las { $time }, { $minutes } min, { $provider }. No se sobrescribió nada.
moved-meanwhile-show = Mostrarla

## Providers

provider-add = Añadir profesional
provider-given = Nombre
provider-family = Apellidos
provider-title = Título
provider-title-hint = Como MD, NP o PA
provider-name-missing = Escriba el nombre.

## What is read out

announce-booked = Reservada: { $patient }, { $time }, { $provider }.
announce-moved = La cita de { $patient } es ahora a las { $time }, { $minutes } minutos, { $provider }.
announce-cancelled = La cita de { $patient } está cancelada.
announce-provider-added = Se añadió a { $name }.
announce-today = Hoy.
announce-view = { $view }.
details-open-record = Abrir ficha
