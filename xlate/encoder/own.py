"""A user's own multilingual encoder from a folder: sentence-transformers with ONNX, or plain ONNX.

What is read: `model.onnx` or `onnx/model.onnx`, `tokenizer.json`, and, where they are,
`modules.json` with the pooling and dense layers it names. Nothing is downloaded. LaBSE and
multilingual-e5 come in this form, or are brought into it with
`optimum-cli export onnx --model NAME FOLDER`.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from xlate.encoder.files import ModelError
from xlate.encoder.multilingual import Floats

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_HINT = (
    "Give a folder with tokenizer.json and model.onnx (or onnx/model.onnx), as "
    "'optimum-cli export onnx --model NAME FOLDER' writes it."
)
_LONGEST = 256
_LONGEST_TEXT = 10_000
_MOST_HEADER = 10_000_000
_ACTIVATIONS: dict[str, Callable[[Floats], Floats]] = {"Tanh": np.tanh, "Identity": lambda x: x}


class OwnVectors:
    """An encoder that the user has; it is taken to read every language."""

    def __init__(self, folder: Path) -> None:
        """Look at the folder's files; the network is loaded when first asked.

        Raises:
            ModelError: A file is missing or is of a form that xlate does not read.
        """
        self.folder = folder
        self._network = _present(folder, "model.onnx", "onnx/model.onnx")
        self._words = _present(folder, "tokenizer.json", "onnx/tokenizer.json")
        self._pooling = "mean"
        self._dense: list[tuple[Floats, Floats, Callable[[Floats], Floats]]] = []
        self._layers: list[Path] = []
        for kind, path in _modules(folder):
            if kind in ("Pooling", "Dense"):
                self._layers += sorted(p for p in path.iterdir() if p.is_file())
            if kind == "Pooling":
                self._pooling = _pooling(path)
            elif kind == "Dense":
                self._dense.append(_dense(path))

    @cached_property
    def digest(self) -> str:
        """Twelve hexadecimal digits of the network's and the tokenizer's bytes."""
        found = hashlib.sha256()
        beside = sorted(self._network.parent.glob(f"{self._network.name}?data*"))
        for path in (self._network, self._words, *beside, *self._layers):
            with path.open("rb") as file:
                found.update(hashlib.file_digest(file, "sha256").digest())
        return found.hexdigest()[:12]

    def reads(self, *langs: str) -> bool:
        """Whether it reads all these languages: nothing in the files says so, so it is believed."""
        return True

    def sentence_vectors(self, texts: Iterable[str]) -> Floats:
        """A vector of length 1 for each text, (texts, width), each computed alone."""
        rows = [self._vector(text) for text in texts]
        found = np.stack(rows) if rows else np.zeros((0, 1), np.float32)
        lengths = np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
        units: Floats = (found / lengths).astype(np.float32)
        return units

    def word_vectors(self, words: Sequence[str]) -> Floats:
        """A vector of length 1 for each word by itself, (words, width)."""
        return self.sentence_vectors(words)

    def cut(self, text: str) -> list[tuple[int, int]]:
        """A text without spaces cut into its characters: nothing better is known of it."""
        return [(n, n + 1) for n in range(len(text))]

    def _vector(self, text: str) -> Floats:
        whole = text[:_LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")
        ids = self._tokenizer.encode(whole).ids
        given: dict[str, NDArray[Any]] = {
            "input_ids": np.array([ids or [0]], np.int64),
            "attention_mask": np.ones((1, max(1, len(ids))), np.int64),
            "token_type_ids": np.zeros((1, max(1, len(ids))), np.int64),
        }
        wanted = {i.name for i in self._session.get_inputs()}
        names = [o.name for o in self._session.get_outputs()]
        if missing := wanted - given.keys():
            raise ModelError(f"{self._network}: wants {', '.join(sorted(missing))}", _HINT)
        found = self._session.run(None, {k: v for k, v in given.items() if k in wanted})
        if "sentence_embedding" in names:
            vector: Floats = found[names.index("sentence_embedding")][0]
            return vector.astype(np.float32)
        hidden = found[0][0].astype(np.float32)
        if hidden.ndim != 2:
            raise ModelError(
                f"{self._network}: gives neither sentence_embedding nor a vector for each token",
                _HINT,
            )
        vector = hidden[0] if self._pooling == "cls" else hidden.mean(0)
        if self._pooling == "max":
            vector = hidden.max(0)
        for weight, bias, activation in self._dense:
            vector = activation(vector @ weight.T + bias)
        if not np.isfinite(vector).all():
            raise ModelError(f"{self._network}: gives vectors that are no numbers", _HINT)
        return vector

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        try:
            found = Tokenizer.from_file(str(self._words))
        except Exception as error:  # tokenizers raises plain Exception for any bad file
            raise ModelError(f"{self._words}: not a tokenizer ({error})", _HINT) from None
        found.enable_truncation(_LONGEST)
        found.no_padding()
        return found

    @cached_property
    def _session(self) -> InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            return onnxruntime.InferenceSession(
                str(self._network), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime's errors have no base of their own
            told = str(error).splitlines()[0][:200]
            raise ModelError(f"{self._network}: not an ONNX network ({told})", _HINT) from None


def _present(folder: Path, *names: str) -> Path:
    for name in names:
        if (folder / name).is_file():
            return folder / name
    raise ModelError(f"{folder}: there is no {' and no '.join(names)}", _HINT)


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: cannot be read ({error})", _HINT) from None


def _object(path: Path) -> dict[str, Any]:
    found = _json(path)
    if not isinstance(found, dict):
        raise ModelError(f"{path}: not an object", _HINT)
    return found


def _modules(folder: Path) -> list[tuple[str, Path]]:
    """The kinds and folders of the layers behind the network."""
    path = folder / "modules.json"
    if not path.is_file():
        return []
    found = []
    told = _json(path)
    for item in told if isinstance(told, list) else [None]:
        if not isinstance(item, dict) or not isinstance(item.get("type"), str):
            raise ModelError(f"{path}: not a list of modules", _HINT)
        inside = (folder / str(item.get("path", ""))).resolve()
        if not inside.is_relative_to(folder.resolve()):
            raise ModelError(f"{path}: names a folder outside its own", _HINT)
        found.append((item["type"].rsplit(".", 1)[-1], inside))
    return found


def _pooling(folder: Path) -> str:
    told = _object(folder / "config.json")
    for name, key in (("cls", "cls_token"), ("max", "max_tokens"), ("mean", "mean_tokens")):
        if told.get(f"pooling_mode_{key}"):
            return name
    raise ModelError(f"{folder}: a way of pooling that xlate does not know", _HINT)


def _dense(folder: Path) -> tuple[Floats, Floats, Callable[[Floats], Floats]]:
    named = str(_object(folder / "config.json").get("activation_function", "Identity"))
    activation = _ACTIVATIONS.get(named.rsplit(".", 1)[-1])
    if activation is None:
        raise ModelError(f"{folder}: a layer with {named}, which xlate does not know", _HINT)
    tensors = _tensors(folder / "model.safetensors")
    weight = tensors["linear.weight"]
    return weight, tensors.get("linear.bias", np.zeros(len(weight), np.float32)), activation


def _tensors(path: Path) -> dict[str, Floats]:
    """The float32 tensors of a safetensors file (a header in JSON, then the numbers).

    Raises:
        ModelError: It is missing, damaged or of other numbers.
    """
    try:
        data = path.read_bytes()
        (size,) = struct.unpack("<Q", data[:8])
        if size > min(_MOST_HEADER, len(data) - 8):
            raise ValueError("header longer than the file")
        header = json.loads(data[8 : 8 + size])
        found = {}
        for name, told in header.items():
            if name != "__metadata__":
                if told["dtype"] != "F32":
                    raise ValueError(f"{told['dtype']} where F32 is read")
                start, end = told["data_offsets"]
                flat = np.frombuffer(data[8 + size + start : 8 + size + end], np.float32)
                found[name] = flat.reshape(told["shape"])
        if "linear.weight" not in found:
            raise ValueError("no linear.weight")
    except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
        raise ModelError(f"{path}: cannot be read ({error})", _HINT) from None
    return found
