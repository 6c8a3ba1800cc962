"""Scores more images than one process should: one callable for the engines that spread the work.

Importing it loads neither TensorFlow nor an engine.
"""

from tfgmvae.bulk.scorer import Scorer

__all__ = ["Scorer"]
