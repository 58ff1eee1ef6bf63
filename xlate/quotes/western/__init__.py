"""Quotes in French, German, Italian, Portuguese and Spanish: verb and subject in either order."""

from xlate.quotes.western.speech import find_speech

__all__ = ["find_speech"]
