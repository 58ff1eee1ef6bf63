from __future__ import annotations

from pathlib import Path

import pytest

from xlate.errors import SettingsError
from xlate.model import Severity
from xlate.settings import Settings, load_settings, settings_from


def test_defaults_hold_without_a_file(tmp_path: Path) -> None:
    assert load_settings(start=tmp_path) == Settings()


def test_the_nearest_file_wins_and_pyproject_needs_its_table(tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text('fail-on = "critical"\n')
    inner = tmp_path / "copy" / "today"
    inner.mkdir(parents=True)
    (inner / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert load_settings(start=inner).fail_on == Severity.CRITICAL
    (inner / "pyproject.toml").write_text('[tool.xlate]\nfail-on = "never"\n')
    assert load_settings(start=inner).fail_on is None


def test_a_desks_words_and_grades() -> None:
    settings = settings_from(
        {
            "base": "The Agency",
            "severity": {"wording": "minor"},
            "lexicon": {"names": [["Kyiv", "Kiev"]], "antonyms": [["open", "shut"]]},
        }
    )
    assert settings.lexicon.names == (("Kyiv", "Kiev"),)
    assert settings.severity == {"wording": Severity.MINOR}


def test_a_house_glossary(tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text(
        '[[glossary]]\nuse = "loitering munition"\nnot = ["suicide drone", "kamikaze drone"]\n'
        'note = "style book p. 4"\n[[glossary]]\nuse = "Drohne"\nnot = ["UAV"]\nlang = "de"\n'
    )
    settings = load_settings(start=tmp_path)
    first, second = settings.glossary
    assert (first.use, first.avoid) == ("loitering munition", ("suicide drone", "kamikaze drone"))
    assert (first.note, first.lang, second.lang) == ("style book p. 4", None, "de")
    assert settings.digest() != Settings().digest()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"bass": "The Agency"}, "bass"),
        ({"fail-on": "sometimes"}, "fail_on"),
        ({"lang": "klingon"}, "lang"),
        ({"max-file-bytes": 0}, "max_file_bytes"),
        ({"lexicon": {"same": "reactor"}}, "lexicon.same"),
        ({"translator": "babelfish"}, "translator"),
        ({"translator": "libretranslate"}, "needs translator-url"),
        ({"translator-url": "http://mt.example"}, "by translator"),
        ({"translator-key-env": "a key"}, "translator_key_env"),
        ({"translator-timeout": 0}, "translator_timeout"),
        ({"glossary": [{"use": "drone"}]}, "glossary.0.not"),
        ({"glossary": [{"use": "drone", "not": []}]}, "glossary.0.not"),
        ({"glossary": [{"use": "", "not": ["UAV"]}]}, "glossary.0.use"),
        ({"glossary": [{"use": "drone", "not": ["--"]}]}, "glossary.0.not.0"),
        ({"glossary": [{"use": "drone", "not": ["Drone"]}]}, "both the word to use and one not"),
        ({"glossary": [{"use": "drone", "not": ["UAV"], "page": 4}]}, "glossary.0.page"),
    ],
)
def test_what_does_not_fit_is_named(values: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings_from(values, "desk.toml")
    assert caught.value.message.startswith("desk.toml: ")
    assert said in caught.value.message


def test_a_missing_or_broken_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path / "none.toml")
    broken = tmp_path / "xlate.toml"
    broken.write_text("base = \n")
    with pytest.raises(SettingsError, match="not valid TOML"):
        load_settings(broken)


def test_the_digest_changes_with_any_setting() -> None:
    assert Settings().digest() == Settings().digest()
    assert Settings(base="A").digest() != Settings().digest()


def test_the_model_stands_in_the_signature_beside_the_settings() -> None:
    assert settings_from({"model": False}).model is False
    assert Settings(model=False).digest() == Settings().digest()


@pytest.mark.parametrize(
    ("values", "hint"),
    [
        ({"fail-onn": "major"}, "The keys are base, ours, fail-on, allow-failures, "),
        ({"lexicon": {"aliases": []}}, "The keys of [lexicon] are names, same, antonyms."),
        ({"glossary": {"use": "a", "not": ["b"]}}, "Write each term as [[glossary]] with use"),
        ({"glossary": [{"use": "a"}]}, "Write each term as [[glossary]] with use and not"),
        ({"severity": {"wording": "grave"}}, "Mend the value; "),
        ({"max-articles": 1}, "Mend the value; "),
    ],
)
def test_the_hint_is_for_the_mistake_that_was_made(values: dict[str, object], hint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings_from(values)
    assert caught.value.hint.startswith(hint)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://mt.example", "begins with http"),
        ("file:///etc/passwd", "begins with http"),
        ("mt.example:5000", "begins with http"),
        ("http://", "begins with http"),
        ("http://desk:key@mt.example", "translator-key-env"),
        ("http://mt.example:port", "no web address"),
        ("http://[::1", "no web address"),
        ("http://mt.example/?to=x", "plain address"),
        ("http://mt.example/\r\nHost: x", "plain address"),
        ("http://mt.example/a b", "plain address"),
        ("http://mt.ex\u00e4mple", "plain address"),
    ],
)
def test_a_translator_is_spoken_to_at_a_plain_web_address_only(url: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        settings_from({"translator": "libretranslate", "translator-url": url})


def test_a_translator_is_part_of_the_digest_and_its_key_is_not() -> None:
    plain = Settings()
    one = settings_from({"translator": "apertium"})
    two = settings_from(
        {"translator": "libretranslate", "translator-url": "https://mt.example:5000/mt"}
    )
    assert len({settings.digest() for settings in (plain, one, two)}) == 3
    assert plain.translator is None
