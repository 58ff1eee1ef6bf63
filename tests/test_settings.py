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


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"bass": "The Agency"}, "bass"),
        ({"fail-on": "sometimes"}, "fail_on"),
        ({"lang": "klingon"}, "lang"),
        ({"max-file-bytes": 0}, "max_file_bytes"),
        ({"lexicon": {"same": "reactor"}}, "lexicon.same"),
    ],
)
def test_what_does_not_fit_is_named(values: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings_from(values, "desk.toml")
    assert caught.value.message.startswith("desk.toml: ")
    assert said in caught.value.message
    assert "max-file-bytes" in caught.value.hint


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
