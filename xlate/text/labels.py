"""What severities, kinds and forms are called in the desk's language, and how names are listed.

Machine-readable outputs keep the plain English strings; these are for readers.
"""

from __future__ import annotations

from collections.abc import Sequence

from xlate.model import Form, Severity
from xlate.text.messages import _


def severity(grade: Severity) -> str:
    """Such as "critical"; a neutral finding is a note."""
    return {
        Severity.CRITICAL: _("critical"),
        Severity.MAJOR: _("major"),
        Severity.MINOR: _("minor"),
        Severity.NEUTRAL: _("note"),
    }[grade]


def kind(name: str) -> str:
    """A kind of drift, such as "omission"; as it is where nobody has translated it."""
    return _(name) if name else ""  # gettext keeps its header under the empty message


def form(value: Form) -> str:
    """How an article gives somebody's words."""
    return {
        Form.DIRECT: _("direct quote"),
        Form.FRAGMENT: _("fragment"),
        Form.INDIRECT: _("reported speech"),
    }[value]


def short_form(value: Form) -> str:
    """`form` in a word, for tables."""
    return {
        Form.DIRECT: _("direct"),
        Form.FRAGMENT: _("fragment"),
        Form.INDIRECT: _("reported"),
    }[value]


def language(code: str) -> str:
    """A language's name by its ISO 639-1 code, in which a region may follow; else the code."""
    plain = code.split("-")[0]
    return {
        "af": _("Afrikaans"), "ar": _("Arabic"), "be": _("Belarusian"), "bg": _("Bulgarian"),
        "bn": _("Bengali"), "ca": _("Catalan"), "cs": _("Czech"), "cy": _("Welsh"),
        "da": _("Danish"), "de": _("German"), "el": _("Greek"), "en": _("English"),
        "es": _("Spanish"), "et": _("Estonian"), "fa": _("Persian"), "fi": _("Finnish"),
        "fr": _("French"), "gu": _("Gujarati"), "he": _("Hebrew"), "hi": _("Hindi"),
        "hr": _("Croatian"), "hu": _("Hungarian"), "id": _("Indonesian"), "it": _("Italian"),
        "ja": _("Japanese"), "ka": _("Georgian"), "kk": _("Kazakh"), "kn": _("Kannada"),
        "ko": _("Korean"), "lt": _("Lithuanian"), "lv": _("Latvian"), "mk": _("Macedonian"),
        "ml": _("Malayalam"), "mr": _("Marathi"), "ms": _("Malay"), "ne": _("Nepali"),
        "nl": _("Dutch"), "no": _("Norwegian"), "pa": _("Punjabi"), "pl": _("Polish"),
        "pt": _("Portuguese"), "ro": _("Romanian"), "ru": _("Russian"), "sk": _("Slovak"),
        "sl": _("Slovenian"), "so": _("Somali"), "sq": _("Albanian"), "sr": _("Serbian"),
        "sv": _("Swedish"), "sw": _("Swahili"), "ta": _("Tamil"), "te": _("Telugu"),
        "th": _("Thai"), "tl": _("Tagalog"), "tr": _("Turkish"), "uk": _("Ukrainian"),
        "ur": _("Urdu"), "vi": _("Vietnamese"), "zh": _("Chinese"),
        "und": _("an unknown language"),
    }.get(plain, code)  # fmt: skip


def listed(names: Sequence[str]) -> str:
    """Such as "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


# The kinds' names, as an extractor of messages can see them; a test holds them to the registry.
KINDS = (
    _("number"), _("name"), _("polarity"), _("condition"), _("modality"), _("referent"),
    _("omission"), _("addition"), _("quote-form"), _("unmarked-change"), _("wording"),
    _("attribution"), _("strength"), _("specificity"), _("agency"), _("tense"), _("term"),
    _("splice"),
)  # fmt: skip
