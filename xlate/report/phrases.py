"""The words that formats share: plain, short English for editors."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from xlate.model import (
    Article,
    Coverage,
    Finding,
    Form,
    NotJudged,
    Quote,
    Report,
    Severity,
    Verdict,
)
from xlate.report.entries import Entry
from xlate.report.headings import cut
from xlate.report.safe import one_line
from xlate.report.view import View

SEVERITIES = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)
FORMS = {
    Form.DIRECT: "direct quote",
    Form.FRAGMENT: "fragment",
    Form.INDIRECT: "reported speech",
}
SHORT_FORMS = {Form.DIRECT: "direct", Form.FRAGMENT: "fragment", Form.INDIRECT: "reported"}
LANGUAGES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sr": "Serbian",
    "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_SURE = 0.9
_WORDING = 56  # code points of a wording in a line
_ALWAYS_OUTSIDE = frozenset({"attribution"})


def counted(number: int, one: str, many: str | None = None) -> str:
    """Such as "1 finding", "2 findings"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Such as "A, B and C"."""
    return f"{', '.join(names[:-1])} {joint} {names[-1]}" if len(names) > 1 else "".join(names)


def outcome(verdict: Verdict) -> str:
    """The verdict in one sentence, before its reasons."""
    if verdict.passed:
        return "This story passes."
    if verdict.exit_code == 1:
        return "This story does not pass."
    return "This story was not fully checked."


def totals(verdict: Verdict) -> str:
    """Such as "2 critical, 1 major, 3 minor, 12 notes"."""
    parts = [f"{verdict.counts.get(s, 0)} {s}" for s in SEVERITIES]
    return ", ".join([*parts, counted(verdict.counts.get(Severity.NEUTRAL, 0), "note")])


def partial(report: Report, verdict: Verdict) -> bool:
    """Whether some findings as grave as those that fail the gate do not count for it."""
    if verdict.fail_on is None:
        return False
    grave = [f for f in report.findings if f.severity.rank >= verdict.fail_on.rank]
    return len(grave) > len(verdict.failing)


def scale(report: Report, view: View) -> str:
    """Such as "6 articles, 11 statements that two or more of them have"."""
    articles = counted(len(report.articles), "article")
    shared = counted(len(view.shared), "statement")
    return f"{articles}, {shared} in more than one of them"


def language(article: Article) -> str:
    """The language, how it is known, and how sure that is where it was told from the text."""
    name = LANGUAGES.get(article.lang.split("-")[0], article.lang)
    if article.lang_source == "given":
        return f"{name} (given)"
    if article.lang_source == "page":
        return f"{name} (the page says so)"
    unsure = "" if article.lang_confidence >= _SURE else ", please check"
    return f"{name} (detected, {percent(article.lang_confidence)} sure{unsure})"


def percent(share: float) -> str:
    """Such as "93 %"; at most "99 %", for nothing that xlate works out is certain.

    The space does not break, so that a line cannot begin with the sign.
    """
    return f"{min(99, round(100 * share))}\u00a0%"


def sure(finding: Finding) -> str:
    """Such as "93 % sure", in one piece."""
    return f"{percent(finding.confidence)}\u00a0sure"


def speaker(quote: Quote) -> str:
    """Who speaks, by name if that is known, else as the article has it; empty if nobody is."""
    if quote.source is None:
        return ""
    return one_line(quote.source.name or quote.source.text)


def ladder(quote: Quote) -> str:
    """Who speaks and through whom: "Ilvan Torrek, via SNS"."""
    rungs = [one_line(mention.name or mention.text) for mention in quote.via]
    return ", via ".join([speaker(quote) or "no speaker named", *rungs])


def agreed(agree: int, of: int) -> str:
    """Such as "2 of the 3 other outlets have it as the base has"; empty for none of none."""
    if not of:
        return ""
    if of == 1:
        return f"the one other outlet {'has it' if agree else 'does not have it'} as the base has"
    if agree == of:
        return f"{'both' if of == 2 else f'all {of}'} other outlets have it as the base has"
    if not agree:
        return f"none of the {of} other outlets has it as the base has"
    return f"{agree} of the {of} other outlets {'has' if agree == 1 else 'have'} it as the base has"


def place(entry: Entry, view: View) -> str:
    """Where the words stand if it is not in the quote; empty for a cue, which never does."""
    if not entry.first.in_frame or entry.first.kind in _ALWAYS_OUTSIDE:
        return ""
    return "outside the marks" if view.marked(entry) else "outside what it reports"


def framed(entry: Entry, view: View) -> str:
    """`place` as an alarm tells it: whose words they then are."""
    where = place(entry, view)
    return f"in the outlet's own words, {where}" if where else ""


def also(entry: Entry, view: View) -> str:
    """The other outlets that an entry holds for, to follow its message; empty for none."""
    more = [view.articles[i].outlet for i in entry.others[1:] if i in view.articles]
    return f"the same in {listed([one_line(outlet) for outlet in more])}" if more else ""


def besides(entry: Entry) -> str:
    """Such as "also omission": milder kinds that see the same words; empty for none."""
    more = [kind for kind in entry.kinds if kind != entry.first.kind]
    return f"also {listed(more)}" if more else ""


def shared(item: Coverage, view: View) -> str:
    """Such as "has 5 of 6 shared statements"."""
    return f"has {item.quoted} of {counted(len(view.shared), 'shared statement')}"


def shorts(entry: Entry, view: View) -> str:
    """The outlets an entry speaks of beside the base, in few letters; none of two."""
    if len(view.report.articles) < 3:
        return ""
    return listed([name for i in entry.others if (name := view.short(i))])


def facts(entry: Entry, view: View, counting: Container[str] = ()) -> list[str]:
    """What to know of an entry beside its message, each a few words.

    Args:
        entry: The entry.
        view: The report.
        counting: Ids of the findings of which to say that they count for the verdict.
    """
    first = entry.first
    found = [
        f"{first.code} {first.kind}".strip(),
        sure(first),
        agreed(*view.support(entry)),
        "counts for the verdict" if any(f.id in counting for f in entry.all) else "",
        framed(entry, view),
        besides(entry),
    ]
    return [fact for fact in found if fact]


def wordings(finding: Finding) -> tuple[str | None, str | None] | None:
    """The words on both sides, the base's first, cut to what fits in a line.

    None on one side where words are missing; None for both where the message says more.
    """
    if '"' not in finding.message or not (finding.a or finding.b):
        return None
    a, b = (cut(one_line(s.text), _WORDING) if s else None for s in (finding.a, finding.b))
    return a, b


def quiet(findings: Iterable[Finding]) -> str:
    """Such as "3 notes on harmless rewording and 2 minor findings in doubt"; empty for none."""
    notes = doubts = 0
    for finding in findings:
        if finding.severity is Severity.NEUTRAL:
            notes += 1
        else:
            doubts += 1
    parts = [f"{counted(notes, 'note')} on harmless rewording"] * bool(notes)
    parts += [f"{counted(doubts, 'minor finding')} in doubt"] * bool(doubts)
    return listed(parts)


def unjudged(item: NotJudged, view: View) -> str:
    """What was not judged, and why, in one line."""
    outlets = [view.articles[i].outlet for i in item.article_ids if i in view.articles]
    where = listed([one_line(outlet) for outlet in outlets])
    place = ", ".join(part for part in (item.statement_id or "", where) if part)
    return f"{place}: {one_line(item.reason)}" if place else one_line(item.reason)
