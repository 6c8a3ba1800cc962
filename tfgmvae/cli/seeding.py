"""Makes a command depend on its `--seed` only."""

from __future__ import annotations


def seed_everything(seed: int) -> None:
    """Makes what follows depend on the seed only, on a GPU too."""
    import keras
    import tensorflow as tf

    keras.utils.set_random_seed(seed)
    tf.config.experimental.enable_op_determinism()
