"""XlateError and its few kinds; each message names the thing at fault and what to do about it."""

from __future__ import annotations


class XlateError(Exception):
    """Base of every error that xlate raises on purpose.

    Args:
        message: What is wrong, naming the file or setting.
        hint: What to do about it, a full sentence, or empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  hint: {self.hint}" if self.hint else self.message


class UsageError(XlateError):
    """A call, an option or a setting is wrong (exit code 2)."""


class SettingsError(UsageError):
    """A settings file cannot be used, or holds an unknown key (exit code 2)."""


class ReadError(XlateError):
    """An input could not be read (exit code 3)."""


class StoryError(XlateError):
    """A story cannot be checked: fewer than two versions, or nothing to align (exit code 3)."""


class TranslatorError(XlateError):
    """A user's translator did not answer, or not as it should: the report does without it."""


class MissingExtraError(XlateError):
    """An optional part is not installed; the hint says how to install it (exit code 2)."""
