"""What was not judged, and why: never silently passed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from xlate.model import Article, NotJudged, Statement
from xlate.text import labels, lexicon, signs
from xlate.text.messages import _


def not_judged(
    statements: Sequence[Statement],
    articles: Mapping[str, Article],
    read: Callable[[str], bool] | None = None,
) -> tuple[NotJudged, ...]:
    """What was not compared, and why.

    Args:
        statements: The story's statements.
        articles: Its articles by id.
        read: Whether the encoder that aligned across languages reads a language; None where there
            was none.
    """
    langs: dict[str, list[str]] = {}
    for article in articles.values():
        langs.setdefault(article.lang, []).append(article.id)
    found = []
    apart = {lang: ids for lang, ids in langs.items() if read is None or not read(lang)}
    if len(langs) > 1 and apart:
        found.append(_apart(langs, apart))
    crossed = sorted({r.quote.lang for s in statements if _crosses(s) for r in s.renderings})
    if crossed:
        holders = {r.quote.article_id for s in statements if _crosses(s) for r in s.renderings}
        reason = _(
            "between {languages} only figures, known names, plain signs of negation, condition, "
            "duty and question, quote form, sources, cues and length were compared; other wording "
            "was not judged"
        )
        found.append(_between(reason, crossed, holders))
        if wordless := [lang for lang in crossed if not signs.known(lang)]:
            reason = _(
                "xlate does not know the small words of {languages}: negation, condition, duty and "
                "question were not judged between it and another language"
            )
            ids = (i for i in holders if articles[i].lang in wordless)
            found.append(_between(reason, wordless, ids))
    alone = {lang: ids for lang, ids in apart.items() if len(ids) == 1}
    if len(langs) > 1 and alone:
        found.append(
            NotJudged(
                article_ids=tuple(sorted(ids[0] for ids in alone.values())),
                reason=_("the only article in its language: nothing to compare its wording with"),
            )
        )
    return (*found, *_unknown_words(statements))


def _apart(langs: Mapping[str, Sequence[str]], apart: Mapping[str, Sequence[str]]) -> NotJudged:
    """Languages whose quotes were aligned with those of the same language alone."""
    every = len(apart) == len(langs)
    listed = labels.listed([labels.language(lang) for lang in sorted(langs if every else apart)])
    reason = (
        _("quotes are aligned within a language only; the articles are in {languages}")
        if every
        else _("the multilingual encoder does not read {languages}: aligned within it only")
    )
    ids = sorted(i for own in (langs if every else apart).values() for i in own)
    return NotJudged(article_ids=tuple(ids), reason=reason.format(languages=listed))


def _crosses(statement: Statement) -> bool:
    return len({r.quote.lang for r in statement.renderings}) > 1


def _between(reason: str, langs: Sequence[str], ids: Iterable[str]) -> NotJudged:
    """What is not seen between these languages."""
    listed = labels.listed([labels.language(lang) for lang in langs])
    return NotJudged(article_ids=tuple(sorted(ids)), reason=reason.format(languages=listed))


def _unknown_words(statements: Sequence[Statement]) -> list[NotJudged]:
    """Languages in which statements were aligned though the lexicons do not know their words."""
    holders: dict[str, set[str]] = {}
    for statement in statements:
        quotes = [r.quote for r in statement.renderings]
        for lang in {q.lang for q in quotes if not lexicon.judged(q.lang)}:
            own = {q.article_id for q in quotes if q.lang == lang}
            if len(own) > 1:
                holders.setdefault(lang, set()).update(own)
    return [
        NotJudged(
            article_ids=tuple(sorted(ids)),
            reason=_(
                "xlate does not know the words of {lang} yet: negation, conditions, modals and "
                "synonyms were not judged in it, only marks and figures"
            ).format(lang=labels.language(lang)),
        )
        for lang, ids in sorted(holders.items())
    ]
