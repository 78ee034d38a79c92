# First run, sign-in, lock.

## Signing in

user-name = User name
user-name-missing = Enter your user name.
password = Password
password-again = Password, again
password-needed = Enter your password.
password-show = Show
password-hide = Hide
password-caps-lock = Caps Lock is on.
password-hint = At least { $least } characters. A few words together are easy to remember.
password-missing =
    { $missing ->
        [one] One more character.
       *[other] { $missing } more characters.
    }
password-too-short = Use at least { $least } characters.
password-is-user-name = The password is the user name. Choose another.
password-differs = The two passwords differ. Type the second one again.
password-strength-fair = Can be used; longer is better.
password-strength-good = Good.
password-strength-strong = Strong.
code = Code
code-hint = Six digits from your authenticator app.
code-missing = Enter the six digits.
code-wrong = This code does not match. Wait for the next one, and check that the clocks of this computer and of the phone are right.

sign-in-title = Sign in
sign-in-lead = The clinic on this computer is closed. Signing in opens it.
sign-in = Sign in
sign-in-opening = Opening the clinic…
sign-in-with-words = Use the recovery words
demo-title = This is a demo clinic
demo-fill-in = Fill in

recovery-title = Open with the recovery words
recovery-reason = When the password, the phone or the keyring of this computer is lost, the 24 words open the clinic. You choose a new password and get a new second factor. The data stay as they are.
recovery-words = Recovery words
recovery-words-count = { $count } of { $all } words, in the order of the sheet.
recovery-words-missing = Type all 24 words. There are { $count } now.
recovery-words-wrong = These words do not open this clinic. Compare each with the sheet; nothing was changed.
recovery-user-unknown = Nobody with this user name works in this clinic.
recovery-new-password = New password
recovery-password-refused = Choose another password: longer, and not the user name.
recovery-open = Open the clinic
recovery-opening = Opening…
recovery-factor-title = A new second factor
recovery-factor-reason = The password is new, and so is this: codes of the entry that your authenticator app has now count no longer. Replace it with this one.
recovery-done = The words were right and the new password is set.
recovery-done-next = Sign in with it and with a code of your authenticator app.

## First run

first-run-title = Set up a clinic on this computer
first-run-next = Next
first-run-step-clinic = The clinic
first-run-step-clinic-reason = Its name stands on every screen, and its clock rules the schedule.
first-run-step-owner = You
first-run-step-owner-reason = The owner’s sign-in, with a second factor.
first-run-step-words = Recovery words
first-run-step-words-reason = They open the clinic when all else is lost.

first-run-clinic-title = Your clinic
first-run-clinic-reason = Everything is kept, encrypted, on this computer. No account and no connection are needed.
first-run-clinic-name = Name of the clinic
first-run-clinic-name-missing = Give the clinic a name.
first-run-clinic-name-refused = Use a name of up to 200 ordinary characters.
first-run-zone = Time zone
first-run-zone-hint = Appointments are read on this clock, also when the computer travels. Type part of a city.
first-run-zone-missing = Choose a time zone from the list.
first-run-zone-refused = This time zone is not known. Choose another from the list.
first-run-demo-reason = Only looking around? A demo clinic has patients and a full day.
first-run-demo-open = Open a demo clinic
first-run-demo-opening = Making the demo clinic…

first-run-owner-title = You, the owner
first-run-owner-reason = Every entry carries the name of who made it. The owner manages the clinic and may add others.
first-run-given = Given name
first-run-given-missing = Enter your given name.
first-run-given-refused = Use a name of up to 100 ordinary characters.
first-run-family = Family name
first-run-family-missing = Enter your family name.
first-run-family-refused = Use a name of up to 100 ordinary characters.
first-run-user-name-hint = What you type to sign in, such as your initials.
first-run-user-name-missing = Choose a user name.
first-run-user-name-refused = Use up to 64 ordinary characters.
first-run-password-refused = Choose another password: longer, and not the user name.
first-run-also = What you do in the clinic
first-run-also-refused = Check what you do in the clinic.
first-run-sees-patients = I see patients
first-run-sees-patients-refused = Check whether you see patients.
first-run-owner-degree = Title
first-run-owner-degree-hint = Such as MD or NP; it stands after your name.
first-run-title-refused = Use up to 40 ordinary characters.
first-run-front-desk = I also work at the front desk
first-run-front-desk-hint = Lets you register patients.
first-run-making-keys = Making the keys…
first-run-new-keys = Keys were made for what you typed before. If you change something here, a new picture and new words replace them: scan and print again.

first-run-factor-title = A second factor
first-run-factor-reason = A password can be seen or guessed. With a code from your phone, it alone opens nothing.
first-run-factor-picture = Picture for the authenticator app; the same is below as text
first-run-factor-how-1 = Open an authenticator app on your phone.
first-run-factor-how-2 = Add an account by scanning this picture.
first-run-factor-how-3 = If the phone cannot scan, type this instead:
first-run-factor-secret = Secret for the authenticator app
first-run-factor-done = The app shows a code

first-run-words-title = { $count } recovery words
first-run-words-reason = If the password, the phone or this computer’s keyring is lost, only these words open the clinic. Nobody else has them, and they are shown just this once.
first-run-words-print = Print the words
first-run-words-kept = I have the words
first-run-words-keep = Print them or write them down, with their numbers. Keep the sheet away from this computer, locked up like a prescription pad.
recovery-sheet-title = Recovery words of { $clinic }
recovery-sheet-use = These words open the clinic when the password or the computer’s keyring is lost. Choose “Use the recovery words” on the sign-in screen of { -product }.
recovery-sheet-keep = Keep this sheet locked up and away from the computer. Whoever has it and the computer can read everything.

first-run-ask-title = Check before the clinic opens
first-run-ask-reason = A few words from your sheet and a code from the app, so that both surely work. After this the words are not shown again.
first-run-ask-word = Word { $number }
first-run-ask-missing = Type every word that is asked for.
first-run-ask-wrong = These are not the words at these numbers. Look at the sheet, or go back to see them again.
first-run-ask-back = See the words again
first-run-finish = Open the clinic
first-run-finishing = Making the clinic…

## Lock

lock = Lock
lock-key = Ctrl L
lock-title = Locked
lock-who = { $name } ({ $user }) is signed in here.
lock-drafts =
    { $count ->
        [one] ✓ One unsaved draft is safe.
       *[other] ✓ { $count } unsaved drafts are safe.
    }
lock-demo = Demo clinic: { $password }
lock-wrong-password = This is not the password of the person who is locked here.
lock-unlock = Unlock
lock-opening = Opening…
lock-someone-else = Someone else

## First sign-in and own password

sign-in-with-starting = I have a starting password
first-sign-in-title = Your first sign-in
first-sign-in-reason = An administrator gave you a user name and a starting password. You choose your own password and set up a second factor; then the starting password is void.
first-sign-in-own-title = A password of your own
first-sign-in-own-reason = Only you know it. With a code of the phone it opens the clinic from now on.
starting-password-hint = Four groups of letters and digits, with the hyphens.
starting-missing = Enter the starting password.
starting-not-own = Choose another than the starting password.
me-lead = { $name }, who signs in as { $user }.
password-change = Change password
password-current = Password now
password-same = Choose another than the one before.
password-is-changed = Your password is changed. The second factor stays as it is.
