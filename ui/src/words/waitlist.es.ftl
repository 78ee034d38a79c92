## Beside the schedule

side-waitlist = Lista de espera

## The waitlist

waitlist-title = Lista de espera
waitlist-add = Añadir a la lista de espera
waitlist-add-title = Añadir a la lista de espera
waitlist-add-selected = { $patient } vendría antes del { $time }
waitlist-change-title = Cambiar lo que espera
waitlist-asked = Se les pregunta ahora
waitlist-freed = Libre ahora
waitlist-freed-at = Libre { $when }, { $provider }
waitlist-waiting = { $count ->
    [0] En espera
   *[other] En espera ({ $count })
}
waitlist-empty = Nadie espera. Añada pacientes que vendrían antes; cuando quede libre una hora, la lista dirá a quién le conviene.
waitlist-offer = Ofrecer
waitlist-offer-to = Ofrecer a { $patient }
waitlist-more = { $count ->
    [one] Mostrar uno más
   *[other] Mostrar { $count } más
}
waitlist-points = { $total } puntos: urgencia { $urgency }, espera { $waiting }, adelanto { $earlier }, ajuste { $fit }
waitlist-waits = { $days ->
    [0] espera desde hoy
    [one] espera { $days } día
   *[other] espera { $days } días
}
waitlist-earlier = { $days ->
    [0] antes el mismo día
    [one] { $days } día antes
   *[other] { $days } días antes
}
waitlist-nothing-booked = sin cita
waitlist-fills = lo ocupa entero
waitlist-has = tiene { $time }
waitlist-declined = { $count ->
    [one] rechazó una vez
   *[other] rechazó { $count } veces
}
waitlist-from = desde el { $date }
waitlist-until = hasta el { $date }
waitlist-asking = Preguntando a { $patient }
waitlist-no-phone = Sin teléfono
waitlist-instead-of = en lugar del { $time }
waitlist-held-until = Reservada hasta las { $time } por { $by }
waitlist-ran-out = Reservada hasta las { $time }. Ahora cualquiera puede darla.
waitlist-accept-book = Sí, dar la cita
waitlist-accept-move = Sí, adelantar la cita
waitlist-decline = La rechaza
waitlist-release = Liberar la hora
waitlist-change = Cambiar
waitlist-remove = Quitar…
waitlist-remove-reason = Por qué ya no espera
waitlist-remove-reason-missing = Escriba por qué ya no espera.
waitlist-remove-now = Quitar de la lista
waitlist-keep = Dejar en la lista
waitlist-earlier-than = Antes del { $time }
waitlist-form-leave = No guardar
waitlist-save = Guardar lo que espera
waitlist-type = Tipo de visita
waitlist-any-type = Sin tipo
waitlist-urgency = Urgencia
waitlist-providers = Con
waitlist-parts = Parte del día
waitlist-weekdays = Días
waitlist-none-is-any = sin elegir, cualquiera
waitlist-not-before = No antes del
waitlist-last-day = Último día que sirve
waitlist-bar = { $when } con { $provider } está libre ahora: { $count ->
    [one] una persona vendría antes
   *[other] { $count } personas vendrían antes
}
waitlist-show = Mostrar lista de espera
waitlist-dismiss = Apartar este aviso
urgency-routine = Sin prisa
urgency-soon = Pronto
urgency-urgent = Urgente
day-part-morning = Mañana
day-part-afternoon = Tarde
day-part-evening = Última hora
weekday-short-monday = Lun
weekday-short-tuesday = Mar
weekday-short-wednesday = Mié
weekday-short-thursday = Jue
weekday-short-friday = Vie
weekday-short-saturday = Sáb
weekday-short-sunday = Dom
slot-held = Reservada para un paciente en espera hasta las { $until }.

## Why not

refusal-slot-held = Esta hora está reservada para un paciente en espera. Elija otra, o dela de todos modos con un motivo.
refusal-waitlist-entry-unknown = Esta entrada ya no está en la lista de espera.
refusal-waits-no-longer = El paciente ya no espera: se le dio cita o se le quitó de la lista.
refusal-waitlist-ends-before-it-begins = El último día es anterior al primero. Corrija las fechas.
refusal-hold-unknown = Esta oferta ya no está aquí.
refusal-hold-ended = Esta oferta ya fue respondida. Mire la lista de nuevo.

## What is read out

announce-waits = { $patient } está en la lista de espera.
announce-wish-changed = Se cambió lo que espera { $patient }.
announce-waits-no-longer = { $patient } ya no está en la lista de espera.
announce-held = { $time } queda reservada para { $patient } durante 10 minutos.
announce-offer-accepted = { $patient } viene ahora { $time }.
announce-offer-declined = { $patient } la rechazó y sigue en espera.
announce-hold-released = La hora queda libre de nuevo.
