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
