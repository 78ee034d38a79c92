## Where a visit stands

visit-status-confirmed = Confirmed
visit-status-checked-in = Checked in
visit-status-roomed = In the room
visit-status-in-progress = Being seen
visit-status-completed = Completed
visit-status-no-show = No-show
visit-state-since = { $state } { $time }

## Steps

steps-title = Next step
step-confirmed = Confirm
step-checked-in = Check in
step-roomed = Show to room
step-in-progress = Start visit
step-completed = End visit
step-no-show = No-show
step-take-back = Take back
step-put-back = Put back
step-done-confirmed = { $patient } confirmed.
step-done-checked-in = { $patient } is checked in.
step-done-roomed = { $patient } is in the room.
step-done-in-progress = The visit of { $patient } has begun.
step-done-completed = The visit of { $patient } is completed.
step-done-no-show = { $patient } did not come; the time is free.
step-back-confirmed = { $patient }: the confirmation was taken back.
step-back-checked-in = { $patient }: the check-in was taken back.
step-back-roomed = { $patient }: “in the room” was taken back.
step-back-in-progress = { $patient }: the start was taken back.
step-back-completed = { $patient }: the end was taken back.
step-back-cancelled = The visit of { $patient } stands again.
step-back-no-show = The visit of { $patient } stands again.
put-back-stopped = The visit of { $patient } was not put back
put-back-reason = Why all the same (needed to put it there anyway)
put-back-leave = Leave it
put-back-anyway = Put back anyway

## History

details-history = History
history-taken-back = { $state }: taken back
history-beside = { $state }, although the visit stood elsewhere
call-no-answer = No answer
call-left-message = Left a message
cancel-late = Late cancellation

## Undo

undo-title = Done
undo = Undo
undo-key = Ctrl Z
undo-hint = Ctrl+Z undoes it.
undo-close = Close
undo-done = Undone.
undo-refused = Not undone. { $why }
undo-moved = { $patient } was moved to { $time }.
undo-cancelled = The visit of { $patient } is cancelled.

## Beside the day

side-title = Beside the schedule
side-details = Appointment

## Who is here

side-queue = Here
queue-title = Who is here
queue-key = Q
queue-empty = Nobody is waiting. Who is checked in appears here, first come first.
queue-minutes = { $minutes } min{ $wait ->
    [long] , long
    [too-long] , too long
   *[fine] {""}
}
queue-arrived = Since { $time }
queue-next = { $step }: { $patient }
queue-beside = Here, but { $state ->
    [cancelled] the visit was cancelled meanwhile.
    [no-show] the visit was marked as a no-show.
   *[other] the visit was moved to another day.
}
queue-dismiss = Looked after
queue-dismissed = { $patient } was looked after.

## Calls

side-calls = Calls
calls-title = Calls to confirm
calls-empty = Nobody is left to call about this day.
calls-keys = K confirmed, A no answer, L left a message, M move, Delete cancel. Arrows go on.
calls-no-phone = No telephone number
calls-language = speaks { $language }
calls-tried = { $calls ->
    [one] Called once: { $last }, { $at }
   *[other] Called { $calls } times, last: { $last }, { $at }
}
calls-answer = What { $patient } said
calls-confirmed = Confirmed
calls-no-answer = No answer
calls-left-message = Message
calls-move = Move
calls-cancel = Cancel…
calls-kept = { $patient }: { $result }.
