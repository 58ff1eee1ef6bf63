"""Work that is done once for the very same objects."""

from __future__ import annotations

from xlate.text.once import KEPT, once


def test_the_same_objects_are_asked_about_once() -> None:
    asked: list[object] = []

    @once
    def letters(text: list[str]) -> list[str]:
        asked.append(text)
        return [letter.upper() for letter in text]

    first, equal = ["a", "b"], ["a", "b"]
    assert [letters(first), letters(first), letters(equal)] == [["A", "B"]] * 3
    assert asked == [first, equal]


def test_each_call_has_a_list_of_its_own() -> None:
    @once
    def numbers(end: int) -> range:
        return range(end)

    end = 3
    numbers(end).append(9)
    assert numbers(end) == [0, 1, 2]


def test_what_is_kept_is_bounded() -> None:
    count = 0

    @once
    def one(key: object) -> list[object]:
        nonlocal count
        count += 1
        return [key]

    keys = [object() for _ in range(KEPT + 1)]
    for key in (*keys, keys[0]):
        assert one(key) == [key]
    assert count == KEPT + 2
