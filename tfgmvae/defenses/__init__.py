"""Defences for any Keras classifier: binary thresholding of the input, adversarial training.

`in_loop_training` trains on adversarial images that every step makes anew; a `RejectingClassifier`
does so by itself, with its argument `robust_training`. `RobustnessReport` watches both.
"""

from tfgmvae.defenses.adversarial_training import AdversarialTraining, adversarial_training
from tfgmvae.defenses.binarization import Binarize, binarize
from tfgmvae.training.monitors.robustness import RobustnessReport

__all__ = [
    "AdversarialTraining",
    "Binarize",
    "RobustnessReport",
    "adversarial_training",
    "binarize",
]
