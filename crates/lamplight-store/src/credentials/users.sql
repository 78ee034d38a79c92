SELECT user FROM credentials ORDER BY user
