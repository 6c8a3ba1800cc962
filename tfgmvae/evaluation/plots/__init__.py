"""Pictures of decisions, scores and codes."""

from tfgmvae.evaluation.plots.images import (
    ACCEPTED_COLOR,
    REJECTED_COLOR,
    WRONG_COLOR,
    plot_adversarial,
    plot_decisions,
    plot_latent_space,
    plot_reconstructions,
    plot_risk_coverage,
    plot_robustness,
    plot_roc,
    plot_samples,
    plot_score_histogram,
    plot_scores,
)

__all__ = [
    "ACCEPTED_COLOR",
    "REJECTED_COLOR",
    "WRONG_COLOR",
    "plot_adversarial",
    "plot_decisions",
    "plot_latent_space",
    "plot_reconstructions",
    "plot_risk_coverage",
    "plot_robustness",
    "plot_roc",
    "plot_samples",
    "plot_score_histogram",
    "plot_scores",
]
