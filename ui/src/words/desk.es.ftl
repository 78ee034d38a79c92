## Where a visit stands

visit-status-confirmed = Confirmada
visit-status-checked-in = Registrada
visit-status-roomed = En la sala
visit-status-in-progress = En consulta
visit-status-completed = Terminada
visit-status-no-show = No acudió
visit-state-since = { $state } { $time }

## Steps

steps-title = Paso siguiente
step-confirmed = Confirmar
step-checked-in = Registrar llegada
step-roomed = Pasar a la sala
step-in-progress = Empezar consulta
step-completed = Terminar consulta
step-no-show = No acudió
step-take-back = Deshacer paso
step-put-back = Restablecer
step-done-confirmed = { $patient } ha confirmado.
step-done-checked-in = Llegada de { $patient } registrada.
step-done-roomed = { $patient } está en la sala.
step-done-in-progress = La consulta de { $patient } ha empezado.
step-done-completed = La consulta de { $patient } ha terminado.
step-done-no-show = { $patient } no acudió; la hora queda libre.
step-back-confirmed = { $patient }: se retiró la confirmación.
step-back-checked-in = { $patient }: se retiró la llegada.
step-back-roomed = { $patient }: se retiró «en la sala».
step-back-in-progress = { $patient }: se retiró el comienzo.
step-back-completed = { $patient }: se retiró el final.
step-back-cancelled = La cita de { $patient } vuelve a estar en pie.
step-back-no-show = La cita de { $patient } vuelve a estar en pie.
put-back-stopped = No se restableció la cita de { $patient }
put-back-reason = Por qué de todos modos (necesario para ponerla ahí de todos modos)
put-back-leave = Dejarla así
put-back-anyway = Restablecer de todos modos

## History

details-history = Historial
history-taken-back = { $state }: retirado
history-beside = { $state }, aunque la cita estaba en otra parte
call-no-answer = No contesta
call-left-message = Mensaje dejado
cancel-late = Cancelación tardía

## Undo

undo-title = Hecho
undo = Deshacer
undo-key = Ctrl Z
undo-hint = Ctrl+Z lo deshace.
undo-close = Cerrar
undo-done = Deshecho.
undo-refused = No se deshizo. { $why }
undo-moved = La cita de { $patient } se movió a las { $time }.
undo-cancelled = La cita de { $patient } está cancelada.

## Beside the day

side-title = Junto a la agenda
side-details = Cita

## Who is here

side-queue = Aquí
queue-title = Quién está aquí
queue-key = Q
queue-empty = Nadie espera. Quien llega aparece aquí, por orden de llegada.
queue-minutes = { $minutes } min{ $wait ->
    [long] , mucho
    [too-long] , demasiado
   *[fine] {""}
}
queue-arrived = Desde las { $time }
queue-next = { $step }: { $patient }
queue-beside = Está aquí, pero { $state ->
    [cancelled] la cita se canceló entretanto.
    [no-show] se anotó que no acudió.
   *[other] la cita se movió a otro día.
}
queue-dismiss = Ya atendido
queue-dismissed = { $patient } ya fue atendido.

## Calls

side-calls = Llamadas
calls-title = Llamadas para confirmar
calls-empty = No queda nadie a quien llamar para este día.
calls-keys = K confirmada, A no contesta, L mensaje dejado, M mover, Supr cancelar. Las flechas avanzan.
calls-no-phone = Sin número de teléfono
calls-language = habla { $language }
calls-tried = { $calls ->
    [one] Una llamada: { $last }, { $at }
   *[other] { $calls } llamadas, la última: { $last }, { $at }
}
calls-answer = Qué dijo { $patient }
calls-confirmed = Confirmada
calls-no-answer = No contesta
calls-left-message = Mensaje
calls-move = Mover
calls-cancel = Cancelar…
calls-kept = { $patient }: { $result }.
