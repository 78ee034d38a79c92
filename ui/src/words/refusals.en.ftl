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

## Drafts

draft-saving = Saving…
draft-saved = Saved here
draft-saved-at = Saved on this computer at { $time }
draft-failed = Not saved yet: { $why }
