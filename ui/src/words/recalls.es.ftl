## Recalls

place-recalls = Controles
recalls-title = Controles pendientes
recalls-ahead = Vencen
recalls-ahead-days = { $days ->
    [0] hasta hoy
   *[other] en { $days } días
}
recalls-empty = Nadie tiene que volver en este tiempo. Añada un control para quien deba volver: la lista dirá cuándo llamarle.
recall-add = Añadir control
recall-change-title = Cambiar control
recall-sentence = { $patient }, vence el { $date }
recall-overdue = { $days ->
    [one] { $days } día de retraso
   *[other] { $days } días de retraso
}
recall-no-phone = Sin teléfono
recall-every = { $months ->
    [one] cada mes
    [12] cada año
    [24] cada 2 años
    [36] cada 3 años
    [60] cada 5 años
   *[other] cada { $months } meses
}
recall-once = una vez
recall-comes-round = Se repite
recall-fell-through = Tenía cita; se canceló o no acudió.
recall-last-attempt = { $at }: { $how }, { $outcome }, { $by }.
recall-attempts = { $count } intentos en total.
recall-not-tried = Sin contactar todavía
recall-book = Dar cita…
recall-note = Anotar contacto…
recall-change = Cambiar
recall-close = Cerrar…
recall-times = Próximas horas libres
recall-times-none = No se encontró ninguna hora libre en 60 días.
recall-leave = Dejarlo
recall-how = Cómo
recall-how-phone = Teléfono
recall-how-text = Mensaje de texto
recall-how-email = Correo electrónico
recall-how-letter = Carta
recall-how-in-person = En persona
recall-outcome = Qué resultó
recall-outcome-will-call-back = volverá a llamar
recall-outcome-left-message = se dejó mensaje
recall-outcome-no-answer = no contesta
recall-outcome-wrong-number = número equivocado
recall-outcome-does-not-want = no quiere cita
recall-outcome-sent = enviado
recall-attempt-note = Nota
recall-note-save = Anotarlo
recall-close-reason = Por qué se cierra sin cita
recall-close-reason-missing = Escriba por qué se cierra.
recall-close-now = Cerrar control
recall-reason = Para qué
recall-reason-missing = Escriba para qué debe volver el paciente.
recall-due = Vence
recall-due-missing = Elija el día en que vence.
recall-in = Vence en
recall-in-months = { $months ->
    [one] 1 mes
    [12] 1 año
    [24] 2 años
   *[other] { $months } meses
}
recall-provider = Con
recall-any-provider = Cualquiera
recall-save = Guardar control
refusal-recall-unknown = Este control ya no está aquí o es de otro paciente.
refusal-recall-closed = Este control ya se cerró.
refusal-recall-booked-already = Este control tiene una cita en pie.
announce-recall-saved = El control de { $patient } está guardado.
announce-recall-noted = Anotado para { $patient }.
announce-recall-closed = El control de { $patient } está cerrado.
