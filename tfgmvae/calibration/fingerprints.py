"""Fingerprints of training images, so that calibrating on them can be noticed.

A model keeps the smallest hashes of its training images (a bottom-k sketch): a fixed size whatever
the number of images, and enough to estimate how many of some other images were among them.
"""

from __future__ import annotations

import hashlib

import numpy as np

SKETCH_SIZE = 4096


def fingerprints(images: np.ndarray) -> np.ndarray:
    """Returns a non-negative hash of every image: float32 `[N, ...]` -> int64 `[N]`."""
    rows = np.ascontiguousarray(images, dtype=np.float32)
    digests = b"".join(hashlib.blake2b(row.tobytes(), digest_size=8).digest() for row in rows)
    return np.frombuffer(digests, dtype=np.int64) & np.iinfo(np.int64).max


def sketch(images: np.ndarray, earlier: np.ndarray | None = None) -> np.ndarray:
    """Returns the smallest distinct fingerprints, int64 `[SKETCH_SIZE]`, padded with -1.

    Args:
        images: float32 `[N, ...]`.
        earlier: The sketch of images that came before these, which count too. Default `None`.
    """
    hashes = fingerprints(images)
    if earlier is not None:
        hashes = np.concatenate([earlier[earlier >= 0], hashes])
    smallest = np.unique(hashes)[:SKETCH_SIZE]
    return np.pad(smallest, (0, SKETCH_SIZE - len(smallest)), constant_values=-1)


def overlap(training_sketch: np.ndarray, hashes: np.ndarray) -> float:
    """Estimates which share of images, given by their fingerprints, is among the sketched ones."""
    kept = training_sketch[training_sketch >= 0]
    is_complete = len(kept) < SKETCH_SIZE
    comparable = hashes if is_complete else hashes[hashes <= kept.max()]
    return float(np.mean(np.isin(comparable, kept))) if len(comparable) else 0.0
