"""What a monitor has to say as text for Prometheus, which reads it from a file or a page."""

from __future__ import annotations

from tfgmvae.monitoring.findings import KINDS
from tfgmvae.monitoring.monitor import Monitor


def prometheus_text(monitor: Monitor) -> str:
    """Returns the metrics of a monitor in Prometheus' text format, version 0.0.4.

    Args:
        monitor: The monitor.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.reference import Reference
        >>> from tfgmvae.monitoring import Monitor, prometheus_text
        >>> depth = np.arange(100.0)
        >>> reference = Reference.of({"depth": depth}, np.zeros(100, int), depth > 97, 1, 1)
        >>> text = prometheus_text(Monitor({"reference": reference.to_dict()}))
        >>> print(text.splitlines()[2])
        tfgmvae_images_total 0
    """
    low, high = (float(end) for end in monitor.expected.rejection)
    found = {finding.kind for finding in monitor.findings}
    metrics: list[tuple[str, str, str, list[tuple[str, float]]]] = [
        ("images_total", "counter", "Images that were answered.", [("", monitor.num_images)]),
        ("rejected_total", "counter", "Images that were rejected.", [("", monitor.num_refused)]),
        (
            "expected_rejection_rate",
            "gauge",
            "Smallest and largest share of rejected images that is expected.",
            [('{end="low"}', low), ('{end="high"}', high)],
        ),
        (
            "evidence",
            "gauge",
            "Log of the evidence for another rejection rate, by the predicted class.",
            [(f'{{class="{_escaped(name)}"}}', value) for name, value in monitor.evidence.items()],
        ),
        (
            "drift",
            "gauge",
            "Whether anything differs from the calibration, by what is watched.",
            [(f'{{kind="{kind}"}}', float(kind in found)) for kind in KINDS],
        ),
    ]
    lines = []
    for name, kind, words, samples in metrics:
        lines += [f"# HELP tfgmvae_{name} {words}", f"# TYPE tfgmvae_{name} {kind}"]
        lines += [f"tfgmvae_{name}{labels} {value:.9g}" for labels, value in samples]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
