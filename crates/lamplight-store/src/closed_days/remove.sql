DELETE FROM closed_days WHERE clinic = ?1
