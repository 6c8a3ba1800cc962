"""The scores of `reject_option.py` by pytorch-ood 0.4, on the same features and logits.

    python -m venv --system-site-packages peers && peers/bin/pip install pytorch-ood==0.4.0
    peers/bin/python -m benchmarks.studies.reject_option_peers

reads what `reject_option.py` kept of each network, fits the detectors to the same training images,
those that are classified rightly, sets their thresholds at the same rank of the same clean images,
and writes by how much shares and AUROC differ from ours, in points. Ours keeps at most 4096
features and looks at the 10th neighbour, so theirs is given these. Ours shrinks the covariance by
the rule of Ledoit and Wolf; theirs is measured as it is and with that covariance. Our thresholds
are raised by a ten thousandth of the score, so that rounding decides about no clean image; theirs
are raised alike, on the scale of our score. TensorFlow is not imported here: PyTorch and it do not
load beside each other on every machine.
"""

from __future__ import annotations

import argparse
import json
import math
import pathlib
from collections.abc import Callable
from typing import Any

import numpy as np
from sklearn.covariance import ledoit_wolf
from sklearn.metrics import roc_auc_score

RATE = 0.02
NUM_NEIGHBOURS = 10
RAISED = 1 + 1e-4
RESULTS = pathlib.Path(__file__).resolve().parent / "results"
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "models" / "networks"
_OURS = ("fit", "clean", "test")

Detector = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Features `[N, F]` and logits `[N, K]` -> how strange images are, `[N]`."""


def positive(values: np.ndarray) -> np.ndarray:
    """`t + sqrt(1 + t^2)`, in a form with no digits to lose."""
    return np.exp(np.arcsinh(values))


# What ours is of theirs, which are in the same order.
SCALES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "confidence": lambda values: -np.log(-values),
    "max_logit": positive,
    "energy": positive,
    "mahalanobis": np.sqrt,
    "nearest_neighbors": lambda values: values,
}


def detectors(said: dict[str, np.ndarray]) -> dict[str, tuple[str, Detector]]:
    """Fitted detectors by name, with our score that each is to equal."""
    import torch
    from pytorch_ood.detector import KNN, EnergyBased, Mahalanobis, MaxLogit, MaxSoftmax

    features, labels = said["fit features"], said["fit labels"]
    right = said["fit logits"].argmax(axis=1) == labels
    features, labels = features[right], labels[right]
    _, labels = np.unique(labels, return_inverse=True)

    def double(values: np.ndarray) -> Any:
        return torch.from_numpy(values.astype(np.float64))

    kept = said["kept features"]
    neighbours = KNN(None, k=NUM_NEIGHBOURS).fit_features(
        double(kept), torch.zeros(len(kept), dtype=torch.int64)
    )
    plain, shrunk = (
        Mahalanobis(None).fit_features(torch.from_numpy(features), torch.from_numpy(labels))
        for _ in range(2)
    )
    for one in (plain, shrunk):
        one.mu = one.mu.double()
    plain.precision = torch.linalg.inv(plain.cov.double())
    centred = features.astype(np.float64) - shrunk.mu.numpy()[labels]
    covariance, _ = ledoit_wolf(centred, assume_centered=True)
    shrunk.precision = torch.linalg.inv(torch.from_numpy(covariance))
    return {
        "MaxSoftmax": ("confidence", lambda f, g: MaxSoftmax.score(double(g)).numpy()),
        "MaxLogit": ("max_logit", lambda f, g: MaxLogit.score(double(g)).numpy()),
        "EnergyBased": ("energy", lambda f, g: EnergyBased.score(double(g)).numpy()),
        "Mahalanobis": ("mahalanobis", lambda f, g: plain.predict_features(double(f)).numpy()),
        "Mahalanobis, covariance shrunk": (
            "mahalanobis",
            lambda f, g: shrunk.predict_features(double(f)).numpy(),
        ),
        "KNN": ("nearest_neighbors", lambda f, g: neighbours.predict_features(double(f)).numpy()),
    }


def measured(score: str, detector: Detector, said: dict[str, np.ndarray]) -> dict[str, float]:
    """Shares and AUROC of every kind, named as in the rows of `reject_option.py`."""
    kinds = [key.removesuffix(" logits") for key in said if key.endswith(" logits")]
    values = {
        kind: SCALES[score](detector(said[f"{kind} features"], said[f"{kind} logits"]))
        for kind in kinds
        if kind != "fit"
    }
    clean = values["clean"][said["clean logits"].argmax(axis=1) == said["clean labels"]]
    rank = math.ceil((len(clean) + 1) * (1 - RATE) - 1e-9)
    # As ours: one rank above.
    threshold = RAISED * np.sort(clean)[rank]
    found = {}
    for kind in kinds:
        if kind in _OURS:
            continue
        found[f"accepted of {kind}"] = float(np.mean(values[kind] <= threshold))
        if not kind.startswith("corrupted "):
            is_strange = np.repeat([False, True], [len(values["test"]), len(values[kind])])
            both = np.concatenate([values["test"], values[kind]])
            found[f"AUROC of {kind}"] = float(roc_auc_score(is_strange, both))
    return found


def differences(found: dict[str, float], ours: dict[str, Any], start: str) -> dict[str, float]:
    """The mean and the largest difference of what starts with a word, in points."""
    gaps = [100 * abs(found[key] - ours[key]) for key in found if key.startswith(start)]
    return {
        f"{start}, largest difference": max(gaps),
        f"{start}, mean difference": float(np.mean(gaps)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=pathlib.Path, default=FOLDER)
    options = parser.parse_args()
    of_network: dict[str, dict[str, Any]] = {}
    for row in json.loads((RESULTS / "reject_option.json").read_text())["rows"]:
        of_network.setdefault(row["network"], {})[row["scores"]] = row
    rows = []
    for network, ours in of_network.items():
        with np.load(options.folder / f"{network}.npz") as archive:
            said = dict(archive)
        for name, (score, detector) in detectors(said).items():
            found = measured(score, detector, said)
            gaps = {}
            for what in ("accepted", "AUROC"):
                gaps |= differences(found, ours[score], what)
            facts = {"data": ours[score]["data"], "network": network, "scores": score, "peer": name}
            print(facts | gaps, flush=True)
            rows.append(facts | gaps | found)
    file = RESULTS / "reject_option_peers.json"
    file.write_text(json.dumps({"rows": rows}, indent=2) + "\n")


if __name__ == "__main__":
    main()
