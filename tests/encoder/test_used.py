"""The model in the pipeline: in the signature, switched off, absent, damaged, ahead of rules."""

from __future__ import annotations

import json

import numpy as np
import pytest
from cli.run import run

from xlate import Settings, compare_many
from xlate.drift.heard import with_scores
from xlate.encoder import Encoder, load
from xlate.encoder.files import FOLDER, read_manifest
from xlate.pipeline import examine, given, model_of, signature
from xlate.pipeline.pairs import bare

ALONE = Settings(model=False)
PAIRS = [("Twelve ships left.", "Ten ships left."), ("We will go.", "We will never go.")]


@pytest.fixture
def encoder() -> Encoder:
    found = load()
    if found is None:
        pytest.skip("the model's files are not there")
    return found


@pytest.fixture
def no_files(monkeypatch, tmp_path):
    monkeypatch.setattr(given, "load", lambda: load(tmp_path))


@pytest.fixture
def damaged(monkeypatch, tmp_path):
    told = {"format": 1, "kinds": [], "langs": ["en"], "files": {"tokenizer.json": "0" * 64}}
    (tmp_path / "manifest.json").write_text(json.dumps(told), "utf-8")
    (tmp_path / "tokenizer.json").write_text("{}", "utf-8")
    monkeypatch.setattr(given, "load", lambda: load(tmp_path))
    return tmp_path / "tokenizer.json"


def test_the_signature_names_the_model(encoder):
    assert signature(Settings()).model == encoder.digest
    assert f"model:{encoder.digest}" in str(signature(Settings()))
    assert signature(ALONE).model == "none"


@pytest.mark.usefixtures("no_files")
def test_without_files_the_rules_alone_work_and_the_signature_says_so():
    assert model_of(Settings()) is None
    assert str(signature(Settings())).endswith("|model:none")
    told = run("compare", "We will never give up", "We will give up")
    assert told.code == 1
    assert "a: never" in told.out
    assert "model          none: rules alone" in run("doctor").out


@pytest.mark.usefixtures("no_files")
def test_absent_and_switched_off_are_the_same():
    assert compare_many(PAIRS) == compare_many(PAIRS, settings=ALONE)


def test_a_damaged_model_stops_with_what_to_do(damaged):
    for arguments in (("compare", "We go", "We went"), ("doctor",)):
        told = run(*arguments)
        assert told.code == 2
        assert f"{damaged}: a file of the model is damaged" in told.err
        assert "--no-model" in told.err
    assert run("compare", "We go", "We go", "--no-model").code == 0
    assert "model          not used: the settings say so" in run("doctor", "--no-model").out


def test_doctor_tells_of_an_intact_model(encoder):
    assert f"model          {encoder.digest}, " in (out := run("doctor").out)
    assert "MB, intact" in out


def test_no_model_from_a_settings_file(tmp_path):
    (tmp_path / "xlate.toml").write_text("model = false\n", "utf-8")
    out = run("doctor", "--config", str(tmp_path / "xlate.toml")).out
    assert "|model:none" in out


def test_a_pair_carries_what_the_model_sees(encoder):
    pair, _ = examine(*PAIRS[0], "en", "en")
    (alone,) = encoder.pairs([([w.text for w in pair.a.words], [w.text for w in pair.b.words])])
    assert np.array_equal(pair.heard.links, alone.links)
    assert examine(*PAIRS[0], "en", "en", ALONE)[0].heard is None


def test_a_language_that_the_model_does_not_read_has_no_scores(encoder):
    assert encoder.reads("en")
    assert not encoder.reads("en", "fr")
    assert examine("Douze navires.", "Dix navires.", "fr", "fr")[0].heard is None


def test_many_pairs_are_compared_as_each_alone(encoder):
    many = ([*PAIRS, ("Dix navires.", "Dix bateaux.")]) * 40
    found = compare_many(iter(many))
    assert [(c.a, c.b) for c in found] == many
    assert found[:3] == [compare_many([pair])[0] for pair in many[:3]]
    assert found[-3:] == found[:3]


def test_scores_stay_with_their_pairs_whatever_the_language(encoder):
    sides = [
        tuple(bare(name, text, lang) for name, text in zip("ab", pair, strict=True))
        for pair, lang in [(PAIRS[0], "en"), (PAIRS[1], "fr"), (PAIRS[1], "en")] * 30
    ]
    for (a, b), heard in with_scores(iter(sides), encoder):
        assert (heard is None) == (a.lang == "fr")
        if heard is not None:
            assert heard.links.shape == (len(a.words), len(b.words))


def test_files_and_networks_fit_together(encoder):
    manifest = read_manifest(FOLDER)
    assert manifest.digest == encoder.digest
    assert len(encoder.kinds) == len(set(encoder.kinds)) > 10
    assert "omission" in encoder.kinds
