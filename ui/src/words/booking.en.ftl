## When a book is closed

closed-time-off = Away
closed-break = Break
closed-closed-day = Clinic closed
closed-day-off = No hours
closed-before-hours = Before hours
closed-after-hours = After hours
closed-between-hours = Between hours
closed-other-visit-types = For other kinds of visit
closed-visit-type-not-offered = Not offered
slot-closed-sentence = { $why }, { $time } to { $until }, { $provider }. Enter books outside hours.
visit-type-and-kind = { $type }, { $kind }

## Booking: visit type, and what is behind More

visit-type = Visit type
visit-type-none = No type
booking-more = More
booking-more-key = Ctrl M
booking-symptoms = Symptoms
booking-symptoms-hint = Enter or a comma adds it. At most { $most }.
booking-symptoms-full = { $most } symptoms are the most. Take one away to add another.
booking-symptoms-said = Symptoms said
booking-symptom-remove = Take away { $symptom }
booking-resources = Rooms and equipment
booking-resources-needs = Chosen when it is booked: { $kinds }
booking-patient-note = Note from the patient
booking-staff-note = Note for staff
booking-staff-note-hint = Never shown to the patient.
resource-taken-named = { $name } is taken { $spans }.

## Length

pull-to = Until { $until }, { $minutes } minutes. { $stands ->
    [free] Free.
    [closed] Reaches outside hours.
   *[taken] Taken.
} Enter keeps it, Escape puts it back.
pull-hint = Shift+↑ ↓ change the end by 15 minutes, ↑ ↓ by 5. Enter keeps it, Esc puts it back.

## Finding a time

find-title = Find a time
find-key = F
find-provider = Providers
find-provider-any = Anybody free
find-part = Part of day
find-part-any = Whole day
find-part-morning = Morning (before 12)
find-part-afternoon = Afternoon (12 to 17)
find-part-evening = Evening (from 17)
find-from = From
find-from-open = Choose a day
find-times = Free times, soonest first
find-none = Nothing is free in the { $days } days from then on. Choose another day, part of the day or provider.
find-count = { $count ->
    [0] No free times
    [one] { $count } free time
   *[other] { $count } free times
}
find-foot = ↑ ↓ choose · Enter books it

## Series

series-title = Series
series-repeat = Repeat this visit
series-by = Repeats
series-by-week = By weeks
series-every = Every
series-every-weeks = { $every ->
    [one] week
   *[other] { $every } weeks
}
series-every-months = { $every ->
    [one] month
   *[other] { $every } months
}
series-on = On
series-ends = Ends
series-ends-count = After a number of visits
series-ends-date = On a date
series-visits = How many
series-visits-count = { $visits } visits
series-last = Last day
series-weekly = { $every ->
    [one] Every week
   *[other] Every { $every } weeks
} on { $days }
series-month-day = { $every ->
    [one] Monthly
   *[other] Every { $every } months
} on day { $day }, or the last of the month
series-month-weekday = { $every ->
    [one] Monthly
   *[other] Every { $every } months
} on the { $nth } { $day }
series-first = first
series-second = second
series-third = third
series-fourth = fourth
series-last-of = last
series-look = Look at the dates
series-review = Dates of the series
series-free = Free
series-what-then = What then on { $day }
series-skip = Leave this date out
series-leave = Leave it as it is
series-take = Take { $when }
series-over = Take it all the same, with a reason
series-book = Book { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}
series-number = Visit { $number } of { $of }
series-apart = changed alone
series-which = Which visits
series-following = This one and those after it
series-all = All that are ahead
series-exceptions = Changed alone before, and left as they are: { $days }.
series-move = Change several…
series-cancel = Cancel several…
series-move-title = Change visits of the series
series-cancel-title = Cancel visits of the series
series-weekday = Weekday
series-keep = Keep visits
series-move-visits = Change { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}
series-cancel-visits = Cancel { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}
announce-series-moved = { $visits } visits of the series were changed.
announce-series-cancelled = { $visits } visits of the series were cancelled.
