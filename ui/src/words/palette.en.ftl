## The palette

palette-open = Search patients, commands…
palette-key = Ctrl K
palette-title = Search and commands
palette-hint = A name, a command, or: book ramirez tomorrow 10 video 20
palette-hint-pinned = When, how, why: tomorrow 10 video 20 cough
palette-list = What it can be
palette-none = Nothing fits. Try fewer letters.
palette-count = { $count ->
    [0] Nothing found
    [one] { $count } choice
   *[other] { $count } choices
}
palette-verb = book
palette-patient = patient
palette-reason = reason
palette-unclear = not understood, kept with the reason
palette-unpin = Not this patient
palette-who = { $name } ({ $born })
palette-who-open = Patient still open
palette-who-unknown = Nobody found as “{ $words }”: choose or register in the form
palette-free = Free
palette-next-free = Next free
palette-taken = Taken
palette-taken-next = Taken, next free { $time }
palette-why-next = { $why } Next free { $time }
palette-show-day = Show { $date }
palette-foot = ↑ ↓ choose · Enter takes it · Esc closes and keeps what is typed
palette-foot-patient = Enter begins a booking · Ctrl Enter opens the record · Esc closes and keeps what is typed
palette-foot-book-now = Enter opens the booking · Ctrl Enter books at once
palette-foot-missing-patient = Enter opens the booking. Who it is for is still open.
palette-foot-missing-day = Enter opens the booking. Day and time were not both said.
palette-foot-missing-reason = Enter opens the booking. The reason is still missing.
palette-foot-missing-free = Enter opens the booking. This time cannot be booked as it is.
palette-foot-missing-unclear = Enter opens the booking. Not all of the line was understood.
command-go = Go to { $place }
command-zoom = Zoom: { $percent } %
command-appearance = Appearance: { $name }
command-language = Language: { $name }
