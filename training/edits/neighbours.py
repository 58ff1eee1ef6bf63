"""Which other words stand near a word in the embedding table: a step done once, kept in build/.

usage: python -m training.edits.neighbours MODEL_FOLDER [--out build/neighbours.json]

For every whole word of the vocabulary, up to 20 words that are near it, end like it, can be
of its word class and are no synonyms that xlate knows: other things said in the same places.
"""

from __future__ import annotations

import argparse
import json
import os
from functools import lru_cache
from pathlib import Path

from training.edits.grammar import classes
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import Synonyms, sets_of, synonyms
from xlate.text.words import words

WHERE = Path(__file__).resolve().parents[2] / "build" / "neighbours.json"
_NEAREST = 20
_SEARCHED = 120
_LOWEST = 0.3  # below this the words have little in common
_COARSE = frozenset("shit fuck fucking bitch damn cock pussy ass bastard whore slut porn".split())
_ENDINGS = ("ing", "ed", "ly", "ies", "s", "er", "est")


@lru_cache(maxsize=1)
def near() -> dict[str, tuple[str, ...]]:
    """Word to near others; empty before the step was run (XLATE_NEIGHBOURS: its file)."""
    path = Path(os.environ.get("XLATE_NEIGHBOURS", WHERE))
    if not path.exists():
        return {}
    found = json.loads(path.read_text(encoding="utf-8"))
    return {word: tuple(others) for word, others in found.items()}


def ending(word: str) -> str:
    """The ending that inflection may have put there."""
    return next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2), "")


@lru_cache(maxsize=60_000)
def _known(word: str) -> tuple[frozenset[str], str]:
    found = words(word, "en")
    return (found[0].lemmas, found[0].stem) if found else (frozenset((word,)), word)


def different(a: str, b: str, table: Synonyms) -> bool:
    """Whether no set of xlate's holds both words, and they are not of one root."""
    first, second = _known(a), _known(b)
    if first[0] & second[0] or first[1] == second[1] or a[:5] == b[:5]:
        return False
    indexes = (table.same, table.near, table.family)
    return not any(sets_of(i, first[0]) & sets_of(i, second[0]) for i in indexes)


def compute(folder: Path) -> dict[str, list[str]]:
    """The near others of every whole word of a model's vocabulary."""
    import numpy as np
    from safetensors import safe_open

    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    rows = [(i, w) for i, w in enumerate(vocabulary) if w.isascii() and w.isalpha() and len(w) > 3]
    rows = [(i, w) for i, w in rows if classes(w)]
    with safe_open(folder / "model.safetensors", "np") as tensors:
        vectors = tensors.get_tensor("embeddings.word_embeddings.weight")[[i for i, _ in rows]]
    vectors = vectors.astype("float32") - vectors.mean(0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    table = synonyms("en", DeskLexicon())
    result: dict[str, list[str]] = {}
    for start in range(0, len(rows), 512):
        scores = vectors[start : start + 512] @ vectors.T
        best = np.argsort(-scores, axis=1)[:, 1 : _SEARCHED + 1]
        for k, order in enumerate(best):
            word = rows[start + k][1]
            others = [rows[j][1] for j in order if scores[k, j] > _LOWEST]
            fits = [
                o
                for o in others
                if ending(o) == ending(word)
                and classes(o) & classes(word)
                and o not in _COARSE
                and different(word, o, table)
            ]
            if fits:
                result[word] = fits[:_NEAREST]
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, default=WHERE)
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    found = compute(options.model)
    options.out.write_text(json.dumps(found), encoding="utf-8")
    print(f"{len(found)} words, {sum(map(len, found.values()))} others")


if __name__ == "__main__":
    main()
