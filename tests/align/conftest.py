"""Articles with quotes at known words, as alignment gets them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.align.units import Unit, units
from xlate.model import Article, Form, Quote


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """An article whose id is its outlet."""

    def of(outlet: str, text: str, **fields: object) -> Article:
        return Article(id=outlet, outlet=outlet, text=text, **{"lang": "en", **fields})

    return of


@pytest.fixture(scope="session")
def quote() -> Callable[..., Quote]:
    """The quote of the given words, at their first place in the article."""

    def of(where: Article, words: str, form: Form = Form.DIRECT, **fields: object) -> Quote:
        start = where.text.index(words)
        name = f"{where.id}-{start}"
        return Quote(
            **where.span(start, start + len(words)).model_dump(),
            **{"id": name, "form": form, "lang": where.lang, "attribution_id": name, **fields},
        )

    return of


@pytest.fixture(scope="session")
def unit(article: Callable[..., Article], quote: Callable[..., Quote]) -> Callable[..., Unit]:
    """The one unit of the words, by default all of the text, in an article of their own."""

    def of(
        outlet: str,
        text: str,
        words: str | None = None,
        form: Form = Form.DIRECT,
        lang: str = "en",
    ) -> Unit:
        where = article(outlet, text, lang=lang)
        (only,) = units(where, [quote(where, words or text, form)])
        return only

    return of
