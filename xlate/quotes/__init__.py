"""Article to quotes: marks, reported speech, speakers."""

from xlate.quotes.find import find_quotes, find_quotes_many

__all__ = ["find_quotes", "find_quotes_many"]
