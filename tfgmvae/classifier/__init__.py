"""The classifier that can refuse to answer."""

from tfgmvae.classifier.classifier import RejectingClassifier

__all__ = ["RejectingClassifier"]
