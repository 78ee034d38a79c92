# The words of the window. Buttons say what happens; errors say what to do next.

-product = Lamplight

## Everywhere

product = { -product }
try-again = Try again
field-optional = (optional)
list-empty = Nothing found. Try fewer letters.
close = Close
cancel = Cancel
back = Back
language-en = English
language-es = Español

## What went wrong, by the code of the core. Each has an advice: what to do now.

error-reference = Reference for support: { $reference }.

error-invalid-input = Something in this form cannot be used.
error-invalid-input-advice = Check the marked field. Nothing was saved yet.
error-not-set-up = No clinic is set up on this computer.
error-not-set-up-advice = Start again to set one up.
error-already-set-up = A clinic is already set up on this computer.
error-already-set-up-advice = Nothing was changed. Quit and start again to sign in.
error-wrong-credentials = User name, password or code do not match.
error-wrong-credentials-advice = Check all three. The code changes every 30 seconds, so use the newest one.
error-too-many-attempts = Too many attempts. Sign-in is closed for 15 minutes.
error-too-many-attempts-advice = Wait a quarter of an hour and try again. The data are safe and nothing was changed.
error-wrong-words = These are not the recovery words of this clinic.
error-wrong-words-advice = Compare them with the printed sheet, word by word.
error-wrong-code = This code does not match.
error-wrong-code-advice = Each code works once: wait for the next one. If that fails too, check that the clocks of this computer and of the phone are right.
error-signed-out = Nobody is signed in.
error-signed-out-advice = Sign in again. Your drafts are kept.
error-not-permitted = Your roles do not allow this.
error-not-permitted-advice = Ask the owner of the clinic. Nothing was changed.
error-not-found = This is not here.
error-not-found-advice = It may have been changed meanwhile. Go back and look again.
error-keyring-unavailable = The keyring of this computer cannot be reached.
error-keyring-unavailable-advice = Unlock the keyring of this computer (it usually opens when you log in to the computer), then try again. Nothing was changed.
error-keyring-entry-lost = The keyring of this computer no longer holds the key of this clinic.
error-keyring-entry-lost-advice = The 24 recovery words open the clinic again. The data are safe and nothing was changed.
error-database-unreadable = The database of this clinic does not open.
error-database-unreadable-advice = It may be damaged or belong to another installation. Do not delete it: it was left as it is. Put back a backup, or ask for help.
error-database-damaged = Part of the database is damaged.
error-database-damaged-advice = It was left as it is and nothing was changed. Put back a backup, or ask for help before you go on.
error-database-newer = The database was written by a newer version of { -product }.
error-database-newer-advice = Install that version or a later one on this computer. The data are safe and nothing was changed.
error-already-running = { -product } is already open with these data.
error-already-running-advice = Use the window that is open, or close it and try again. Nothing was changed.
error-disk-full = The disk is full. Nothing was saved.
error-disk-full-advice = Make room on the disk and try again. What was saved before is safe, and what you typed is still here.
error-read-only = The folder with the data cannot be written.
error-read-only-advice = Check that the disk is not write-protected and that the folder belongs to you. Nothing was changed.
error-no-viewer = No program for PDF files opened.
error-no-viewer-advice = The sheet is saved: open it from the folder that is shown here.
error-key-file-damaged = The file with the keys is missing or damaged.
error-key-file-damaged-advice = The data were left as they are. Put keys.json back from a backup, or ask for help; do not delete anything.
error-first-sign-in = This is a starting password.
error-first-sign-in-advice = Choose “I have a starting password” to set your own password and second factor.
error-first-sign-in-done = This person has a password and a second factor of their own already.
error-first-sign-in-done-advice = Go back and sign in with them. If they are lost, ask an administrator for a new starting password.
error-sealed-elsewhere = The key of what is sealed of this patient is not on this computer.
error-sealed-elsewhere-advice = Open the record on the computer where it was entered. Nothing was changed.
error-internal = Something went wrong in { -product }.
error-internal-advice = Try again. If it happens again, ask for help. What was saved before is safe.

## Preferences of the window

preferences-title = Display and language
preferences-appearance = Appearance
preferences-language = Language
appearance-system = As the computer
appearance-light = Light
appearance-dark = Dark
appearance-contrast = High contrast

## Frame

rail-title = Places
place-schedule = Schedule
place-patients = Patients
place-settings = Settings
rail-key = Key: { $key }
window-title = { $place } · { $organisation }
person-menu = { $name }: display, language, sign out
sign-out = Sign out
role-owner = Owner
role-clinic-admin = Clinic administrator
role-provider = Provider
role-nurse = Nurse
role-front-desk = Front desk
role-compliance = Compliance
role-viewer = Viewer

## Status strip

status-title = Status
status-stand-alone = On this computer only
status-saved = Everything saved
status-failed = Typed text is not saved yet; trying again
status-saving = Saving…
status-last-saved = Last saved { $at }
status-never-saved = Nothing new since the clinic was opened
status-behind-lock = Everything saved here is safe behind the lock
status-clock = The clock of this computer was set back. Check date and time; entries keep their order.
status-unknown = Whether everything is saved is not known: { $why }
