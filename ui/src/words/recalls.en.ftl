## Recalls

place-recalls = Recalls
recalls-title = Recalls
recalls-ahead = Due
recalls-ahead-days = { $days ->
    [0] by today
   *[other] within { $days } days
}
recalls-empty = Nobody is due to come back in this time. Add a recall for patients who are to be seen again: the list says when to call them.
recall-add = Add recall
recall-change-title = Change recall
recall-sentence = { $patient }, due { $date }
recall-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
recall-no-phone = No phone number
recall-every = { $months ->
    [one] every month
    [12] every year
    [24] every 2 years
    [36] every 3 years
    [60] every 5 years
   *[other] every { $months } months
}
recall-once = once
recall-comes-round = Comes round
recall-fell-through = Was booked; the visit was cancelled or not kept.
recall-last-attempt = { $at }: { $how }, { $outcome }, { $by }.
recall-attempts = { $count } attempts in all.
recall-not-tried = Not contacted yet
recall-book = Book…
recall-note = Note contact…
recall-change = Change
recall-close = Close…
recall-times = Next free times
recall-times-none = No free time was found within 60 days.
recall-leave = Leave it
recall-how = How
recall-how-phone = Phone
recall-how-text = Text message
recall-how-email = E-mail
recall-how-letter = Letter
recall-how-in-person = In person
recall-outcome = What came of it
recall-outcome-will-call-back = will call back
recall-outcome-left-message = left a message
recall-outcome-no-answer = no answer
recall-outcome-wrong-number = wrong number
recall-outcome-does-not-want = does not want a visit
recall-outcome-sent = sent
recall-attempt-note = Note
recall-note-save = Note it
recall-close-reason = Why it is closed without a visit
recall-close-reason-missing = Write why it is closed.
recall-close-now = Close recall
recall-reason = What for
recall-reason-missing = Write what the patient is to come back for.
recall-due = Due
recall-due-missing = Choose the day by which they are due.
recall-in = Due in
recall-in-months = { $months ->
    [one] 1 month
    [12] 1 year
    [24] 2 years
   *[other] { $months } months
}
recall-provider = With
recall-any-provider = Anybody
recall-save = Save recall
refusal-recall-unknown = This recall is no longer here, or is another patient’s.
refusal-recall-closed = This recall was closed already.
refusal-recall-booked-already = This recall has a visit that stands.
announce-recall-saved = The recall of { $patient } is saved.
announce-recall-noted = Noted for { $patient }.
announce-recall-closed = The recall of { $patient } is closed.
