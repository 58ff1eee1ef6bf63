"""A report with glosses: what a machine makes of the renderings in languages its reader has not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from xlate.errors import TranslatorError
from xlate.model import Failure, Gloss, Rendering, Report
from xlate.settings import Settings
from xlate.text import labels, messages
from xlate.text.languages import UNDETERMINED
from xlate.text.messages import _, ngettext
from xlate.translate.adapters import translator_of
from xlate.translate.port import Translator, batches, plain

MOST = 2000  # code points of a part that a gloss is asked for
_LONGER = 8  # how many times as long as its part a gloss may be
_SPARE = 200


class Asked(NamedTuple):
    """Words to gloss: the quote they are from, and where they stand in the article."""

    quote_id: str
    start: int
    end: int
    lang: str
    text: str


@dataclass
class _Told:
    """What a translator has told so far, and what it has not."""

    by: str
    lang: str
    glosses: list[Gloss] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def fails(self, reason: str, hint: str = "") -> None:
        self.failures.append(Failure(path=self.by, reason=reason, hint=hint))


def glossed(report: Report, settings: Settings, translator: Translator | None = None) -> Report:
    """The report with a gloss for each rendering in another language than the report's.

    Args:
        report: What was found.
        settings: Which translator to ask, and in which language the report is read.
        translator: One to ask instead.

    Returns:
        The same report where there is no translator. Else with `glosses`, and in `gloss_failures`
        what the translator did not gloss, and why; nothing else of it is changed, but that the
        signature names the translator.
    """
    asked = translator or translator_of(settings)
    if asked is None:
        return report
    renderings = [r for statement in report.statements for r in statement.renderings]
    with messages.language(report.lang):
        glosses, failures = glosses_of(asked, _parts(renderings), report.lang)
    signature = report.signature.model_copy(update={"translator": asked.name})
    return report.model_copy(
        update={"glosses": glosses, "gloss_failures": failures, "signature": signature}
    )


def _parts(renderings: Iterable[Rendering]) -> list[Asked]:
    return [
        Asked(r.quote.id, r.part.start, r.part.end, r.quote.lang, r.part.text) for r in renderings
    ]


def glosses_of(
    translator: Translator, asked: Iterable[Asked], lang: str
) -> tuple[tuple[Gloss, ...], tuple[Failure, ...]]:
    """Glosses of words in other languages than the reader's, and what could not be glossed.

    A translator that fails is not asked again: a report does not wait for it twice.
    """
    told = _Told(translator.name, lang)
    try:
        for source, items in _by_language(asked, lang).items():
            _gloss(translator, source, items, told)
    except TranslatorError as error:
        told.fails(error.message, error.hint)
    except OSError as error:  # of a translator that somebody else wrote
        told.fails(_("it did not answer ({reason})").format(reason=type(error).__name__))
    order = sorted(told.glosses, key=lambda g: (g.quote_id, g.start, g.end))
    return tuple(order), tuple(told.failures)


def _by_language(asked: Iterable[Asked], lang: str) -> Mapping[str, list[Asked]]:
    """What there is to gloss, by language; the languages in the order of their codes."""
    found: dict[str, dict[Asked, None]] = {}
    for item in asked:
        if _bare(item.lang) not in (_bare(lang), UNDETERMINED) and plain(item.text):
            found.setdefault(item.lang, {})[item] = None
    return {source: list(found[source]) for source in sorted(found)}


def _bare(lang: str) -> str:
    return lang.replace("_", "-").partition("-")[0].lower()


def _gloss(translator: Translator, source: str, items: Sequence[Asked], told: _Told) -> None:
    if not translator.reads(source, told.lang):
        told.fails(
            _("it does not translate from {source} into {target}").format(
                source=labels.language(source), target=labels.language(told.lang)
            )
        )
        return
    short = [item for item in items if len(item.text) <= MOST]
    texts = list(dict.fromkeys(plain(item.text) for item in short))
    left = len(items) - len(short)
    known: dict[str, str] = {}
    try:
        for batch in batches(texts):
            answers = translator.translate(batch, source, told.lang)
            if len(answers) != len(batch):
                raise TranslatorError(_("it answered with another number of texts"))
            known.update(zip(batch, answers, strict=True))
    finally:
        # What was told before it fell silent is kept.
        for item in short:
            text = plain(item.text)
            if _fits(text, known.get(text, "")):
                told.glosses.append(_made(item, known[text], told))
            elif text in known:
                left += 1
        if left:
            reason = ngettext(
                "{count} rendering in {source} has no gloss: too long, or nothing came back",
                "{count} renderings in {source} have no gloss: too long, or nothing came back",
                left,
            )
            told.fails(reason.format(count=left, source=labels.language(source)))


def _fits(text: str, answer: str) -> bool:
    """Whether an answer can be a translation of a text: there is one, and it is no flood."""
    return bool(plain(answer)) and len(answer) <= _LONGER * len(text) + _SPARE


def _made(item: Asked, answer: str, told: _Told) -> Gloss:
    return Gloss(
        quote_id=item.quote_id, start=item.start, end=item.end, lang=told.lang,
        text=plain(answer), by=told.by,
    )  # fmt: skip
