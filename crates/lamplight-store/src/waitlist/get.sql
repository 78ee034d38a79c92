FROM waitlist WHERE id = ?1
