DELETE FROM attention WHERE number = ?1
