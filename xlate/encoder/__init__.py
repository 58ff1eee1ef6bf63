"""The one neural room: a small encoder that ships with the package and runs on a CPU.

Without its files, or with `model = false`, the rules alone work.
"""

from xlate.encoder.encoder import Encoder, PairScores, load
from xlate.encoder.files import Manifest

__all__ = ["Encoder", "Manifest", "PairScores", "load"]
