"""Which language a document is in: by script first, then by letter n-grams, never at random.

Most of the languages that matter here have a script, or letters, of their own; only the languages
in Latin letters need statistics, for which langdetect's profiles are used with a fixed seed, on a
bounded sample, without the names, and with a prior for the languages xlate supports. Single quotes
are never detected, only documents: `script_language` is what a single quote gets.

Nothing outside the standard library is imported, and no profile is loaded, before the first
document in Latin letters is seen.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

UNDETERMINED = "und"
"""ISO 639-2 for a text that has no language to be told, such as figures alone."""

SURE = 0.97
"""A detection this confident, on enough text, overrides what a page says of itself."""

SAMPLE = 4000
ENOUGH = 200


class Identified(NamedTuple):
    """A language as an ISO 639 code, and how sure that is, from 0 to 1."""

    lang: str
    confidence: float


class Chosen(NamedTuple):
    """An article's `lang`, `lang_confidence` and `lang_source`."""

    lang: str
    confidence: float
    source: str


# First and last code point of the blocks that tell a script; Latin's are the letters only.
_BLOCKS = (
    (0x0041, 0x005A, "Latin"),
    (0x0061, 0x007A, "Latin"),
    (0x00C0, 0x024F, "Latin"),
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0531, 0x0588, "Armenian"),
    (0x05D0, 0x05F2, "Hebrew"),
    (0x0620, 0x06FF, "Arabic"),
    (0x0750, 0x077F, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujarati"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0C00, 0x0C7F, "Telugu"),
    (0x0C80, 0x0CFF, "Kannada"),
    (0x0D00, 0x0D7F, "Malayalam"),
    (0x0D80, 0x0DFF, "Sinhala"),
    (0x0E01, 0x0E5B, "Thai"),
    (0x0E80, 0x0EFF, "Lao"),
    (0x1000, 0x109F, "Burmese"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1100, 0x11FF, "Hangul"),
    (0x1200, 0x137F, "Ethiopic"),
    (0x1780, 0x17FF, "Khmer"),
    (0x1E00, 0x1EFF, "Latin"),
    (0x3041, 0x3096, "Kana"),
    (0x30A1, 0x30FA, "Kana"),
    (0x3130, 0x318F, "Hangul"),
    (0x3400, 0x4DBF, "Han"),
    (0x4E00, 0x9FFF, "Han"),
    (0xAC00, 0xD7A3, "Hangul"),
    (0xFB1D, 0xFB4F, "Hebrew"),
    (0xFB50, 0xFDFF, "Arabic"),
    (0xFE70, 0xFEFC, "Arabic"),
    (0xFF66, 0xFF9D, "Kana"),
    (0x20000, 0x3134F, "Han"),
)
_STARTS = [first for first, _, _ in _BLOCKS]

_ONE_LANGUAGE = {
    "Greek": "el",
    "Armenian": "hy",
    "Hebrew": "he",
    "Devanagari": "hi",
    "Bengali": "bn",
    "Gurmukhi": "pa",
    "Gujarati": "gu",
    "Tamil": "ta",
    "Telugu": "te",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Sinhala": "si",
    "Thai": "th",
    "Lao": "lo",
    "Burmese": "my",
    "Georgian": "ka",
    "Hangul": "ko",
    "Ethiopic": "am",
    "Khmer": "km",
}

# A Han character or a Hangul syllable says as much as three letters: without the weight a
# Korean story full of Latin abbreviations would count as Latin.
_WEIGHT = {"Han": 3.0, "Hangul": 3.0, "Kana": 2.0}

# Real Japanese is half kana; Chinese has them in a cited name only.
_KANA_SHARE = 0.08


def _codes(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_LATIN = _codes(
    "en fr de es it pt tr vi pl nl id ro sv da no fi cs sk hu hr sl ca sq lt lv et af sw tl so cy"
)
_SUPPORTED = frozenset(_codes("en fr de es it pt tr vi pl"))
_PRIOR = 20.0

# Languages whose letters do not tell them apart safely: there the page knows better.
_KIN = (
    frozenset(_codes("no nb nn da sv")),
    frozenset(_codes("hr sr bs sl cnr sh")),
    frozenset(_codes("id ms tl jv su")),
    frozenset(_codes("es ca gl pt oc ast eu")),
    frozenset(_codes("it co sc scn")),
    frozenset(_codes("cs sk")),
    frozenset(_codes("nl af fy lb de")),
    frozenset(_codes("tr az tk uz")),
    frozenset(_codes("ru be uk bg mk sr kk ky mn tg tt ba")),
    frozenset(_codes("ar fa ur ps ckb ug sd")),
    frozenset(_codes("hi mr ne sa mai bho")),
    frozenset(_codes("zh yue wuu")),
    frozenset(_codes("he yi")),
    frozenset(_codes("en sco")),
)

# Country codes and old codes that pages give for a language.
_ALIASES = {"iw": "he", "in": "id", "ji": "yi", "jp": "ja", "kr": "ko", "cn": "zh", "ua": "uk"}
_TAG = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,6}\s*\Z")


def language_code(tag: str) -> str | None:
    """The language of a tag such as `en-GB`, `zh_Hant` or `kr`; None when it is no tag."""
    match = _TAG.match(tag)
    if match is None:
        return None
    code = match[1].lower()
    return _ALIASES.get(code, code)


def identify(text: str) -> Identified:
    """The language of a document, the same for the same text every time.

    Args:
        text: The document; at most a few thousand characters of it are read.

    Returns:
        The language and the confidence, which is lower for a short text; `und` and 0 where there
        is nothing to go by.
    """
    sample = _sample(text)
    scripts = _scripts(sample)
    if not scripts:
        return Identified(UNDETERMINED, 0.0)
    script, share = _leading(scripts)
    if script == "Latin":
        return _latin(sample)
    letters = sum(scripts.values())
    certainty = share * letters / (letters + 2.0)
    return Identified(_in_script(script, sample, scripts), round(certainty, 4))


def script_language(text: str) -> str | None:
    """The language that the script alone tells; None for Latin letters and for no letters."""
    sample = _sample(text)
    scripts = _scripts(sample)
    if not scripts:
        return None
    script, _ = _leading(scripts)
    return None if script == "Latin" else _in_script(script, sample, scripts)


def choose(text: str, given: str | None = None, page: str | None = None) -> Chosen:
    """The language of an article from what was said of it and what its text shows.

    Args:
        text: The article's text.
        given: The language somebody stated for this article: always believed.
        page: The language the page states for itself: believed, unless enough text is very
            surely in an unrelated language, for pages are often wrong about their text.
    """
    if given is not None:
        return Chosen(language_code(given) or given, 1.0, "given")
    found = identify(text)
    stated = language_code(page) if page else None
    if stated is None or stated == UNDETERMINED:
        return Chosen(found.lang, found.confidence, "detected")
    if found.lang == stated:
        return Chosen(stated, max(found.confidence, 0.95), "page")
    sure = found.confidence >= SURE and sum(map(str.isalpha, text[:SAMPLE])) >= ENOUGH
    if sure and not any(stated in kin and found.lang in kin for kin in _KIN):
        return Chosen(found.lang, found.confidence, "detected")
    return Chosen(stated, 0.7, "page")


def _sample(text: str) -> str:
    """The head and the middle: a head alone may be captions, credits, or a foreign motto."""
    if len(text) <= SAMPLE:
        return text
    half = SAMPLE // 2
    middle = (len(text) - half) // 2
    return text[:half] + " " + text[max(middle, half) : max(middle, half) + half]


def _script(char: str) -> str | None:
    code = ord(char)
    place = bisect_right(_STARTS, code) - 1
    if place < 0 or code > _BLOCKS[place][1]:
        return None
    return _BLOCKS[place][2]


def _scripts(sample: str) -> dict[str, int]:
    """How many letters of each script the sample has."""
    counts: Counter[str] = Counter()
    for char, count in Counter(sample).items():
        if (script := _script(char)) is not None:
            counts[script] += count
    return counts


def _leading(scripts: dict[str, int]) -> tuple[str, float]:
    """The script that carries most of the text, and its share; Han and kana count together."""
    weights = {name: count * _WEIGHT.get(name, 1.0) for name, count in scripts.items()}
    han, kana = weights.pop("Han", 0.0), weights.pop("Kana", 0.0)
    if han or kana:
        weights["Kana" if kana > _KANA_SHARE * (han + kana) else "Han"] = han + kana
    name = max(sorted(weights), key=lambda key: weights[key])
    return name, weights[name] / sum(weights.values())


def _in_script(script: str, sample: str, scripts: dict[str, int]) -> str:
    if script == "Han":
        return "zh"
    if script == "Kana":
        return "ja"
    if script == "Arabic":
        return _arabic(Counter(sample))
    if script == "Cyrillic":
        return _cyrillic(Counter(sample.lower()), scripts["Cyrillic"])
    return _ONE_LANGUAGE[script]


def _count(letters: Counter[str], wanted: str) -> int:
    return sum(letters[letter] for letter in wanted)


def _arabic(letters: Counter[str]) -> str:
    """Arabic, Persian, Urdu, Pashto or Sorani by the letters the others lack."""
    urdu, pashto, kurdish = (_count(letters, own) for own in ("ٹڈڑںےہھ", "ټډړښږڼ", "ڵۆێڕە"))
    persian, arabic = _count(letters, "پچژگکی"), _count(letters, "ةأإؤ")
    best = max(urdu, pashto, kurdish)
    if best > arabic and best * 4 > persian:
        return {urdu: "ur", pashto: "ps", kurdish: "ckb"}[best]
    return "fa" if persian > arabic else "ar"


def _cyrillic(letters: Counter[str], total: int) -> str:
    """Russian, Ukrainian and their neighbours by the letters the others lack."""
    if _count(letters, "ў") * 200 > total:
        return "be"
    if _count(letters, "ѓќѕ") * 200 > total:
        return "mk"
    if _count(letters, "јљњћђџ") * 100 > total:
        return "sr"
    if _count(letters, "қғңұәһ") * 100 > total:
        return "kk"
    if _count(letters, "өү") * 100 > total:
        return "mn"
    ukrainian, russian = _count(letters, "іїєґ"), _count(letters, "ыэё")
    if ukrainian > russian:
        return "uk"
    return "bg" if not russian and letters["ъ"] * 100 > total else "ru"


class _Grams(dict[str, list[float]]):
    """Letter n-grams to their shares in each profile, worked out for those that a text has."""

    def __init__(self, profiles: Sequence[Mapping[str, Any]]) -> None:
        super().__init__()
        self._counts = [profile["freq"] for profile in profiles]
        self._totals = [profile["n_words"] for profile in profiles]

    def __contains__(self, gram: object) -> bool:
        return super().__contains__(gram) or (isinstance(gram, str) and self._found(gram))

    def _found(self, gram: str) -> bool:
        counts = [each.get(gram) for each in self._counts]
        if counts.count(None) == len(counts):
            return False
        size = len(gram)
        self[gram] = [
            count / totals[size - 1] if count is not None and size <= len(totals) else 0.0
            for count, totals in zip(counts, self._totals, strict=True)
        ]
        return True


@cache
def _factory() -> DetectorFactory:
    """Detectors for the languages in Latin letters; read once, never changed, own seed."""
    from langdetect.detector_factory import DetectorFactory

    folder = files("langdetect") / "profiles"
    factory = DetectorFactory()
    factory.seed = 0
    # What load_json_profile does, for the n-grams that are asked for: a checked text waits for it.
    profiles = [json.loads((folder / name).read_bytes()) for name in _LATIN]
    factory.langlist.extend(profile["name"] for profile in profiles)
    factory.word_lang_prob_map = _Grams(profiles)
    return factory


# A capitalised word that does not begin a sentence: mostly a name, which belongs to no language.
# In German it is any noun; the small words that are left tell German all the better.
_NAME = re.compile(r"(?<=[\w,;:’'”\"»)] )[^\W\d_a-zß-öø-ÿ][\w’'-]{1,60}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _latin(sample: str) -> Identified:
    """The language of a text in Latin letters by langdetect's profiles."""
    from langdetect.lang_detect_exception import LangDetectException

    words = [word for word in _WORD.findall(sample) if _script(word[0]) == "Latin"]
    plain = " ".join(words)
    if sum(map(str.isupper, plain)) * 2 > len(plain):
        # The profiles know no capitals, and langdetect skips them.
        sample = plain = plain.lower()
    nameless = " ".join(_WORD.findall(_NAME.sub(" ", sample)))
    detector = _factory().create()
    detector.set_prior_map({name: _PRIOR if name in _SUPPORTED else 1.0 for name in _LATIN})
    detector.append(nameless if len(nameless) * 2 > len(plain) or len(nameless) > 60 else plain)
    try:
        ranked = detector.get_probabilities()
    except LangDetectException:
        return Identified(UNDETERMINED, 0.0)
    if not ranked:
        return Identified(UNDETERMINED, 0.0)
    # The profiles are sure of anything: with little text nobody is.
    letters = len(plain)
    return Identified(ranked[0].lang, round(ranked[0].prob * letters / (letters + 8.0), 4))
