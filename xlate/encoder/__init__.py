"""The one neural room: a small encoder that ships with the package and runs on a CPU.

Without its files, or with `model = false`, the rules alone work.
"""

from xlate.encoder.encoder import Encoder, PairScores, load
from xlate.encoder.files import Manifest
from xlate.encoder.multilingual import TextVectors, load_multilingual
from xlate.encoder.own import OwnVectors

__all__ = [
    "Encoder",
    "Manifest",
    "OwnVectors",
    "PairScores",
    "TextVectors",
    "load",
    "load_multilingual",
]
