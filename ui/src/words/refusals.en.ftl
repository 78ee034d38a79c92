## Why the core said no, by the code of the refusal

refusal-actor-unknown = Your account is not active in this organisation. Ask the owner of the clinic.
refusal-not-permitted = Your roles do not allow this. Ask the owner of the clinic.
refusal-not-on-this-workstation = What this needs is not kept on this computer.
refusal-already-set-up = This computer already has a clinic.
refusal-clinic-unknown = This clinic is no longer here.
refusal-provider-unknown = This provider has no book in this clinic. Choose another.
refusal-provider-inactive = This provider no longer takes appointments. Choose another.
refusal-patient-unknown = This patient is no longer here. Search again.
refusal-appointment-unknown = This appointment is no longer here. Look at the day again.
refusal-birth-date-in-future = The birth date lies in the future. Check the year.
refusal-registered-already = Somebody with this name and birth date is registered already. Say whether it is the same person.
refusal-mrn-taken = The next record number is already in use. Try again.
refusal-start-not-on-minute = An appointment starts on a whole minute. Correct the time.
refusal-slot-taken = This time is taken.
refusal-moved-meanwhile = The appointment was moved meanwhile. Nothing was overwritten.
refusal-already-cancelled = The appointment is already cancelled.
refusal-not-available = The provider cannot be booked at this time.
refusal-resource-taken = A room or piece of equipment that this visit needs is taken.
refusal-step-not-possible = From where the visit stands this cannot be done.
refusal-not-its-day = Patients are checked in on the day of the visit. Move the visit to today, or book another.
refusal-before-its-start = A no-show is marked once the visit’s time has come.
refusal-changed-meanwhile = Somebody changed this meanwhile. Nothing was overwritten: look at it again.
refusal-visit-type-unknown = This visit type is no longer here. Choose another.
refusal-visit-type-retired = This visit type is no longer offered. Choose another.
refusal-resource-unknown = This room or equipment is no longer here. Choose another.
refusal-resource-retired = This room or equipment is no longer in use. Choose another.
refusal-time-off-unknown = This time off was already taken back.
refusal-time-off-ends-before-it-begins = The time off ends before it begins. Correct the dates.
refusal-day-already-closed = The clinic is already closed on that day.
refusal-day-not-closed = The clinic is not closed on that day.
refusal-hours-overlap = Two stretches of hours lie over each other. Correct one of them.
refusal-validity-ends-before-it-begins = These hours end before they begin to hold. Correct the dates.
refusal-user-unknown = This person is no longer here. Look at the list again.
refusal-user-name-taken = Somebody has this user name already. Choose another.
refusal-roles-missing = Tick at least one role.
refusal-only-owner-names-admins = Only an owner names, changes or takes off owners and administrators. Ask one of them.
refusal-last-owner = The clinic would be left without an owner. Name another owner first.
refusal-own-account = Nobody takes themselves off. Ask another administrator.
refusal-patient-changed-meanwhile = Somebody changed this patient meanwhile. Nothing was overwritten: look at it again.
refusal-patient-field-unusable = What is typed in one field cannot be kept. Check e-mail, phones, dates and numbers.
refusal-insurance-unknown = This insurance was taken off meanwhile. Look at the record again.
refusal-series-without-end = A series needs an end: a number of visits, or a last day.
refusal-series-too-long = A series has at most { $most } visits. Choose fewer, or an earlier last day.
refusal-series-empty = No visit is left of the series. Choose other days or a later end.
refusal-series-overlaps-itself = Two visits of the series would lie at the same time. Choose other days or times.
refusal-series-not-free = Some dates of the series were taken meanwhile. Look at them again; nothing was booked.
refusal-not-in-series = This visit is not one of the series. Look at it again.

## Drafts

draft-saving = Saving…
draft-saved = Saved here
draft-saved-at = Saved on this computer at { $time }
draft-failed = Not saved yet: { $why }
