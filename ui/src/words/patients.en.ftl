## Finding a patient

patient-label = Patient
patient-search-hint = Name or record number
patient-found = Patients found
patient-found-count = { $count ->
    [0] No patient found
    [one] { $count } patient found
   *[other] { $count } patients found
}
patient-none-found = Nobody found. Try fewer letters of the family name.
patient-mrn = MRN { $mrn }
patient-change = Change

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
