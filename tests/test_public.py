"""The public calls: they exist, with their signatures, and importing them costs next to nothing."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import xlate
from xlate import errors, model, pipeline

POSITIONAL, KEYWORD = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY
HEAVY = {
    "numpy", "pydantic", "sacrebleu", "langdetect", "simplemma", "trafilatura", "lxml", "rapidfuzz",
    "jinja2", "click", "snowballstemmer", "charset_normalizer", "sqlalchemy", "fastapi",
    "onnxruntime", "torch",
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "positional", "keywords"),
    [
        ("load_story", ["source", "settings"], []),
        ("check", ["story", "settings"], []),
        ("extract_quotes", ["text", "lang"], []),
        ("extract_quotes_many", ["texts", "lang"], []),
        ("compare", ["a", "b"], ["lang_a", "lang_b"]),
        ("compare_many", ["pairs"], ["lang_a", "lang_b"]),
        ("align_words", ["a", "b"], []),
        ("align_words_many", ["pairs"], []),
    ],
)
def test_signatures(name: str, positional: list[str], keywords: list[str]) -> None:
    parameters = inspect.signature(getattr(xlate, name)).parameters.values()
    assert [p.name for p in parameters if p.kind is POSITIONAL] == positional
    known = {p.name: p for p in parameters if p.kind is KEYWORD}
    assert set(keywords) <= set(known)
    required = {"source", "story", "text", "texts", "a", "b", "pairs"}
    for parameter in parameters:
        assert (parameter.default is parameter.empty) == (parameter.name in required)


@pytest.mark.parametrize("name", [n for n in xlate.__all__ if n != "__version__"])
def test_every_public_name_is_there_and_documented(name: str) -> None:
    found = getattr(xlate, name)
    assert (found.__doc__ or "").strip()


def test_a_name_is_the_one_from_its_home() -> None:
    assert xlate.check is pipeline.check
    assert xlate.Article is model.Article
    assert xlate.XlateError is errors.XlateError


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'xlate' has no attribute 'chekc'"):
        xlate.chekc  # noqa: B018


def test_the_pipeline_exports_what_it_lists() -> None:
    assert all(callable(getattr(pipeline, name)) for name in pipeline.__all__)


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint('\\n'.join(sys.modules))"],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return set(done.stdout.split())


def test_import_loads_nothing_heavy() -> None:
    loaded = modules_after("import xlate")
    assert "xlate" in loaded
    assert {m for m in loaded if m.partition(".")[0] in HEAVY} == set()
    assert {m for m in loaded if m.startswith("xlate.")} == set()


def test_the_pipeline_leaves_scores_and_other_languages_for_later() -> None:
    code = "import xlate; xlate.compare('We go.', 'We went.', settings=xlate.Settings(model={}))"
    later = {"sacrebleu", "torch", "sqlalchemy", "fastapi", "click"}
    for used in (True, False):
        top = {m.partition(".")[0] for m in modules_after(code.format(used))}
        assert later & top == set()
    assert {"onnxruntime", "tokenizers"} & top == set()


def test_metrics_are_there_when_asked_for() -> None:
    found = xlate.compare("We will go home.", "We will go home.").metrics
    assert {name: round(metric.score) for name, metric in found.items()} == {
        "BLEU": 100, "chrF": 100, "TER": 0,
    }  # fmt: skip
    assert all("version:" in metric.signature for metric in found.values())


def test_align_words_takes_tokens_of_others() -> None:
    a, b = "They bought ten boats .".split(), "Ten boats were purchased .".split()  # noqa: SIM905
    links = xlate.align_words(a, b)
    assert {(a[i], b[j]) for i, j in links} >= {("bought", "purchased"), ("boats", "boats")}
    assert xlate.align_words_many([(a, b), (b, a), ([], a)]) == [
        links, xlate.align_words(b, a), set(),
    ]  # fmt: skip


def test_extract_quotes_of_a_text() -> None:
    text = "“We will never leave the islands,” the envoy said on Monday."
    (quote,) = xlate.extract_quotes(text)
    assert (quote.form, quote.text) == ("direct", "We will never leave the islands,")
    assert text[quote.start : quote.end] == quote.text
    assert xlate.extract_quotes_many([text, "", text]) == [[quote], [], [quote]]


def test_the_manuals_of_severities_and_forms_are_plain_strings() -> None:
    assert xlate.Severity.MAJOR == "major"
    assert f"{xlate.Severity.CRITICAL}" == "critical"


def test_names_that_change_places_answer_themselves() -> None:
    a, b = (
        ["Karsk", "attacked", "Sund", "at", "dawn", "."],
        ["Sund", "attacked", "Karsk", "at", "dawn", "."],
    )
    links = xlate.align_words(a, b)
    assert {(0, 2), (2, 0)} <= links
    assert not {(0, 0), (2, 2)} & links
