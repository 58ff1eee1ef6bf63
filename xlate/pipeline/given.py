"""What a call is given: settings that make sense, the model, and what signs a report."""

from __future__ import annotations

from collections.abc import Collection

from xlate.drift.outcome import CODES
from xlate.encoder import Encoder, OwnVectors, TextVectors, load, load_multilingual
from xlate.errors import SettingsError
from xlate.model import Signature
from xlate.settings import Settings
from xlate.text import lexicon, messages


def model_of(settings: Settings) -> Encoder | None:
    """The model that ships, unless the settings or its absence leave the rules alone."""
    return load() if settings.model else None


def signature(settings: Settings, vectors: TextVectors | None = None) -> Signature:
    """What makes a report what it is.

    Version, settings, lexicons, the model, and with it the encoder that aligned across languages,
    where one did; the name of the translator, where the settings name one.
    """
    from xlate import __version__
    from xlate.translate import translator_of

    encoder = model_of(settings)
    asked = translator_of(settings)
    digests = [used.digest for used in (encoder, vectors) if used]
    return Signature(
        version=__version__,
        settings=settings.digest(),
        lexicons=lexicon.digest(),
        model="+".join(digests) or "none",
        translator=asked.name if asked is not None else "none",
    )


def known_names(settings: Settings) -> None:
    """Refuse settings that name a kind of drift or a language that does not exist."""
    if settings.report_lang not in messages.languages():
        raise SettingsError(
            f"report-lang: there is no catalogue for {settings.report_lang!r}",
            f"The languages are {', '.join(messages.languages())}.",
        )
    known = {*CODES, *CODES.values()}
    if settings.select and set(settings.select) <= set(settings.ignore):
        raise SettingsError(
            "select, ignore: every selected kind is ignored too: nothing would be checked",
            "Leave out one of the two.",
        )
    for key in ("select", "ignore", "severity"):
        for name in getattr(settings, key):
            if name not in known:
                raise SettingsError(
                    f"{key}: no kind of drift is called {name!r}",
                    f"The kinds are {', '.join(CODES)}.",
                )


def vectors_for(settings: Settings, langs: Collection[str]) -> TextVectors | None:
    """The multilingual encoder, where a story has several languages: the user's, or ours.

    Raises:
        ModelError: The user's encoder cannot be read.
    """
    if len(langs) < 2 or not settings.model:
        return None
    return OwnVectors(settings.vectors) if settings.vectors else load_multilingual()
