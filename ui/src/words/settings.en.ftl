## Settings

settings-sections = Sections of the settings
settings-clinic = Clinic
settings-visit-types = Visit types
settings-resources = Rooms and equipment
settings-hours = Hours
settings-providers = Providers
settings-users = People who sign in
settings-me = My sign-in

settings-change = Change
settings-change-what = Change { $name }
settings-retire = Retire
settings-retire-what = Retire { $name }
settings-bring-back = Bring back
settings-bring-back-what = Bring back { $name }
settings-save = Save
settings-saved = { $name } is saved.
settings-begun = Change begun
settings-minutes = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
}
settings-name-missing = Write something here.
settings-name-too-long = Use at most { $most } characters. There are { $length }.

meanwhile-title = Somebody else changed this meanwhile
meanwhile-kept = Nothing was overwritten, and what you typed is still here.
meanwhile-line = { $label }: was “{ $before }”, is now “{ $now }”; you have “{ $mine }”.
meanwhile-take-theirs = Use what is there now
meanwhile-keep-mine = Save mine over it

## Visit types

visit-types-lead = What patients come for: each kind has its length, its colour and its needs. A visit type that is retired is no longer offered; visits that have it keep it.
visit-types-none = There is no visit type yet. Add the first one.
visit-type-add = Add visit type
visit-type-name = Name
visit-type-minutes = Length
visit-type-kind = Kind
visit-type-colour = Colour
visit-type-buffer = Kept free afterwards
visit-type-buffer-usual = As everywhere ({ $minutes } min)
visit-type-buffer-own = { $minutes ->
    [0] Nothing free afterwards
    [one] One minute free afterwards
   *[other] { $minutes } minutes free afterwards
}
visit-type-providers = Offered by
visit-type-providers-hint = None ticked: everybody offers it.
visit-type-providers-all = Offered by everybody
visit-type-providers-some = Offered by { $names }
visit-type-needs = Needs one of each
visit-type-needs-none = Needs no room
visit-type-needs-some = Needs { $kinds }
visit-type-needs-no-rooms = There are no rooms and no equipment yet, so that none can be asked for.
visit-type-offered = Offered
visit-type-active = Offered
visit-type-retired = Retired
visit-type-is-retired = { $name } is no longer offered.
visit-type-is-back = { $name } is offered again.
colour-teal = Teal
colour-blue = Blue
colour-violet = Violet
colour-rose = Rose
colour-amber = Amber
colour-olive = Olive
colour-slate = Slate
colour-brown = Brown

## Rooms and equipment

resources-lead = A visit that needs one holds it. Two visits never hold the same one at the same time without a reason.
resources-of = Rooms and equipment of { $clinic }
resources-none = Nothing here yet. Add a room or a piece of equipment.
resource-add = Add room or equipment
resource-name = Name
resource-name-hint = As it stands on the door, such as “Room 3” or “ECG cart”.
resource-kind = Kind
resource-kind-hint = Those of one kind stand in for each other, such as “Procedure room”.
resource-kinds-in-use = Kinds in use: press one to take it
resource-in-use = In use
resource-active = In use
resource-retired = Out of use
resource-retire = Take out of use
resource-retire-what = Take out of use: { $name }
resource-is-retired = { $name } is out of use. Visits that hold it keep it.
resource-is-back = { $name } is in use again.

## Clinic

clinic-name = Name
clinic-zone = Time zone

## Hours

hours-lead = When the clinic is open, and when each provider can be booked. Visits that are booked already stay where they are.
hours-whose = Hours of
hours-of-clinic = { $name } (the clinic)
hours-clock = All times are on the clinic’s clock: { $zone }.
hours-week = The usual week
hours-whose-week = Which hours count
hours-as-clinic = The clinic’s hours
hours-own = Own hours
hours-day-off = No hours on this day.
hours-from = From, { $name }
hours-until = Until, { $name }
hours-next-day = the next day
hours-remove = Remove { $name }
hours-window-name = { $day }, hours { $number }
hours-break-name = { $day }, break { $number }
hours-stretch-name = Hours { $number }
hours-break = Break
hours-break-line = break { $from }–{ $until }
hours-add = Add hours
hours-add-to = Add hours to { $day }
hours-add-break = Add break
hours-add-break-to = Add break to { $day }
hours-copy = Copy to
hours-copy-day = Copy to other days: { $day }
hours-copy-working = Monday to Friday
hours-copy-all = Every day
hours-any-visit = Any visit
hours-only = Only { $names }
hours-valid-from-date = from { $date }
hours-valid-until-date = until { $date }
hours-more = { $words }: for which visits and dates, { $name }
hours-more-title = For which visits and dates: { $name }
hours-more-done = Done
hours-for-types = Only for these visit types
hours-for-types-hint = None ticked: for any visit.
hours-valid-from = First day
hours-valid-until = Last day
hours-undo = Undo what I typed
hours-save-week = Save the week
hours-week-saved = The week is saved.
hours-time-unclear = Write a time, such as 8:30 or 17:00.
hours-overlap = These hours lie over others of the same day. Change one of them.
hours-validity = The last day lies before the first.
hours-none-own = Own hours need at least one stretch. Add hours, or choose the clinic’s hours.
hours-opens-late = Closing comes after opening on the same day.

hours-business = Business hours
hours-business-lead = They count for every provider without hours of their own.
hours-open = Open
hours-closed = Closed
hours-save-business = Save business hours
hours-business-saved = The business hours are saved.

hours-closed-days = Closed days
hours-closed-days-lead = Nobody is booked on them. A provider who works all the same gets hours on that date.
hours-closed-days-none = No closed day ahead.
hours-closed-day-add = Add closed day
hours-closed-name = Why
hours-closed-name-hint = Such as “Thanksgiving” or “Moving house”.
hours-reopen = Open again
hours-reopen-what = Open again on { $date }
hours-reopened = The clinic is open again on { $date }.
hours-holidays-add = Add holidays
holidays-year = Year
holidays-choose = Federal holidays to close on
holidays-none = All of this year’s are past or closed already.
holidays-close = { $count ->
    [one] Close on one day
   *[other] Close on { $count } days
}
holidays-added = { $count ->
    [one] One closed day was added.
   *[other] { $count } closed days were added.
}
holiday-observed = { $name } (observed)
holiday-new-year = New Year’s Day
holiday-king = Martin Luther King Jr. Day
holiday-presidents = Washington’s Birthday
holiday-memorial = Memorial Day
holiday-juneteenth = Juneteenth
holiday-independence = Independence Day
holiday-labor = Labor Day
holiday-columbus = Columbus Day
holiday-veterans = Veterans Day
holiday-thanksgiving = Thanksgiving Day
holiday-christmas = Christmas Day

hours-hours = Hours
hours-dates = Dates with other hours
hours-dates-none = No date ahead has other hours.
hours-date = Date
hours-date-add = Add date
hours-date-missing = Write a date.
hours-date-known = This date has hours of its own already. Close this and change that one.
hours-date-no-hours = Add hours, or tick that nobody is booked.
hours-date-remove = Back to the week
hours-date-remove-what = Back to the week: { $date }
hours-date-removed = The week’s hours count again.
hours-nobody-booked = Nobody is booked on that day

hours-time-off = Time off
hours-time-off-none = No time off ahead.
hours-time-off-add = Enter time off
hours-time-off-kind = Why
hours-time-off-saved = The time off is entered.
hours-time-off-reversed = It ends before it begins.
hours-time-off-take-back = Take back
hours-time-off-take-back-what = Take back the time off { $when }
hours-time-off-taken-back = The time off is taken back.
time-off-vacation = Vacation
time-off-sick = Sick
time-off-training = Training
time-off-meeting = Meeting
time-off-on-call = On call
time-off-other = Other
hours-first-day = First day
hours-last-day = Last day
hours-whole-days = Whole days
hours-away-from = Away from
hours-away-until = Back at
hours-note = Note
hours-visits-stand = { $count ->
    [one] One visit stands in this time.
   *[other] { $count } visits stand in this time.
}
hours-visits-stay = They stay as they are. Open each to move or cancel it.
hours-show-visit = Show { $at }, { $patient }, in the schedule

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

## Organisation and clinics

clinic-lead = What the clinic is called, on whose clock it works, and the rules of the house.
clinic-zone-changes = What happens to visits and hours
clinic-zone-visits = Booked visits keep their moment: one that stands at 10:00 on the clock of { $before } will read { $time } on the clock of { $now }. Nobody is told; look at the days ahead.
clinic-zone-hours = Hours, breaks, time off and closed days keep what the clock shows.
organisation = Organisation
organisation-change = Change the organisation
organisation-name = Name of the organisation
organisation-buffer = Kept free between visits
organisation-buffer-hint = Counts where a visit type says nothing else. It shapes the times that are offered; a person may still book closer.
organisation-lock = Screens lock after
organisation-lock-hint = Without keyboard or pointer. At most 30 minutes.
settings-not-given = Not given

## Providers

providers-lead = Whose books take appointments. A book that is closed takes no new visits; those that stand in it stay and stay in sight.
providers-of = Providers of { $clinic }
providers-list-empty = Nobody yet. Add the first provider.
provider-specialty = Specialty
provider-no-specialty = No specialty given
provider-npi = NPI
provider-npi-hint = Ten digits.
provider-npi-is = NPI { $npi }
provider-no-npi = No NPI
provider-npi-digits = An NPI has ten digits.
provider-npi-check-digit = This is not an NPI: two digits may be exchanged, or one mistyped.
provider-languages = Languages
provider-languages-hint = In which visits can be held. Type and choose.
provider-no-languages = No languages given
provider-language-remove = Remove { $language }
provider-minutes = Usual length of a visit
provider-minutes-are = { $minutes } minutes
provider-accepting = Accepts new patients
provider-accepts = Accepts new patients
provider-accepts-not = No new patients
provider-account = Signs in as
provider-account-hint = The person in the list of those who sign in.
provider-account-is = Signs in as { $name }
provider-no-account = Does not sign in
provider-book = Book
provider-active = Book open
provider-inactive = Book closed
provider-close-book = Close the book
provider-close-book-of = Close the book of { $name }
provider-close-book-means = Nobody can be booked there any more. Nothing is lost, and the book can be opened again at any time.
provider-visits-ahead = { $count ->
    [one] One visit stands in this book.
   *[other] { $count } visits stand in this book.
}
provider-visits-stay = They stay, and their days keep showing this book. Open each to move it to somebody else or to cancel it.
provider-no-visits-ahead = No visit stands in it from now on.
provider-keep-book = Keep it open
provider-is-closed = The book of { $name } is closed.
provider-is-back = The book of { $name } is open again.

## People who sign in

users-lead = Every entry carries the name of who made it, so everybody signs in as themselves.
user-add = Add person
user-is-added = { $name } was added.
user-given = Given name
user-family = Family name
user-name-stays = What they type to sign in. It cannot be changed later.
user-roles = Roles
user-roles-missing = Tick at least one role.
user-book = Book
user-book-is = Book: { $name }
user-book-hint = If this is one of the providers.
user-no-book = No book
user-may-sign-in = May sign in
user-active = May sign in
user-inactive = May not sign in
user-not-enrolled = Has not signed in yet
user-owner-only = Only an owner changes this.
user-reset-sign-in = Reset sign-in
user-reset-sign-in-what = Reset sign-in: { $name }
user-take-off = Take off
user-take-off-what = Take off { $name }
user-take-off-means = They can no longer sign in, and their password opens nothing any more. What they wrote stays under their name.
user-take-off-book = Their book stays open. Close it under Providers if they take no visits any more.
user-keep = Leave as it is
user-is-off = { $name } can no longer sign in.
user-is-back = { $name } may sign in again, with a starting password.
user-own-password = Your own password
user-own-password-hint = So that nobody does this at a screen you left open.
user-own-password-wrong = This is not your password.
role-owner-may = Everything an administrator may, and names owners and administrators.
role-clinic-admin-may = Settings, people, schedules and the audit log.
role-provider-may = Their visits and patients, all schedules.
role-nurse-may = Patients and schedules, beside the provider.
role-front-desk-may = Registers patients and keeps all schedules. Sees no notes.
role-compliance-may = Reads everything, settings and the audit log too. Changes nothing.
role-viewer-may = Reads schedules and demographics.

starting-password = Starting password
starting-password-of = Starting password of { $name }
starting-means = With it they sign in once, choose a password of their own and set up their second factor.
starting-replaces = For somebody who lost password or phone. What they sign in with now counts no longer; with the starting password they choose a new password and set up a new second factor.
starting-give = Give starting password
starting-give-what = Give starting password: { $name }
starting-later = Later
starting-step-hand-over = Hand it to { $name }, best in person.
starting-step-sign-in = At this computer: “Someone else” or sign out, then “I have a starting password”, with the user name { $user }.
starting-step-own = They choose their own password and scan a picture with their phone. Then this one is void.
starting-shown-once = It is shown only now. If it is lost, give another one.
starting-noted = I have handed it over or noted it

desk-policy = Front desk
desk-policy-change = Change the front desk’s rules
desk-hours = { $hours ->
    [one] One hour
   *[other] { $hours } hours
}
desk-late = A cancellation is late from (hours before)
desk-late-hint = 0: never late.
desk-late-range = Write a whole number from 0 to { $most }.
desk-amber = Waiting is marked after (minutes)
desk-amber-range = Write a whole number from 1 on.
desk-red = Waiting is too long after (minutes)
desk-red-hint = Counted from the arrival, and not before the visit’s start.
desk-red-range = Write a whole number above the one before, at most { $most }.
