"""The model's files: absent, damaged, and untouched until they are needed."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys

import pytest

from xlate.encoder import load
from xlate.encoder.files import FOLDER, ModelError, read_manifest
from xlate.errors import XlateError


def folder_with(tmp_path, **changes):
    (tmp_path / "words.npy").write_bytes(b"words")
    told = {
        "format": 1,
        "kinds": ["number"],
        "langs": ["en"],
        "files": {"words.npy": hashlib.sha256(b"words").hexdigest()},
        **changes,
    }
    (tmp_path / "manifest.json").write_text(json.dumps(told), "utf-8")
    return tmp_path


def test_no_files_no_encoder(tmp_path):
    assert load(tmp_path) is None
    assert load(tmp_path / "nowhere") is None


def test_an_intact_file_is_found(tmp_path):
    manifest = read_manifest(folder_with(tmp_path))
    assert manifest.checked("words.npy") == tmp_path / "words.npy"
    assert manifest.has("words.npy")
    assert not manifest.has("tags.onnx")
    manifest.check_all()
    assert len(manifest.digest) == 12


def test_a_damaged_file_is_named_with_what_to_do(tmp_path):
    manifest = read_manifest(folder_with(tmp_path))
    (tmp_path / "words.npy").write_bytes(b"other words")
    with pytest.raises(XlateError) as caught:
        manifest.check_all()
    assert str(tmp_path / "words.npy") in caught.value.message
    assert "damaged" in caught.value.message
    assert "--no-model" in caught.value.hint
    assert "reinstall" in caught.value.hint


def test_a_missing_file_is_named(tmp_path):
    manifest = read_manifest(folder_with(tmp_path))
    (tmp_path / "words.npy").unlink()
    with pytest.raises(ModelError, match=r"words\.npy: a file of the model cannot be read"):
        manifest.checked("words.npy")
    with pytest.raises(ModelError, match=r"tags\.onnx: the model has no such file"):
        manifest.checked("tags.onnx")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 1, "files": [], "kinds": 3}', "\xff"])
def test_a_damaged_manifest_is_named(tmp_path, text):
    (tmp_path / "manifest.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(ModelError, match=r"manifest\.json: the model's manifest is damaged"):
        load(tmp_path)


def test_another_format_is_refused(tmp_path):
    with pytest.raises(ModelError, match="model files of format 2"):
        read_manifest(folder_with(tmp_path, format=2))


def test_the_digest_tells_models_apart(tmp_path):
    one = read_manifest(folder_with(tmp_path)).digest
    assert read_manifest(folder_with(tmp_path)).digest == one
    assert read_manifest(folder_with(tmp_path, calibration={"links": 0.5})).digest != one


def test_the_packaged_files_are_intact():
    manifest = read_manifest(FOLDER)
    if manifest is None:
        pytest.skip("the model's files are not there")
    manifest.check_all()
    assert {"words.npy", "pair.onnx", "sentence.onnx"} <= set(manifest.files)
    assert sum((FOLDER / name).stat().st_size for name in manifest.files) < 50_000_000


def test_nothing_heavy_is_imported_before_it_is_needed():
    code = (
        "import sys, xlate, xlate.pipeline, xlate.encoder; xlate.encoder.load();"
        "print([m for m in ('onnxruntime', 'tokenizers', 'torch') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_scores_need_no_torch_and_no_network():
    if read_manifest(FOLDER) is None:
        pytest.skip("the model's files are not there")
    code = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise OSError('no network')\n"
        "socket.socket.connect = socket.create_connection = refuse\n"
        "from xlate.encoder import load\n"
        "load().pairs([(['a', 'ship'], ['the', 'vessel'])]); load().sentence_vectors(['a ship'])\n"
        "print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
