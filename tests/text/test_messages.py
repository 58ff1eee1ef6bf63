"""Messages in the desk's language: every catalogue is whole, fresh, and fits its messages."""

from __future__ import annotations

import re
import threading

import catalogues
import pytest
from babel.messages.catalog import Message

import xlate
from xlate.drift import KINDS
from xlate.errors import SettingsError
from xlate.gate import judge
from xlate.model import Severity
from xlate.report import FORMATS
from xlate.settings import Settings
from xlate.text import labels, messages

HOLE = re.compile(r"\{\w*\}")
OTHERS = [lang for lang in catalogues.languages() if lang != messages.SOURCE]
STORY = [
    {"outlet": "Agency", "original": True, "lang": "en",
     "text": '"We will never open the gate unless the 12 patrols end," the regent said.'},
    {"outlet": "Herald", "lang": "en",
     "text": '"We will open the gate if the 20 patrols end," the regent said.'},
    {"outlet": "Post", "lang": "en",
     "text": 'The regent said the gate would never be opened unless the patrols end.'},
]  # fmt: skip


def strings(message: Message) -> tuple[str, ...]:
    found = message.string
    return tuple(found) if isinstance(found, list | tuple) else (found,)


def sources(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


@pytest.mark.parametrize("lang", catalogues.languages())
def test_a_catalogue_has_every_message_and_no_other(lang: str) -> None:
    wanted = {m.id for m in catalogues.source() if m.id}
    held = {m.id for m in catalogues.read(lang) if m.id}
    assert sorted(map(str, wanted - held)) == [], "run make messages, then translate"
    assert sorted(map(str, held - wanted)) == [], "run make messages"


@pytest.mark.parametrize("lang", catalogues.languages())
def test_every_message_is_translated_with_its_blanks(lang: str) -> None:
    for message in catalogues.read(lang):
        if not message.id:
            continue
        assert all(strings(message)), f"{lang}: {message.id!r} has no translation"
        assert not message.fuzzy
        # The form for one may say "one" in a word; every other form has all the blanks.
        assert set(HOLE.findall(strings(message)[-1])) == set(HOLE.findall(sources(message)[-1])), (
            message.id
        )
        known = {hole for text in sources(message) for hole in HOLE.findall(text)}
        assert {h for text in strings(message) for h in HOLE.findall(text)} <= known, message.id


@pytest.mark.parametrize("lang", catalogues.languages())
def test_what_is_compiled_is_what_is_written(lang: str) -> None:
    compiled = catalogues.path(lang).with_suffix(".mo").read_bytes()
    assert compiled == catalogues.mo(lang), "run make messages"


@pytest.mark.parametrize("lang", OTHERS)
def test_most_messages_are_other_words_than_the_source(lang: str) -> None:
    found = [
        m for m in catalogues.read(lang) if m.id and len(str(m.id)) > 12
    ]  # "fragment" is one in French
    same = [m.id for m in found if strings(m) == sources(m)]
    assert len(same) <= len(found) // 25, same


def test_every_kind_has_a_name_to_translate() -> None:
    with messages.language("fr"):
        assert {kind.KIND for kind in KINDS} <= set(labels.KINDS)
        assert labels.kind("number") == "nombre"
        assert labels.kind("") == ""


@pytest.mark.parametrize("lang", OTHERS)
def test_findings_and_reports_come_in_the_language_asked_for(lang: str) -> None:
    settings = Settings(report_lang=lang)
    story = xlate.load_story(STORY)
    english, other = xlate.check(story), xlate.check(story, settings)
    assert other.lang == lang
    assert [f.id for f in other.findings] == [f.id for f in english.findings]
    for mine, theirs in zip(other.findings, english.findings, strict=True):
        assert mine.message != theirs.message
        assert not HOLE.search(mine.message)
    verdict = judge(other, settings)
    assert set(verdict.reasons).isdisjoint(judge(english, Settings()).reasons)
    page = str(FORMATS["html"].render(other, verdict))
    assert f'<html lang="{lang}">' in page
    assert "Word against word" not in page
    text = str(FORMATS["terminal"].render(other, verdict))
    with messages.language(lang):
        assert labels.severity(Severity.CRITICAL) in text


def test_outside_of_any_block_messages_are_english() -> None:
    xlate.check(xlate.load_story(STORY), Settings(report_lang="ko"))
    assert messages.current() == "en"
    assert messages._("critical") == "critical"


def test_another_thread_keeps_its_own_language() -> None:
    seen: list[str] = []
    with messages.language("ko"):
        thread = threading.Thread(target=lambda: seen.append(messages.current()))
        thread.start()
        thread.join()
        assert messages.current() == "ko"
    assert seen == ["en"]


def test_an_unknown_language_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SettingsError, match="no catalogue for 'tlh'") as caught:
        xlate.check(xlate.load_story(STORY), Settings(report_lang="tlh"))
    assert caught.value.hint == "The languages are en, fr, ko."


def test_numbers_choose_the_form() -> None:
    def said(number: int) -> str:
        return messages.ngettext("{count} note", "{count} notes", number).format(count=number)

    assert [said(0), said(1), said(2)] == ["0 notes", "1 note", "2 notes"]
    with messages.language("fr"):
        assert said(0) == "0 note"
    with messages.language("ko"):
        assert said(2) == "참고 2건"
