## When a book is closed

closed-time-off = Ausente
closed-break = Descanso
closed-closed-day = Clínica cerrada
closed-day-off = Sin horario
closed-before-hours = Antes del horario
closed-after-hours = Después del horario
closed-between-hours = Entre horarios
closed-other-visit-types = Para otros tipos de visita
closed-visit-type-not-offered = No se ofrece
slot-closed-sentence = { $why }, de { $time } a { $until }, { $provider }. Intro reserva fuera de horario.
visit-type-and-kind = { $type }, { $kind }

## Booking: visit type, and what is behind More

visit-type = Tipo de visita
visit-type-none = Sin tipo
booking-more = Más
booking-more-key = Ctrl M
booking-symptoms = Síntomas
booking-symptoms-hint = Intro o una coma lo añade. { $most } como máximo.
booking-symptoms-full = El máximo es { $most } síntomas. Quite uno para añadir otro.
booking-symptoms-said = Síntomas indicados
booking-symptom-remove = Quitar { $symptom }
booking-resources = Salas y equipos
booking-resources-needs = Se elige al reservar: { $kinds }
booking-patient-note = Nota del paciente
booking-staff-note = Nota para el personal
booking-staff-note-hint = Nunca se muestra al paciente.
resource-taken-named = { $name }: ocupado { $spans }.

## Length

pull-to = Hasta las { $until }, { $minutes } minutos. { $stands ->
    [free] Libre.
    [closed] Sale del horario.
   *[taken] Ocupado.
} Intro lo conserva, Escape lo devuelve.
pull-hint = Mayús+↑ ↓ cambian el final en 15 minutos, ↑ ↓ en 5. Intro lo conserva, Esc lo devuelve.

## Finding a time

find-title = Buscar hora
find-key = F
find-provider = Profesionales
find-provider-any = Quien esté libre
find-part = Parte del día
find-part-any = Todo el día
find-part-morning = Mañana (antes de las 12)
find-part-afternoon = Tarde (de 12 a 17)
find-part-evening = Noche (desde las 17)
find-from = Desde
find-from-open = Elegir un día
find-times = Horas libres, primero las más próximas
find-none = No hay nada libre en los { $days } días desde entonces. Elija otro día, otra parte del día u otro profesional.
find-count = { $count ->
    [0] Ninguna hora libre
    [one] { $count } hora libre
   *[other] { $count } horas libres
}
find-foot = ↑ ↓ eligen · Intro reserva

## Series

series-title = Serie
series-repeat = Repetir esta cita
series-by = Se repite
series-by-week = Por semanas
series-every = Cada
series-every-weeks = { $every ->
    [one] semana
   *[other] { $every } semanas
}
series-every-months = { $every ->
    [one] mes
   *[other] { $every } meses
}
series-on = Los días
series-ends = Termina
series-ends-count = Tras un número de citas
series-ends-date = En una fecha
series-visits = Cuántas
series-visits-count = { $visits } citas
series-last = Último día
series-weekly = { $every ->
    [one] Cada semana
   *[other] Cada { $every } semanas
}: { $days }
series-month-day = { $every ->
    [one] Cada mes
   *[other] Cada { $every } meses
}, el día { $day } o el último del mes
series-month-weekday = { $every ->
    [one] Cada mes
   *[other] Cada { $every } meses
}, el { $nth } { $day }
series-first = primer
series-second = segundo
series-third = tercer
series-fourth = cuarto
series-last-of = último
series-look = Ver las fechas
series-review = Fechas de la serie
series-free = Libre
series-what-then = Qué hacer el { $day }
series-skip = Omitir esta fecha
series-leave = Dejarla como está
series-take = Tomar { $when }
series-over = Tomarla de todos modos, con un motivo
series-book = Reservar { $visits ->
    [one] { $visits } cita
   *[other] { $visits } citas
}
series-number = Cita { $number } de { $of }
series-apart = cambiada por separado
series-which = Qué citas
series-following = Esta y las siguientes
series-all = Todas las pendientes
series-exceptions = Cambiadas antes por separado, y se quedan como están: { $days }.
series-move = Cambiar varias…
series-cancel = Cancelar varias…
series-move-title = Cambiar citas de la serie
series-cancel-title = Cancelar citas de la serie
series-weekday = Día de la semana
series-keep = Conservar citas
series-move-visits = Cambiar { $visits ->
    [one] { $visits } cita
   *[other] { $visits } citas
}
series-cancel-visits = Cancelar { $visits ->
    [one] { $visits } cita
   *[other] { $visits } citas
}
announce-series-moved = Se cambiaron { $visits } citas de la serie.
announce-series-cancelled = Se cancelaron { $visits } citas de la serie.
