"""The translators that xlate can speak to, by the name that settings give them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from xlate.settings import Settings
from xlate.translate.port import Adapter

# Imported where one is wanted: those who have no translator do not wait for what it needs.


def _apertium(settings: Settings) -> Adapter:
    from xlate.translate.apertium import Apertium

    return Apertium(settings.translator_timeout)


def _libretranslate(settings: Settings) -> Adapter:
    from xlate.translate.libretranslate import LibreTranslate

    return LibreTranslate(
        settings.translator_url or "", settings.translator_key_env, settings.translator_timeout
    )


ADAPTERS: Mapping[str, Callable[[Settings], Adapter]] = MappingProxyType(
    {"apertium": _apertium, "libretranslate": _libretranslate}
)


def translator_of(settings: Settings) -> Adapter | None:
    """The translator that the settings name; None where they name none."""
    return ADAPTERS[settings.translator](settings) if settings.translator else None
