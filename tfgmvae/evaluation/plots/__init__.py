"""Pictures of what a classifier accepts, of its latent space, its decoder and its robustness.

Every function draws into one matplotlib `Axes` and returns it; none calls `show`. matplotlib is
imported on first use. One outcome has one look everywhere: blue and plain is accepted, orange and
hatched, dashed or a diamond is rejected, red with crosses is accepted and wrong. Kinds of input
have other colours, and differ in their lines and markers as well.
"""

from tfgmvae.evaluation.plots.bars import plot_outcomes, plot_robustness
from tfgmvae.evaluation.plots.canvas import ACCEPTED_COLOR, REJECTED_COLOR, WRONG_COLOR
from tfgmvae.evaluation.plots.curves import plot_proven, plot_risk_coverage, plot_roc
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
    "plot_proven",
    "plot_reconstructions",
    "plot_risk_coverage",
    "plot_robustness",
    "plot_roc",
    "plot_samples",
    "plot_score_histogram",
    "plot_scores",
]
