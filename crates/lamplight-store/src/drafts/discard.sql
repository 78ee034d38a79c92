DELETE FROM drafts WHERE user = ?1 AND key = ?2
