"""Attacks on classifiers: standard ones, and ones that know the whole pipeline.

`registry` names them and runs them, `target` is the one view they have of a classifier, `guard`
notices the ones that do not work. An attack is one file and one line in the registry.
"""

from tfgmvae.attacks.fooling import accepted_fooling_images, fooling_images, lookalike_images
from tfgmvae.attacks.registry import available, generate
from tfgmvae.attacks.result import AttackResult
from tfgmvae.attacks.soundness import lost_to_weaker
from tfgmvae.attacks.transfer import transfer
from tfgmvae.targets.as_target import as_target
from tfgmvae.targets.target import Target

__all__ = [
    "AttackResult",
    "Target",
    "accepted_fooling_images",
    "as_target",
    "available",
    "fooling_images",
    "generate",
    "lookalike_images",
    "lost_to_weaker",
    "transfer",
]
