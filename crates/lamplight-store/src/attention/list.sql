SELECT body FROM attention ORDER BY number
