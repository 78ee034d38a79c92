## Beside the schedule

side-waitlist = Waitlist

## The waitlist

waitlist-title = Waitlist
waitlist-add = Add to waitlist
waitlist-add-title = Add to the waitlist
waitlist-add-selected = { $patient } would come earlier than { $time }
waitlist-change-title = Change what they wait for
waitlist-asked = Being asked
waitlist-freed = Free now
waitlist-freed-at = Free { $when }, { $provider }
waitlist-waiting = { $count ->
    [0] Waiting
   *[other] Waiting ({ $count })
}
waitlist-empty = Nobody waits. Add patients who would come earlier; when a time frees, the list says whom it would suit.
waitlist-offer = Offer
waitlist-offer-to = Offer to { $patient }
waitlist-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
waitlist-points = { $total } points: urgency { $urgency }, waiting { $waiting }, earlier { $earlier }, fit { $fit }
waitlist-waits = { $days ->
    [0] waits since today
    [one] waits { $days } day
   *[other] waits { $days } days
}
waitlist-earlier = { $days ->
    [0] earlier the same day
    [one] { $days } day earlier
   *[other] { $days } days earlier
}
waitlist-nothing-booked = nothing booked
waitlist-fills = fills it
waitlist-has = has { $time }
waitlist-declined = { $count ->
    [one] declined once
   *[other] declined { $count } times
}
waitlist-from = from { $date }
waitlist-until = until { $date }
waitlist-asking = Asking { $patient }
waitlist-no-phone = No phone number
waitlist-instead-of = instead of { $time }
waitlist-held-until = Held until { $time } by { $by }
waitlist-ran-out = Held until { $time }. Anyone can book it now.
waitlist-accept-book = Yes, book it
waitlist-accept-move = Yes, move visit
waitlist-decline = Declined
waitlist-release = Give time back
waitlist-change = Change
waitlist-remove = Remove…
waitlist-remove-reason = Why they wait no longer
waitlist-remove-reason-missing = Write why they wait no longer.
waitlist-remove-now = Remove from list
waitlist-keep = Keep on list
waitlist-earlier-than = Earlier than { $time }
waitlist-form-leave = Do not save
waitlist-save = Save wish
waitlist-type = Visit type
waitlist-any-type = No type
waitlist-urgency = How urgent
waitlist-providers = With
waitlist-parts = Part of the day
waitlist-weekdays = Days
waitlist-none-is-any = none chosen is any
waitlist-not-before = Not before
waitlist-last-day = Last day that helps
waitlist-bar = { $when } with { $provider } is free now: { $count ->
    [one] one would come earlier
   *[other] { $count } would come earlier
}
waitlist-show = Show waitlist
waitlist-dismiss = Put this notice aside
urgency-routine = Routine
urgency-soon = Soon
urgency-urgent = Urgent
day-part-morning = Morning
day-part-afternoon = Afternoon
day-part-evening = Evening
weekday-short-monday = Mon
weekday-short-tuesday = Tue
weekday-short-wednesday = Wed
weekday-short-thursday = Thu
weekday-short-friday = Fri
weekday-short-saturday = Sat
weekday-short-sunday = Sun
slot-held = Held for a waiting patient until { $until }.

## Why not

refusal-slot-held = This time is held for a waiting patient. Choose another, or book anyway with a reason.
refusal-waitlist-entry-unknown = This entry is no longer on the waitlist.
refusal-waits-no-longer = The patient waits no longer: they were booked or taken off the list.
refusal-waitlist-ends-before-it-begins = The last day comes before the first. Correct the dates.
refusal-hold-unknown = This offer is no longer here.
refusal-hold-ended = This offer was answered already. Look at the list again.

## What is read out

announce-waits = { $patient } is on the waitlist.
announce-wish-changed = What { $patient } waits for is changed.
announce-waits-no-longer = { $patient } is off the waitlist.
announce-held = { $time } is held for { $patient } for 10 minutes.
announce-offer-accepted = { $patient } now comes { $time }.
announce-offer-declined = { $patient } declined and waits on.
announce-hold-released = The time is free again.
