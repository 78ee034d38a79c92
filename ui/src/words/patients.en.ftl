## Finding a patient

patient-label = Patient
patient-search-hint = Name, birth date, phone or MRN
patient-found = Patients found
patient-found-count = { $count ->
    [0] No patient found
    [one] { $count } patient found
   *[other] { $count } patients found
}
patient-none-found = Nobody found. Try fewer letters of the family name.
patient-mrn = MRN { $mrn }
patient-change = Change
found-by-sound = sounds alike
found-by-spelling = spelt nearly so
found-by-nickname = short for the name
found-by-phone = phone number
found-by-identifier = number of another system

## Registering a patient

patient-register-new = Register new patient
patient-given = Given name
patient-family = Family name
patient-birth-date = Birth date
patient-register = Register patient
patient-search-instead = Search instead
patient-name-missing = Write the name.
patient-name-too-long = At most { $most } characters are kept.
birth-date-hint = As { $pattern }
birth-date-read-as = Read as { $date }
birth-date-dd = DD
birth-date-mm = MM
birth-date-yyyy = YYYY
birth-date-empty = Write the birth date.
birth-date-unclear = This does not read as a date. Write day, month and the year with four figures.
birth-date-impossible = There is no such day in the calendar. Check day and month.
birth-date-future = This date lies in the future. Check the year.
birth-date-too-long-ago = This is more than 130 years ago. Check the year.

## Registered already?

patient-phone = Phone
duplicates-title = Perhaps registered already
duplicates-count = { $count ->
    [one] { $count } patient may be this person
   *[other] { $count } patients may be this person
}
duplicates-likely = Very likely:
duplicates-same = Same person
duplicates-same-as = Same person: { $name }
duplicates-confirm = Somebody very like this is registered already. Is this another person?
duplicates-another = Another person: register
duplicates-look-again = Look again
duplicate-same-name = same name
duplicate-name-sounds-alike = name sounds alike
duplicate-name-spelt-alike = name spelt nearly so
duplicate-nickname = one name is short for the other
duplicate-part-of-name = part of the name
duplicate-names-swapped = given and family name exchanged
duplicate-same-family-name = same family name
duplicate-same-given-name = same given name
duplicate-same-birth-date = same birth date
duplicate-birth-date-swapped = day and month exchanged
duplicate-birth-date-one-digit-off = birth date one figure off
duplicate-other-birth-date = but another birth date
duplicate-same-phone = same phone
duplicate-same-address = same address
duplicate-same-identifier = same number of another system
duplicate-other-identifier = but another number of the same system
