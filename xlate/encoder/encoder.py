"""What the rest of the code asks the model for; everything is loaded when it is first needed.

Each text and each pair is computed alone, by one thread: its scores cannot depend on what else is
asked for, nor on the number of cores (docs/decisions/0013-numbers-of-the-model.md).
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from itertools import chain, islice, pairwise, repeat, takewhile
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from xlate.encoder.files import FOLDER, Manifest, ModelError, read_manifest
from xlate.encoder.pieces import CLS, LONGEST, SEP, Pieces

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Words = Sequence[str]
Floats = NDArray[np.float32]
Feed = Mapping[str, NDArray[Any]]  # the inputs of a network, by name
WIDTH = 384
_CHUNK = 16
_AHEAD = 4
_In = TypeVar("_In")
_Out = TypeVar("_Out")


class PairScores(NamedTuple):
    """What the model sees in two renderings.

    Attributes:
        links: Probability of each link, (words of a, words of b).
        drift_a: For each word of a the probabilities that it says the same as the other side
            (column 0), that it drifts as each of `Encoder.kinds`, and that it has a smaller flaw.
        drift_b: The same for b.
        torn_a: For each word of a the probabilities that its sentence is whole there (column 0),
            that something is missing before it, and that it slipped in.
        torn_b: The same for b.
        differ: Logit that the two differ.
        same: Logit that the two render the same statement.
    """

    links: Floats
    drift_a: Floats
    drift_b: Floats
    torn_a: Floats
    torn_b: Floats
    differ: float
    same: float


class Encoder:
    """The model of one folder. Threads may share it; nothing in it changes what it answers."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self._sessions: dict[str, InferenceSession] = {}
        self._pieces: Pieces | None = None
        self._locks: dict[str, Lock] = {}
        self._warmed: set[str] = set()

    @property
    def digest(self) -> str:
        """What stands for the model in a report's signature."""
        return self.manifest.digest

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of drift, in the order of the columns from the second on."""
        return self.manifest.kinds

    def reads(self, *langs: str) -> bool:
        """Whether the model reads all these languages."""
        return all(lang in self.manifest.langs for lang in langs)

    def knows(self, word: str) -> bool:
        """Whether a word is one piece: a common one, and rightly spelled."""
        return len(self.pieces.word(word)) == 1

    @property
    def pieces(self) -> Pieces:
        """Word pieces and their vectors."""
        if self._pieces is None:
            with self._lock("pieces"):
                self._pieces = self._pieces or Pieces(self.manifest)
        return self._pieces

    def _lock(self, name: str) -> Lock:
        """One lock for each part: a network that is wanted does not wait for another to load."""
        return self._locks.setdefault(name, Lock())

    def warm(self, *names: str) -> None:
        """Load networks in the background, in order, so that the first scores are there sooner."""
        new = [name for name in names if name not in self._warmed]
        self._warmed.update(new)

        def loaded() -> None:
            # Whoever asks for scores is told what is wrong with a file.
            with suppress(ModelError):
                self.pieces  # noqa: B018
                for name in new:
                    self._session(name)

        if new:
            Thread(target=loaded, name="xlate-encoder-warm").start()

    def run(self, name: str, feeds: Sequence[Feed]) -> list[list[Floats]]:
        """The outputs of one network for each of some inputs, which it computes one by one.

        `name` is that of its file without .onnx. One call for several inputs spares the others of
        this process: between two calls a thread waits until Python's lock is free again.
        """
        if not feeds:
            return []
        given = {name: [feed[name] for feed in feeds] for name in feeds[0]}
        outputs: list[list[Floats]] = self._session(name).run(None, given)
        return [list(found) for found in zip(*outputs, strict=True)]

    def _session(self, name: str) -> InferenceSession:
        session = self._sessions.get(name)
        if session is None:
            with self._lock(name):
                session = self._sessions.get(name) or self._open(name)
                self._sessions[name] = session
        return session

    def _open(self, name: str) -> InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        path = self.manifest.checked(f"{name}.onnx")
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def sentence_vectors(self, texts: Iterable[str]) -> Floats:
        """A vector of length 1 for each text, (texts, 384): near where they mean the same."""
        rows = list(self.each(self._sentences, texts))
        return np.concatenate(rows) if rows else np.zeros((0, WIDTH), np.float32)

    def _sentences(self, texts: Sequence[str]) -> list[Floats]:
        feeds = [{"vectors": self.pieces.vectors(self.pieces.text(text))} for text in texts]
        return [vector for vector, *_ in self.run("sentence", feeds)]

    def pairs(self, pairs: Iterable[tuple[Words, Words]]) -> list[PairScores | None]:
        """The scores of pairs of token lists, in their order.

        None where a side has no word, or the two together have more than 256 word pieces.
        """
        return list(self.each(self._pairs, pairs))

    def pairs_ahead(self, pairs: Iterable[tuple[Words, Words]]) -> Iterator[PairScores | None]:
        """`pairs` one by one: later ones are computed in the background meanwhile.

        One core is left to the reader.
        """
        return self.each(self._pairs, pairs, _cores() - 1)

    def _pairs(self, pairs: Sequence[tuple[Words, Words]]) -> list[PairScores | None]:
        feeds = [self._feed(a, b) for a, b in pairs]
        found = iter(self.run("pair", [feed for feed in feeds if feed is not None]))
        return [None if feed is None else _scores(*next(found)) for feed in feeds]

    def _feed(self, a: Words, b: Words) -> Feed | None:
        if not a or not b or len(a) + len(b) + 3 > LONGEST:
            return None
        ids = [CLS]
        starts_a: list[int] = []
        starts_b: list[int] = []
        for words, starts in ((a, starts_a), (b, starts_b)):
            for word in words:
                starts.append(len(ids))
                ids.extend(self.pieces.word(word))
            starts.append(len(ids))
            ids.append(SEP)
        if len(ids) > LONGEST:
            return None
        segments = np.zeros((1, len(ids)), np.int64)
        segments[0, starts_a[-1] + 1 :] = 1
        return {
            "vectors": self.pieces.vectors(ids),
            "segments": segments,
            "pool_a": pool(starts_a, len(ids)),
            "pool_b": pool(starts_b, len(ids)),
        }

    def each(
        self,
        some: Callable[[Sequence[_In]], list[_Out]],
        items: Iterable[_In],
        threads: int | None = None,
        most: int = _CHUNK,
    ) -> Iterator[_Out]:
        """What `some` gives for each item, in order; in the background, ahead of the reader.

        Args:
            some: Answers for some items at once, at most `most`.
            items: All of them.
            threads: How many at once; as many as there are cores when left out.
            most: See `some`.
        """
        left = iter(items)
        first = list(islice(left, 2))
        if len(first) < 2:
            yield from some(first)
            return
        left = chain(first, left)
        # Small at first, so that a short list is shared too and the reader soon has something.
        sizes = chain(takewhile(lambda size: size < most, (1, 2, 4, 8)), repeat(most))
        waiting: deque[Future[list[_Out]]] = deque()
        pool = ThreadPoolExecutor(
            max(1, min(8, _cores() if threads is None else threads)), "xlate-encoder"
        )
        try:
            while chunk := list(islice(left, next(sizes))):
                waiting.append(pool.submit(some, chunk))
                if len(waiting) > _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _scores(*found: Floats) -> PairScores:
    *of_words, verdicts = found
    links, drift_a, drift_b, torn_a, torn_b = (x[0] for x in of_words)
    differ, same = map(float, verdicts[0])
    return PairScores(links, drift_a, drift_b, torn_a, torn_b, differ, same)


def _cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def pool(starts: Sequence[int], length: int) -> Floats:
    """Rows that average the pieces of each word, (1, words, length).

    Args:
        starts: Where each word begins, and last where the last one ends.
        length: Number of pieces in all.
    """
    out = np.zeros((1, len(starts) - 1, length), np.float32)
    for word, (start, end) in enumerate(pairwise(starts)):
        out[0, word, start:end] = 1 / (end - start)
    return out


@cache
def load(path: Path | None = None) -> Encoder | None:
    """The packaged model, or that of another folder; None when there is none.

    Nothing but the manifest is read; one folder is opened once in a process.

    Raises:
        ModelError: The manifest is damaged.
    """
    manifest = read_manifest(path or FOLDER)
    return Encoder(manifest) if manifest is not None else None
