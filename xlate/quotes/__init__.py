"""Article to quotes: marks, reported speech, speakers."""
