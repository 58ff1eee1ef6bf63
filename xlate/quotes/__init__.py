"""Article to quotes: marks, reported speech, speakers."""

from xlate.quotes.find import find_quotes

__all__ = ["find_quotes"]
