"""Attacks that know the whole decision of a classifier that rejects, listed in `METHODS`."""

from tfgmvae.attacks.adaptive.adaptive import Adaptive
from tfgmvae.attacks.adaptive.reclassified import AdaptiveReclassified
from tfgmvae.attacks.adaptive.search import STARTS, problem_scores
from tfgmvae.attacks.attack import Attack

METHODS: tuple[type[Attack], ...] = (Adaptive, AdaptiveReclassified)

__all__ = ["METHODS", "STARTS", "Adaptive", "AdaptiveReclassified", "problem_scores"]
