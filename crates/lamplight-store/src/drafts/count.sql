SELECT count(*) FROM drafts WHERE user = ?1
