## When a book is closed

closed-time-off = Away
closed-break = Break
closed-closed-day = Clinic closed
closed-day-off = No hours
closed-before-hours = Before hours
closed-after-hours = After hours
closed-between-hours = Between hours
closed-other-visit-types = For other kinds of visit
closed-visit-type-not-offered = Not offered
slot-closed-sentence = { $why }, { $time } to { $until }, { $provider }. Enter books outside hours.
visit-type-and-kind = { $type }, { $kind }
