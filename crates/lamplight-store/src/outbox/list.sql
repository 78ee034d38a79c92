SELECT body FROM outbox ORDER BY number
