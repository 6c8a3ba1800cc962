"""Defences for any Keras classifier: binary thresholding of the input, adversarial training."""

from tfgmvae.defenses.adversarial_training import AdversarialTraining, adversarial_training
from tfgmvae.defenses.binarization import Binarize, binarize

__all__ = ["AdversarialTraining", "Binarize", "adversarial_training", "binarize"]
