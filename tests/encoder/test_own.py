"""A user's own multilingual encoder: read from a folder as it is usually published."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from xlate.encoder.files import ModelError
from xlate.encoder.own import OwnVectors

onnx = pytest.importorskip("onnx", reason="onnx is needed to make the tiny network")

WORDS = {"<unk>": 0, "peace": 1, "мир": 2, "war": 3, "война": 4, "talks": 5}
# Words of one meaning have one vector; the last column tells which language, and counts little.
ROWS = np.array(
    [[0, 0, 0, 1], [1, 0, 0, 0.1], [1, 0, 0, -0.1], [0, 1, 0, 0.1], [0, 1, 0, -0.1], [0, 0, 1, 0]],
    np.float32,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tiny encoder: each token's row of a table."""
    from onnx import TensorProto, helper, numpy_helper

    tokenizer = Tokenizer(models.WordLevel(WORDS, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "n"])
    out = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [1, "n", 4])
    node = helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])
    graph = helper.make_graph(
        [node], "tiny", [ids], [out], [numpy_helper.from_array(ROWS, "table")]
    )
    opset = [helper.make_opsetid("", 17)]
    (tmp_path / "onnx").mkdir()
    network = helper.make_model(graph, opset_imports=opset, ir_version=9)
    (tmp_path / "onnx" / "model.onnx").write_bytes(network.SerializeToString())
    return tmp_path


def test_it_finds_the_same_words_in_another_language(folder: Path) -> None:
    own = OwnVectors(folder)
    found = own.sentence_vectors(["peace talks", "war", "мир talks", "война"])
    likeness = found @ found.T
    assert np.allclose(np.diag(likeness), 1)
    assert likeness[0].argsort()[-2] == 2
    assert likeness[1].argsort()[-2] == 3
    assert own.reads("ru", "en")


def test_its_digest_changes_with_its_files(folder: Path) -> None:
    before = OwnVectors(folder).digest
    path = folder / "tokenizer.json"
    path.write_text(path.read_text().replace("talks", "words"))
    assert OwnVectors(folder).digest != before


def test_pooling_and_dense_layers_are_those_of_the_folder(folder: Path) -> None:
    modules = [
        {"path": "", "type": "sentence_transformers.models.Transformer"},
        {"path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
        {"path": "2_Dense", "type": "sentence_transformers.models.Dense"},
    ]
    (folder / "modules.json").write_text(json.dumps(modules))
    for name in ("1_Pooling", "2_Dense"):
        (folder / name).mkdir()
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true}')
    (folder / "2_Dense" / "config.json").write_text('{"activation_function": "torch.nn.Tanh"}')
    weight = np.array([[0, 0, 0, 1], [1, 1, 1, 1]], np.float32)
    head = json.dumps({"linear.weight": {"dtype": "F32", "shape": [2, 4], "data_offsets": [0, 32]}})
    data = struct.pack("<Q", len(head)) + head.encode() + weight.tobytes()
    (folder / "2_Dense" / "model.safetensors").write_bytes(data)
    found = OwnVectors(folder).sentence_vectors(["мир peace"])[0]
    wanted = np.tanh(np.array([-0.1, 0.9]))  # of the first token alone
    assert np.allclose(found, wanted / np.linalg.norm(wanted), atol=1e-6)


@pytest.mark.parametrize("name", ["tokenizer.json", "onnx/model.onnx"])
def test_what_is_missing_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=f"{folder}: there is no .*{Path(name).name}"):
        OwnVectors(folder)


def test_what_is_damaged_is_named(folder: Path) -> None:
    (folder / "onnx" / "model.onnx").write_bytes(b"no network")
    with pytest.raises(ModelError, match=r"model\.onnx: not an ONNX network"):
        OwnVectors(folder).sentence_vectors(["peace"])


def test_a_folder_outside_is_not_read(folder: Path) -> None:
    (folder / "modules.json").write_text('[{"path": "../else", "type": "x.Pooling"}]')
    with pytest.raises(ModelError, match="outside its own"):
        OwnVectors(folder)
