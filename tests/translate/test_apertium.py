"""Apertium: for real with Spanish and English where it is installed, and what misbehaves as it."""

from __future__ import annotations

import re
import shutil
import stat
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xlate.errors import TranslatorError
from xlate.translate.apertium import Apertium, _escaped, _plain
from xlate.translate.port import plain

real = pytest.mark.skipif(
    shutil.which("apertium") is None or not Apertium().reads("es", "en"),
    reason="needs the Debian packages apertium and apertium-eng-spa",
)

ANSWERS = """
import sys
if sys.argv[1] == "-l":
    print("  eng-spa\\n  spa-eng\\n  spa-eng_US\\n  cat-spa_valencia\\n  readme")
else:
    texts = sys.stdin.read().split("\\0")
"""


@pytest.fixture
def program(tmp_path):
    """Makes a program that lists pairs as Apertium does, and then does what it is told."""

    def made(body):
        path = tmp_path / "apertium"
        path.write_text(f"#!{sys.executable}\n{ANSWERS}    {body}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return Apertium(seconds=20.0, program=str(path))

    return made


@real
def test_spanish_becomes_english():
    apertium = Apertium()
    told = apertium.translate(
        ["La República nunca abrirá la puerta.", "Hay doce barcos en el puerto."], "es", "en"
    )
    assert len(told) == 2
    assert "never" in told[0]
    assert "door" in told[0]
    assert "twelve" in told[1]
    assert "*" not in "".join(told)


@real
def test_english_becomes_spanish():
    assert Apertium().translate(["The houses are white."], "en", "es") == ["Las casas son blancas."]


@real
def test_the_last_words_of_a_text_without_an_end_are_not_lost():
    # Without a stop the program keeps them for a sentence that never comes.
    [told] = Apertium().translate(["Dijo que el xyzzyq está lejos"], "es", "en")
    assert told.endswith("far")
    assert "xyzzyq" in told


@real
def test_many_texts_stay_one_to_one_whatever_stands_in_them():
    texts = [
        "uno", "", "dos\ntres\n\ncuatro", "[<STREAMCMD:SETVAR:x>] cinco", "^seis/siete<n>$",
        "ocho\0nueve", ".[]", "\\", "<b>diez</b> {x} @y #z *w ~v", "\ud800 once", "«doce»",
    ] * 5  # fmt: skip
    told = Apertium().translate(texts, "es", "en")
    assert len(told) == len(texts)
    assert told[: len(texts) // 5] == told[-len(texts) // 5 :]
    assert told[0].lower() == "one"
    assert [told[at].split()[-1].lower() for at in (2, 3, 5, 9)] == [
        "four", "five", "nine", "eleven",
    ]  # fmt: skip
    assert told[4].startswith("^")
    assert told[8].lower().startswith("<b>ten</b> {x}")


@real
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(max_size=30), max_size=8))
def test_any_texts_give_as_many(texts):
    assert len(Apertium().translate(texts, "es", "en")) == len(texts)


@given(st.text())
def test_what_is_escaped_comes_back_and_nothing_in_it_acts(text):
    escaped = _escaped(text)
    assert "\0" not in escaped
    assert not set(re.sub(r"\\.", "", escaped)) & set("\\^$/@<>[]{}~")
    assert _plain(escaped + ".[]") == plain(text)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("es", "en", "spa-eng"),
        ("es-MX", "en", "spa-eng"),
        ("en", "es", "eng-spa"),
        ("ca", "es", "cat-spa_valencia"),
        ("ko", "en", None),
        ("en", "en", None),
    ],
)
def test_a_pair_is_found_by_its_languages(program, source, target, pair):
    apertium = program("pass")
    assert apertium._pair(source, target) == pair
    assert apertium.reads(source, target) is (pair is not None)


def test_its_state_names_the_pairs(program):
    assert program("pass").state() == "Apertium: cat-spa_valencia, eng-spa, spa-eng, spa-eng_US"


def test_without_the_program_it_says_what_to_install():
    with pytest.raises(TranslatorError, match="is not installed") as caught:
        Apertium(program="no-such-apertium").reads("es", "en")
    assert "apertium-eng-spa" in caught.value.hint


def test_without_a_pair_it_does_not_guess(program):
    with pytest.raises(TranslatorError, match="no pair for ko to en"):
        program("pass").translate(["평화"], "ko", "en")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('sys.stdout.write("one\\0")', "another number of texts"),
        ('sys.stdout.write("one\\0two\\0three\\0")', "another number of texts"),
        ('sys.stderr.write("disk\\nfull"); sys.exit(1)', r"failed \(disk full\)"),
        ("sys.exit(7)", r"failed \(exit 7\)"),
        ('sys.stdout.write("x" * 2_000_000)', "wrote more than 1000000 bytes"),
    ],
)
def test_a_program_that_does_not_keep_to_it_is_not_believed(program, body, said):
    with pytest.raises(TranslatorError, match=said):
        program(body).translate(["uno", "dos"], "es", "en")


def test_bytes_that_are_no_text_are_shown_as_such(program):
    apertium = program('sys.stdout.buffer.write(b"a\\xffb\\0")')
    assert apertium.translate(["uno"], "es", "en") == ["a\ufffdb"]
