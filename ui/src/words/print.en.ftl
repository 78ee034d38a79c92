# On paper. Read by lamplight-print too: one line each, without selectors.

## The sheet

print-title = Schedule
print-day-sheet = Day sheet, { $date }
print-days = { $first } to { $last }
print-printed = Printed by { $name }, { $when }
print-page = Page { $page } of { $pages }
print-time = Time
print-patient = Patient
print-born = Born
print-mrn = MRN
print-visit = Visit
print-reason = Reason
print-status = State
print-notes = Notes
print-nothing = No visits
print-count = visits: { $count }
print-again = { $name } (continued)
print-foot = Holds health information. Shred it when it is no longer needed.
print-unprintable = □ stands for a letter that could not be printed: look at the screen.

## Dates on paper

print-date = { $weekday }, { $month } { $day }, { $year }
print-weekday-1 = Monday
print-weekday-2 = Tuesday
print-weekday-3 = Wednesday
print-weekday-4 = Thursday
print-weekday-5 = Friday
print-weekday-6 = Saturday
print-weekday-7 = Sunday
print-month-1 = January
print-month-2 = February
print-month-3 = March
print-month-4 = April
print-month-5 = May
print-month-6 = June
print-month-7 = July
print-month-8 = August
print-month-9 = September
print-month-10 = October
print-month-11 = November
print-month-12 = December
print-month-short-1 = Jan
print-month-short-2 = Feb
print-month-short-3 = Mar
print-month-short-4 = Apr
print-month-short-5 = May
print-month-short-6 = Jun
print-month-short-7 = Jul
print-month-short-8 = Aug
print-month-short-9 = Sep
print-month-short-10 = Oct
print-month-short-11 = Nov
print-month-short-12 = Dec
