"""The words that formats share: plain, short English for editors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xlate.model import Article, Finding, Form, NotJudged, Quote, Report, Severity, Verdict
from xlate.report.safe import one_line
from xlate.report.view import View, agreement

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
    """Such as "93 %"; at most "99 %", for nothing that xlate works out is certain."""
    return f"{min(99, round(100 * share))} %"


def speaker(quote: Quote) -> str:
    """Who speaks, by name if that is known, else as the article has it; empty if nobody is."""
    if quote.source is None:
        return ""
    return one_line(quote.source.name or quote.source.text)


def ladder(quote: Quote) -> str:
    """Who speaks and through whom: "Ilvan Torrek, via SNS"."""
    rungs = [one_line(mention.name or mention.text) for mention in quote.via]
    return ", via ".join([speaker(quote) or "no speaker named", *rungs])


def agreed(finding: Finding) -> str:
    """Such as "2 of 3 others agree with the base"; empty where nobody else has the point."""
    agree, of, _ = agreement(finding)
    if not of:
        return ""
    if of == 1:
        return f"the one other outlet {'agrees' if agree else 'does not agree'} with the base"
    verb = "agrees" if agree < 2 else "agree"
    return f"{agree or 'none'} of {of} others {verb} with the base"


def outside(finding: Finding) -> bool:
    """Whether to say that the words stand outside the quote marks: a cue always does."""
    return finding.in_frame and finding.kind not in _ALWAYS_OUTSIDE


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
