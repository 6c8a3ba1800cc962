"""Attacks that know the whole decision of a classifier that rejects."""

from tfgmvae.attacks.adaptive.adaptive import STARTS, Adaptive, problem_scores

__all__ = ["Adaptive", "STARTS", "problem_scores"]
