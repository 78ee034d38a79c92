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
