SELECT user, key, content, saved_at FROM drafts WHERE user = ?1 ORDER BY saved_at DESC, key
