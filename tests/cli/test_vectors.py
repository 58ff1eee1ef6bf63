"""The command line with a multilingual encoder of the user's own, and with the one that ships."""

from __future__ import annotations

import json

import numpy as np
import pytest
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from cli.run import run
from xlate.encoder import OwnVectors, load_multilingual

onnx = pytest.importorskip("onnx", reason="onnx is needed to make the tiny network")

# Pairs of one meaning have one vector each.
PAIRS = (
    ("we", "мы"), ("will", "будем"), ("never", "никогда"), ("retreat", "отступим"),
    ("bread", "хлеб"), ("dear", "дорог"), ("said", "сказал"), ("minister", "министр"),
    ("school", "школа"), ("winter", "зима"), ("harbour", "гавань"), ("fleet", "флот"),
    ("bridge", "мост"),
)  # fmt: skip
ENGLISH = (
    "“We never retreat: harbour, fleet, bridge,” the minister said. Bread is dear. "
    "The school is shut in winter."
)
RUSSIAN = (
    "«Мы никогда не отступим: гавань, флот, мост», — сказал министр. Хлеб дорог. "
    "Зимой школа закрыта."
)


@pytest.fixture
def encoder(tmp_path):
    from onnx import TensorProto, helper, numpy_helper

    folder = tmp_path / "encoder"
    folder.mkdir()
    meaning = {w: n for n, pair in enumerate(PAIRS, 1) for w in pair}
    ids = {"<unk>": 0} | {w: n for n, w in enumerate(meaning, 1)}
    tokenizer = Tokenizer(models.WordLevel(ids, unk_token="<unk>"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    table = np.eye(len(PAIRS) + 1, dtype=np.float32)[[0, *meaning.values()]]
    table[0] *= 0.01
    node = helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])
    given = helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "n"])
    out = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [1, "n", None])
    graph = helper.make_graph(
        [node], "tiny", [given], [out], [numpy_helper.from_array(table, "table")]
    )
    network = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    (folder / "model.onnx").write_bytes(network.SerializeToString())
    return folder


@pytest.fixture
def story(tmp_path):
    folder = tmp_path / "story"
    folder.mkdir()
    head = "---\noutlet: {}\nlang: {}\n---\n"
    (folder / "a.txt").write_text(head.format("Vestnik", "ru") + RUSSIAN, "utf-8")
    (folder / "b.txt").write_text(head.format("Post", "en") + ENGLISH, "utf-8")
    return folder


def test_check_aligns_with_the_encoder_named_and_signs_with_it(encoder, story):
    report = json.loads(run("check", story, "--vectors", encoder, "--format", "json").out)
    assert [s["articles"] for s in report["statements"]] == [["vestnik", "post"]]
    own = OwnVectors(encoder).digest
    assert report["signature"]["model"].split("+")[1] == own
    shipped = json.loads(run("check", story, "--format", "json").out)
    assert shipped["signature"]["model"].split("+")[1] == load_multilingual().digest
    assert shipped["signature"]["settings"] == report["signature"]["settings"]


def test_without_a_model_quotes_of_two_languages_stay_apart(encoder, story):
    told = run("check", story, "--no-model", "--vectors", encoder, "--format", "json")
    report = json.loads(told.out)
    assert report["signature"]["model"] == "none"
    assert all(len(s["articles"]) == 1 for s in report["statements"])
    assert told.code == 3


def test_a_folder_without_an_encoder_is_told(tmp_path, story):
    for command in (("check", story), ("doctor",)):
        told = run(*command, "--vectors", tmp_path / "nowhere")
        assert told.code == 2
        assert "there is no model.onnx" in told.err


def test_doctor_reads_the_encoder(encoder):
    told = run("doctor", "--vectors", encoder).out
    own = OwnVectors(encoder).digest
    assert f"languages      aligned by {own} from {encoder}, {len(PAIRS) + 1} numbers" in told
    told = run("doctor", "--no-model").out
    assert "languages      not compared with each other: the settings do without a model" in told
