"""The words that formats share: plain and short, in the desk's language."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from xlate.model import (
    Article,
    Coverage,
    Failure,
    Finding,
    Gloss,
    NotJudged,
    Quote,
    Report,
    Severity,
    Verdict,
)
from xlate.report.entries import Entry
from xlate.report.headings import cut
from xlate.report.layout import members
from xlate.report.safe import one_line
from xlate.report.view import View
from xlate.text import labels
from xlate.text.messages import _, ngettext

SEVERITIES = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)
_SURE = 0.9
_WORDING = 56  # code points of a wording in a line
_ALWAYS_OUTSIDE = frozenset({"attribution"})


def articles(number: int) -> str:
    """Such as "6 articles"."""
    return ngettext("{count} article", "{count} articles", number).format(count=number)


def notes(number: int) -> str:
    """Such as "3 notes"."""
    return ngettext("{count} note", "{count} notes", number).format(count=number)


def outcome(verdict: Verdict) -> str:
    """The verdict in one sentence, before its reasons."""
    if verdict.passed:
        return _("This story passes.")
    if verdict.exit_code == 1:
        return _("This story does not pass.")
    return _("This story was not fully checked.")


def total(severity: Severity, number: int) -> str:
    """Such as "2 critical" or "12 notes"."""
    if severity is Severity.NEUTRAL:
        return notes(number)
    return {
        Severity.CRITICAL: ngettext("{count} critical", "{count} critical", number),
        Severity.MAJOR: ngettext("{count} major", "{count} major", number),
        Severity.MINOR: ngettext("{count} minor", "{count} minor", number),
    }[severity].format(count=number)


def totals(verdict: Verdict) -> str:
    """Such as "2 critical, 1 major, 3 minor, 12 notes"."""
    grades = (*SEVERITIES, Severity.NEUTRAL)
    return ", ".join(total(grade, verdict.counts.get(grade, 0)) for grade in grades)


def partial(report: Report, verdict: Verdict) -> bool:
    """Whether some findings as grave as those that fail the gate do not count for it."""
    if verdict.fail_on is None:
        return False
    grave = [f for f in report.findings if f.severity.rank >= verdict.fail_on.rank]
    return len(grave) > len(verdict.failing)


def scale(report: Report, view: View) -> str:
    """Such as "6 articles, 11 statements that two or more of them have"."""
    count = len(view.shared)
    return ngettext(
        "{articles}, {count} statement in more than one of them",
        "{articles}, {count} statements in more than one of them",
        count,
    ).format(articles=articles(len(report.articles)), count=count)


def language(article: Article) -> str:
    """The language, how it is known, and how sure that is where it was told from the text."""
    name = labels.language(article.lang)
    if article.lang_source == "given":
        return _("{language} (given)").format(language=name)
    if article.lang_source == "page":
        return _("{language} (the page says so)").format(language=name)
    if article.lang_confidence >= _SURE:
        text = _("{language} (detected, {share} sure)")
    else:
        text = _("{language} (detected, {share} sure, please check)")
    return text.format(language=name, share=percent(article.lang_confidence))


def percent(share: float, most: int = 99) -> str:
    """Such as "93 %"; at most "99 %", for nothing that xlate works out is certain.

    The space does not break, so that a line cannot begin with the sign.
    """
    return f"{min(most, round(100 * share))}\u00a0%"


def sure(finding: Finding) -> str:
    """Such as "93 % sure", in one piece."""
    return _("{share}\u00a0sure").format(share=percent(finding.confidence))


def speaker(quote: Quote) -> str:
    """Who speaks, by name if that is known, else as the article has it; empty if nobody is."""
    if quote.source is None:
        return ""
    return one_line(quote.source.name or quote.source.text)


def ladder(quote: Quote) -> str:
    """Who speaks and through whom: "Ilvan Torrek, via SNS"."""
    rungs = [one_line(mention.name or mention.text) for mention in quote.via]
    text = speaker(quote) or _("no speaker named")
    for rung in rungs:
        text = _("{speaker}, via {rung}").format(speaker=text, rung=rung)
    return text


def agreed(agree: int, of: int) -> str:
    """Such as "2 of the 3 other outlets have it as the base has"; empty for none of none."""
    if not of:
        return ""
    if of == 1 and agree:
        return _("the one other outlet has it as the base has")
    if of == 1:
        return _("the one other outlet does not have it as the base has")
    if agree == of == 2:
        return _("both other outlets have it as the base has")
    if agree == of:
        return _("all {of} other outlets have it as the base has").format(of=of)
    if not agree:
        return _("none of the {of} other outlets has it as the base has").format(of=of)
    return ngettext(
        "{agree} of the {of} other outlets has it as the base has",
        "{agree} of the {of} other outlets have it as the base has",
        agree,
    ).format(agree=agree, of=of)


def standing(entry: Entry, view: View) -> str:
    """Who is with the base and who is not: how many side with it, or how many differ from it."""
    agree, of = view.support(entry)
    count = len(entry.others)
    statement = view.statements.get(entry.first.statement_id or "")
    if count < 2 or statement is None:
        return agreed(agree, of)
    total = len(members(statement)) - 1
    if count >= total:
        return _("all {of} other outlets differ from the base").format(of=total)
    return _("{count} of the {of} other outlets differ from the base").format(count=count, of=total)


def place(entry: Entry, view: View) -> str:
    """Where the words stand if it is not in the quote; empty for a cue, which never does."""
    if not entry.first.in_frame or entry.first.kind in _ALWAYS_OUTSIDE:
        return ""
    return _("outside the marks") if view.marked(entry) else _("outside what it reports")


def framed(entry: Entry, view: View) -> str:
    """`place` as an alarm tells it: whose words they then are."""
    if not place(entry, view):
        return ""
    if view.marked(entry):
        return _("in the outlet's own words, outside the marks")
    return _("in the outlet's own words, outside what it reports")


def also(entry: Entry, view: View) -> str:
    """The other outlets that an entry holds for, to follow its message; empty for none."""
    more = [view.articles[i].outlet for i in view.same_in(entry) if i in view.articles]
    outlets = labels.listed([one_line(outlet) for outlet in more])
    same = _("the same in {outlets}").format(outlets=outlets) if more else ""
    return "; ".join(filter(None, (same, *_variants(entry, view))))


def _variants(entry: Entry, view: View) -> list[str]:
    """What further outlets have in the place of the same words of the base."""
    found: dict[str, list[str]] = {}
    for finding in entry.variants:
        for article in view.others(finding):
            if article in view.articles and finding.b is not None:
                words = cut(one_line(finding.b.text), _WORDING)
                found.setdefault(words, []).append(one_line(view.articles[article].outlet))
    return [
        ngettext(
            '{outlets} has "{words}" there', '{outlets} have "{words}" there', len(outlets)
        ).format(outlets=labels.listed(outlets), words=words)
        for words, outlets in found.items()
    ]


def who(article: Article, view: View, base: bool = False) -> str:
    """What an outlet is in the comparison, such as "base, ours"; empty for the others.

    In a story of several languages its language is named as well.
    """
    language = labels.language(article.lang) if view.mixed else ""
    parts = [language, _("base") * base, _("ours") * (article.id in view.ours)]
    return ", ".join(filter(None, parts))


def besides(entry: Entry) -> str:
    """Such as "also omission": milder kinds that see the same words; empty for none."""
    more = [labels.kind(kind) for kind in entry.kinds if kind != entry.first.kind]
    return _("also {kinds}").format(kinds=labels.listed(more)) if more else ""


def shared(item: Coverage, view: View) -> str:
    """Such as "has 5 of 6 shared statements"."""
    count = len(view.shared)
    return ngettext(
        "has {quoted} of {count} shared statement",
        "has {quoted} of {count} shared statements",
        count,
    ).format(quoted=item.quoted, count=count)


def shorts(entry: Entry, view: View) -> str:
    """The outlets an entry speaks of beside the base, in few letters; none of two."""
    if len(view.report.articles) < 3:
        return ""
    return labels.listed([name for i in entry.others if (name := view.short(i))])


def facts(entry: Entry, view: View, counting: Container[str] = ()) -> list[str]:
    """What to know of an entry beside its message, each a few words.

    Args:
        entry: The entry.
        view: The report.
        counting: Ids of the findings of which to say that they are in our own copy.
    """
    first = entry.first
    found = [
        _("in our own copy") if any(f.id in counting for f in entry.all) else "",
        f"{first.code} {labels.kind(first.kind)}".strip(),
        sure(first),
        standing(entry, view),
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
    remarks = doubts = 0
    for finding in findings:
        if finding.severity is Severity.NEUTRAL:
            remarks += 1
        else:
            doubts += 1
    parts = []
    if remarks:
        text = ngettext(
            "{count} note on harmless rewording", "{count} notes on harmless rewording", remarks
        )
        parts.append(text.format(count=remarks))
    if doubts:
        text = ngettext("{count} minor finding in doubt", "{count} minor findings in doubt", doubts)
        parts.append(text.format(count=doubts))
    return labels.listed(parts)


def suppressed(number: int) -> str:
    """How many findings a setting keeps out of the count."""
    return ngettext(
        "{count} finding suppressed and not counted.",
        "{count} findings suppressed and not counted.",
        number,
    ).format(count=number)


def coverage(item: Coverage) -> list[str]:
    """What an outlet left out, what only it has, and what the original has not."""
    found = []
    if item.missing:
        ids = ", ".join(one_line(i) for i in item.missing)
        found.append(_("lacks {statements}").format(statements=ids))
    if count := len(item.only_here):
        text = ngettext("{count} quote nobody else has", "{count} quotes nobody else has", count)
        found.append(text.format(count=count))
    if count := len(item.not_in_original):
        text = ngettext(
            "{count} quote is not in the original", "{count} quotes are not in the original", count
        )
        found.append(text.format(count=count))
    return found


def unjudged(item: NotJudged, view: View) -> str:
    """What was not judged, and why, in one line."""
    outlets = [view.articles[i].outlet for i in item.article_ids if i in view.articles]
    where = labels.listed([one_line(outlet) for outlet in outlets])
    place = ", ".join(part for part in (item.statement_id or "", where) if part)
    return f"{place}: {one_line(item.reason)}" if place else one_line(item.reason)


def gloss(found: Sequence[Gloss]) -> str:
    """What a machine makes of an article's words, said to be that; empty for none.

    Such as "machine gloss (Apertium): the gate stays shut". No quote marks: it is nobody's words.
    """
    return f"{glossed_by(found)}: {glossed(found)}" if found else ""


def glossed_by(found: Sequence[Gloss]) -> str:
    """The label of glosses: that they are a machine's, and whose."""
    names = dict.fromkeys(one_line(item.by) for item in found)
    return _("machine gloss ({translator})").format(translator=labels.listed(list(names)))


def glossed(found: Sequence[Gloss]) -> str:
    """The words of glosses in one line, each once."""
    return " … ".join(dict.fromkeys(one_line(item.text) for item in found))


def unglossed(failure: Failure) -> str:
    """Which glosses there are none of, and why, in one line."""
    text = _("No machine gloss: {translator}: {reason}").format(
        translator=one_line(failure.path), reason=one_line(failure.reason)
    )
    return f"{text} ({one_line(failure.hint)})" if failure.hint else text
