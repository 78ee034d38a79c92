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
