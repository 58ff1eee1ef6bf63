"""The catalogues of messages against the source: what `make messages` writes, and tests compare.

Messages are found in the modules and the templates of `xlate/`; each catalogue is brought up to
date (new messages empty, dropped ones gone, nothing guessed) and compiled beside it. The English
one answers each message with itself: it says that English has its plural forms.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from xlate.text.messages import DOMAIN, LOCALE, SOURCE

PACKAGE = Path(__file__).parents[1] / "xlate"
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
METHODS = [("**.py", "python"), ("**.j2", "jinja2.ext.babel_extract")]


def source() -> Catalog:
    """All messages of the package, in the order of their text."""
    found = Catalog(project=DOMAIN)
    for _, _, message, _, _ in extract_from_dir(PACKAGE, METHODS, keywords=KEYWORDS):
        found.add(message)
    return found


KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def path(lang: str) -> Path:
    """Where a language's catalogue lies."""
    return LOCALE / lang / "LC_MESSAGES" / f"{DOMAIN}.po"


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(p.parents[1].name for p in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def read(lang: str) -> Catalog:
    """A catalogue as it lies there."""
    with path(lang).open("rb") as file:
        return read_po(file, locale=lang)


def updated(lang: str) -> Catalog:
    """A catalogue with the messages of the source, and what it knows of them."""
    known = read(lang) if path(lang).exists() else Catalog(locale=lang)
    fresh = Catalog(locale=lang, project=DOMAIN, charset="utf-8")
    for message in sorted(source(), key=_key):
        if message.id:
            old = known.get(message.id)
            fresh.add(message.id, old.string if old is not None else _own(message, lang))
    return fresh


def _own(message: Message, lang: str) -> str | tuple[str, ...]:
    if lang == SOURCE:
        return message.id
    return ("",) * Catalog(locale=lang).num_plurals if message.pluralizable else ""


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else "".join(message.id[:1])


def po(catalog: Catalog) -> bytes:
    """The catalogue as text; without dates and places, so that only messages make a diff."""
    out = io.BytesIO()
    write_po(out, catalog, width=100, no_location=True, omit_header=True)
    return header(catalog) + out.getvalue()


def header(catalog: Catalog) -> bytes:
    """What a compiled catalogue must know: its encoding and its plural forms."""
    lines = [
        'msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=utf-8\\n"',
        f'"Language: {catalog.locale_identifier}\\n"',
        f'"Plural-Forms: {catalog.plural_forms}\\n"', "", "",
    ]  # fmt: skip
    return "\n".join(lines).encode()


def mo(lang: str) -> bytes:
    """The catalogue compiled."""
    out = io.BytesIO()
    catalog = read(lang)
    catalog.creation_date = catalog.revision_date = _LONG_AGO  # the same bytes every time
    write_mo(out, catalog)
    return out.getvalue()


def main() -> None:
    """Bring every catalogue up to date, compile it, and say what it lacks."""
    for lang in languages():
        path(lang).write_bytes(po(updated(lang)))
        path(lang).with_suffix(".mo").write_bytes(mo(lang))
        empty = [m for m in read(lang) if m.id and not _filled(m)]
        print(f"{lang}: {len(read(lang))} messages, {len(empty)} not translated")


def _filled(message: Message) -> bool:
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(strings)


if __name__ == "__main__":
    main()
