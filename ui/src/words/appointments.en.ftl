## The schedule

schedule-title = Schedule
day-today = Today
day-today-key = T
day-before = Day before
day-after = Day after
day-pick = { $date }. Choose another day
day-pick-title = Choose a day
day-clinic = Clinic
day-counts = { $standing ->
    [0] No visits
    [one] { $standing } visit
   *[other] { $standing } visits
}{ $cancelled ->
    [0] {""}
   *[other] , { $cancelled } cancelled
}{ $missed ->
    [0] {""}
    [one] , { $missed } no-show
   *[other] , { $missed } no-shows
}
day-grid-label = Appointments on { $date }
day-grid-keys = Arrow keys move. Enter books a free time or opens an appointment. N books, M moves, digits jump to a provider (in a week to a day). On an appointment C checks in, K confirms, R shows to the room, S starts, E ends, X marks a no-show, B takes back, Delete cancels; Ctrl+Z undoes. T goes to today, D, W, L and O change the view, F finds a time, Q shows who is here, P prints.
providers-none = No provider has a book here yet
providers-none-add = Add the first provider to take bookings.
providers-none-ask = Ask the owner of the clinic to add the first provider.

## Views

views-title = View
view-day = Day
view-week = Week
view-list = List
view-month = Month
command-view = Schedule: { $view }
week-before = Week before
week-after = Week after
week-provider = Provider
month-before = Month before
month-after = Month after
list-span = Days
list-span-day = One day
list-span-week = The week
density-menu = Display
density-hours = Hours
density-hours-opening = Opening hours
density-hours-whole = The whole day
density-title = Density
density-compact = Compact
density-usual = Usual
density-roomy = Roomy
agenda-label = Visits by time. Arrow keys move, Enter opens the details.
agenda-provider = Provider
agenda-every-provider = All providers
agenda-status = State
agenda-every-status = All states
month-label = Free time by day. Arrow keys move, Enter opens the day.
month-provider = Provider
month-everybody = All providers
month-hint = A bar for each provider: filled is booked. The text says what is still free.
month-closed = Closed
month-full = Full
month-over = Over
month-free = { $time } free
month-longest = longest { $time }
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min

## Printing

printing-open = Print
printing-title = Print the schedule
printing-what = What
printing-day = Day sheet
printing-week = Week of one provider
printing-provider = Provider
printing-everybody = All providers
printing-paper = Paper
printing-paper-letter = Letter
printing-paper-a4 = A4
printing-cancelled = With cancelled visits, struck through
printing-apart = Each provider on sheets of their own
printing-how = “Print…” saves the sheet and opens it in this computer’s PDF viewer, from which it is printed. It is noted in the audit log.
printing-save = Save PDF
printing-print = Print…
printing-show = Open in the viewer
printing-saved = Saved: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $visits ->
    [0] no visits
    [one] { $visits } visit
   *[other] { $visits } visits
}.
printing-unprintable = { $count ->
    [one] { $count } letter could not be printed: a box stands for it.
   *[other] { $count } letters could not be printed: boxes stand for them.
}
printing-careful = The file shows patients’ names and is not encrypted. Delete it when you no longer need it.

## A visit

visit-kind-in-person = In person
visit-kind-video = Video
visit-kind-phone = Phone
visit-status-scheduled = Scheduled
visit-status-cancelled = Cancelled
visit-overbooked = Overbooked
visit-minutes = { $minutes } min
visit-sentence = { $patient }, { $from } to { $until }, { $provider }. { $status }. { $kind }{ $overbooked ->
    [true] , overbooked
   *[false] {""}
}. { $reason }
slot-sentence = Free, { $time }, { $provider }. Enter books.

## Booking

booking-title = Book a visit
booking-time = Time
booking-length = Length
booking-kind = Kind
booking-reason = Reason
booking-reason-hint = Enter starts a line, Ctrl+Enter books.
booking-book = Book visit
booking-patient-missing = Choose a patient, or register a new one.
booking-time-unclear = This is no time of this day. Write it as 10:45.
booking-reason-missing = Write why the patient comes.
booking-reason-too-long = At most { $most } characters are kept. Shorten it.
characters-left = { $left ->
    [one] { $left } character left
   *[other] { $left } characters left
}
slot-taken = Taken { $spans }.
unavailable-time-off = The provider is away then.
unavailable-break = The provider has a break then.
unavailable-closed-day = The clinic is closed on that day.
unavailable-day-off = The provider has no hours on that day.
unavailable-before-hours = That is before the provider’s hours.
unavailable-after-hours = That is after the provider’s hours.
unavailable-between-hours = That is between the provider’s hours.
unavailable-other-visit-types = Those hours are kept for other kinds of visit.
unavailable-visit-type-not-offered = The provider does not offer this kind of visit.
resource-taken = A room or piece of equipment is taken { $spans }.
resource-none = The clinic has no free room or equipment of the kind that this visit needs.
next-free = Next free:
next-free-none = No free time was found within the next two weeks.
overbook-begin = Book anyway…
overbook-reason = Why all the same
overbook-reason-missing = Write why it is booked all the same.
overbook-book = Book anyway
draft-unfinished = Unfinished booking, { $when }, { $provider }
draft-continue = Continue
draft-discard = Discard
draft-card = Unfinished
draft-card-sentence = Unfinished booking, { $time }, { $provider }. Continue

## Details

details-title = Appointment
details-empty = Choose an appointment to see its details.
details-close = Close the details
details-born = { $date } ({ $age ->
    [one] { $age } year
   *[other] { $age } years
})
details-mrn = MRN { $mrn }
details-time = Time
details-provider = Provider
details-kind = Kind
details-status = Status
details-reason = Reason
details-overbooked = Overbooked because
details-earlier = Before
details-booked = Booked by
details-move = Move
details-move-key = M
details-change-length = Change length…
details-cancel-visit = Cancel visit
length-save = Save length

## Cancelling

cancel-wished-by = Wished by
cancel-by-patient = Patient
cancel-by-clinic = Clinic
cancel-wished-by-patient = Wished by the patient
cancel-wished-by-clinic = Wished by the clinic
cancel-reason = Reason
cancel-reason-missing = Write why the visit is cancelled.
cancel-keep = Keep visit

## Moving

carry-at = { $time }, { $provider }. { $stands ->
    [free] Free.
    [closed] Outside hours.
   *[taken] Taken.
} Enter puts it here, Escape puts it back.
carry-hint = Arrow keys move it (Shift: 5 minutes). Enter puts it here, Esc puts it back.
carry-put-back = Put back.
move-stopped = { $patient } was not moved
move-leave = Leave it where it is
overbook-reason-to-move = Why all the same (needed to move it there anyway)
overbook-move = Move anyway
moved-meanwhile = Someone moved it meanwhile: it is now on { $day } at { $time }, { $minutes } min, { $provider }. Nothing was overwritten.
moved-meanwhile-show = Show it

## Providers

provider-add = Add provider
provider-given = Given name
provider-family = Family name
provider-title = Title
provider-title-hint = Such as MD, NP or PA
provider-name-missing = Write the name.

## What is read out

announce-booked = Booked: { $patient }, { $time }, { $provider }.
announce-moved = { $patient } is now at { $time }, { $minutes } minutes, { $provider }.
announce-cancelled = The visit of { $patient } is cancelled.
announce-provider-added = { $name } was added.
announce-today = Today.
announce-view = { $view }.
details-open-record = Open record
