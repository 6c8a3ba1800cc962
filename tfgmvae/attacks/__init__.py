"""Attacks on classifiers: standard ones, and ones that know the whole pipeline.

`generate` runs one by its name; `catalog` knows them by name; `soundness` notices the ones that do
not work. An attack is a dataclass that says everything about itself: a file in `methods/`, and one
name in `METHODS` there. `register` adds one from outside of the package.
"""

from tfgmvae.attacks.catalog import available, register, registered, unregister
from tfgmvae.attacks.fooling import accepted_fooling_images, fooling_images, lookalike_images
from tfgmvae.attacks.registry import generate
from tfgmvae.attacks.result import AttackResult
from tfgmvae.attacks.soundness import lost_to_weaker
from tfgmvae.attacks.transfer import transfer, transfer_from
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.confidence import ConfidenceThreshold
from tfgmvae.targets.target import Target

__all__ = [
    "AttackResult",
    "ConfidenceThreshold",
    "Target",
    "accepted_fooling_images",
    "as_target",
    "available",
    "fooling_images",
    "generate",
    "lookalike_images",
    "lost_to_weaker",
    "register",
    "registered",
    "transfer",
    "transfer_from",
    "unregister",
]
