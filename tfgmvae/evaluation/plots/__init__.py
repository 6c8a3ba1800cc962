"""Pictures of what a classifier accepts, of its latent space, its decoder and its robustness.

Every function draws into one matplotlib `Axes` and returns it; none calls `show`. matplotlib is
imported on first use. One outcome has one colour everywhere: blue is accepted, orange is rejected,
red is accepted and wrong.
"""

from tfgmvae.evaluation.plots.bars import plot_outcomes
from tfgmvae.evaluation.plots.canvas import ACCEPTED_COLOR, REJECTED_COLOR, WRONG_COLOR
from tfgmvae.evaluation.plots.curves import plot_risk_coverage, plot_robustness, plot_roc
from tfgmvae.evaluation.plots.images import (
    plot_adversarial,
    plot_decisions,
    plot_reconstructions,
    plot_samples,
)
from tfgmvae.evaluation.plots.latent_space import plot_latent_space
from tfgmvae.evaluation.plots.scores import plot_score_histogram, plot_scores

__all__ = [
    "ACCEPTED_COLOR",
    "REJECTED_COLOR",
    "WRONG_COLOR",
    "plot_adversarial",
    "plot_decisions",
    "plot_latent_space",
    "plot_outcomes",
    "plot_reconstructions",
    "plot_risk_coverage",
    "plot_robustness",
    "plot_roc",
    "plot_samples",
    "plot_score_histogram",
    "plot_scores",
]
