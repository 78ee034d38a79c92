## The patients place

patients-find = Find a patient
patients-none-open = Find a patient at the left, or open one from a visit or from the search (Ctrl K).

## A patient's record

record-saved = { $section } saved
record-edit = Edit: { $section }
record-edit-short = Edit
record-save = Save
record-discard = Discard changes
record-nothing = nothing
record-photo = Photo
record-photo-of = Photo of { $name }
record-age = { $age } years
record-born = born { $date }
record-archived = Archived
record-deceased = Died { $date }
record-archive = Archive patient
record-unarchive = Take back from the archive
record-unarchived = Taken back from the archive
record-archive-hint = For somebody who no longer comes. Nothing is erased, and the search still finds them.
record-unarchive-hint = This patient is archived.

## Sections

record-section-identity = Name and identity
record-section-contact = Contact
record-section-language = Language
record-section-emergency = Emergency contact
record-section-pharmacy = Preferred pharmacy
record-section-insurances = Insurances
record-empty-identity = Nothing known yet.
record-empty-contact = No phone, e-mail or address yet.
record-empty-language = No language said.
record-empty-emergency = Nobody to call yet.
record-empty-pharmacy = No pharmacy chosen.
record-empty-insurances = No insurance recorded.

## Fields

record-given = Given name
record-family = Family name
record-preferred-name = Preferred name
record-birth-date = Birth date
record-sex = Sex
record-sex-unknown = Not said
record-sex-female = Female
record-sex-male = Male
record-sex-intersex = Intersex
record-gender = Gender
record-gender-unknown = Not said
record-gender-female = Female
record-gender-male = Male
record-gender-other = Other
record-gender-prefer-not-to-say = Prefers not to say
record-pronouns = Pronouns
record-phones = Phones
record-phones-hint = One number a line; the first is called first.
record-email = E-mail
record-addresses = Address
record-street = Street
record-city = City
record-state = State
record-postal-code = Postal code
record-country = Country
record-language = Preferred language
record-language-unknown = Not said
record-interpreter = Interpreter needed
record-interpreter-needed = Needed
record-emergency-contact = Emergency contact
record-emergency-contact-name = Name
record-emergency-contact-name-missing = Write who is to be called.
record-emergency-relationship = Relationship
record-emergency-phone = Phone
record-pharmacy = Pharmacy
record-pharmacy-name = Name
record-pharmacy-name-missing = Write the name of the pharmacy.
record-pharmacy-ncpdp = NCPDP number
record-pharmacy-phone = Phone
record-ncpdp = NCPDP { $id }

## Two people in one field

record-conflict = { $field } was changed meanwhile. Whose stays?
record-conflict-by = { $field } was changed by { $name }, { $at }. Whose stays?
record-theirs = Theirs
record-mine = Mine
record-keep-theirs = Keep theirs
record-keep-mine = Keep mine

## Visits

record-upcoming = Visits to come
record-upcoming-none = No visit booked.
record-past = Past visits
record-past-none = No visit yet.
record-show-day = Show day
record-show-day-of = Show the day of { $date }
record-visit-cancelled = Cancelled

## Insurances

insurance-form = Insurance
insurance-add = Add insurance
insurance-edit = Edit: { $insurer }
insurance-remove = Remove insurance: { $insurer }
insurance-remove-short = Remove
insurance-remove-sure = Member { $member }. What was recorded stays in the log; the cards are taken off with it.
insurance-removed = { $insurer } removed
insurance-keep = Keep insurance
insurance-insurer = Insurer
insurance-insurer-missing = Write the insurer.
insurance-member = Member or policy number
insurance-member-missing = Write the number as it stands on the card.
insurance-group = Group number
insurance-rank = Billed
insurance-rank-primary = First
insurance-rank-secondary = Second
insurance-rank-tertiary = Third
insurance-valid-from = Valid from
insurance-valid-until = Valid until
insurance-ends-before = The insurance ends before it begins.
insurance-member-is = Member { $member }
insurance-group-is = Group { $group }
insurance-from = from { $date }
insurance-until = until { $date }
insurance-card-front = Card of { $insurer }, front
insurance-card-back = Card of { $insurer }, back

## Pictures

picture-add = Add picture
picture-add-of = Add picture: { $name }
picture-replace = Replace
picture-replace-of = Replace picture: { $name }
picture-remove = Remove
picture-remove-of = Remove picture: { $name }
picture-saved = Picture saved: { $name }
picture-removed = Picture removed: { $name }
picture-too-large = This file is larger than 5 MB. Choose a smaller picture.
picture-no-picture = This file is not a JPEG or PNG picture. Nothing was saved.
