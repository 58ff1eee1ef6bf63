"""What a call is given: settings that make sense, the model, and what signs a report."""

from __future__ import annotations

from xlate.drift.outcome import CODES
from xlate.encoder import Encoder, load
from xlate.errors import SettingsError
from xlate.model import Signature
from xlate.settings import Settings
from xlate.text import lexicon, messages


def model_of(settings: Settings) -> Encoder | None:
    """The model that ships, unless the settings or its absence leave the rules alone."""
    return load() if settings.model else None


def signature(settings: Settings) -> Signature:
    """What makes a report what it is: version, settings, lexicons, model."""
    from xlate import __version__

    encoder = model_of(settings)
    return Signature(
        version=__version__,
        settings=settings.digest(),
        lexicons=lexicon.digest(),
        model=encoder.digest if encoder else "none",
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
