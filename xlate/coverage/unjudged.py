"""What was not judged, and why: never silently passed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlate.model import Article, NotJudged, Statement
from xlate.text import labels, lexicon
from xlate.text.messages import _


def not_judged(
    statements: Sequence[Statement], articles: Mapping[str, Article]
) -> tuple[NotJudged, ...]:
    """What was not compared, and why."""
    langs: dict[str, list[str]] = {}
    for article in articles.values():
        langs.setdefault(article.lang, []).append(article.id)
    found = []
    if len(langs) > 1:
        listed = labels.listed([labels.language(lang) for lang in sorted(langs)])
        found.append(
            NotJudged(
                article_ids=tuple(sorted(articles)),
                reason=_(
                    "quotes are aligned within a language only; the articles are in {languages}"
                ).format(languages=listed),
            )
        )
    lone = [ids[0] for ids in langs.values() if len(ids) == 1]
    if len(langs) > 1 and lone:
        found.append(
            NotJudged(
                article_ids=tuple(sorted(lone)),
                reason=_("the only article in its language: nothing to compare its wording with"),
            )
        )
    return (*found, *_unknown_words(statements))


def _unknown_words(statements: Sequence[Statement]) -> list[NotJudged]:
    """Languages in which statements were aligned though the lexicons do not know their words."""
    shared = [s for s in statements if len(s.outlets) > 1]
    holders: dict[str, set[str]] = {}
    for quote in (r.quote for s in shared for r in s.renderings):
        if not lexicon.judged(quote.lang):
            holders.setdefault(quote.lang, set()).add(quote.article_id)
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
