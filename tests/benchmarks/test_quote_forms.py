"""Spans between marks on originals, and quotes against annotations, by language."""

from benchmarks.quote_forms import FOUND, LOST, NAMED, judge, tell
from benchmarks.stories import Marked
from xlate.model import Article, Form

TEXT = (
    "«Мы закончим мост до первой зимы», – сказала мэр Ольга Ренн. "
    "Фильм «Мост через тихую долгую реку» покажут в мае."
)


def article(text: str = TEXT) -> Article:
    return Article(id="a0", outlet="One", lang="ru", text=text, original=True)


def marked(start: int, end: int) -> Marked:
    return Marked("a0", "ru", start, end, TEXT[start:end], frozenset({1}), False)


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_span_is_found_named_or_lost() -> None:
    said, film = span("Мы закончим мост до первой зимы"), span("Мост через тихую долгую реку")
    outside = span("покажут в мае")
    judged = list(judge(article(), [marked(*said), marked(*film), marked(*outside)]))
    assert [j.outcome for j in judged] == [FOUND, NAMED, LOST]
    assert {j.lang for j in judged} == {"ru"}


def test_span_form_and_source_count() -> None:
    said, film = span("Мы закончим мост до первой зимы"), span("Мост через тихую долгую реку")
    told = tell(article(), [(said, Form.DIRECT, "Ольга Ренн")], [film])
    assert told.wrong == ()
    for kind in ("direct", "source"):
        assert [told.count[what, kind] for what in ("wanted", "given", "right")] == [1, 1, 1]
    assert (told.count["unsaid", ""], told.count["spoken", ""]) == (1, 0)


def test_what_is_wrong_is_said() -> None:
    said = span("Мы закончим мост до первой зимы")
    told = tell(article(), [(said, Form.FRAGMENT, "Ян Вест"), ((0, 4), Form.DIRECT, None)], [])
    assert [line[0] for line in told.wrong] == ["~", "@", "-"]
