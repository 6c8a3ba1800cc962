"""All scores on one scale: the sign says accepted, the order is that of each score."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from tfgmvae.calibration.margins import margins, tails
from tfgmvae.decision import Decision

RNG = np.random.default_rng(0)
NAMES = ("latent_distance", "reconstruction_error")
CLEAN = {"latent_distance": RNG.gamma(4, 1, 2000), "reconstruction_error": RNG.gamma(2, 20, 2000)}


def decision(
    distance: np.ndarray, error: np.ndarray, limits: dict[str, np.ndarray], classes: Any = 0
) -> Decision:
    scores = [np.asarray(values, np.float32) for values in (distance, error)]
    classes = np.broadcast_to(classes, scores[0].shape).astype(np.int64)
    accepted = np.all(
        [s <= limits[name][classes] for s, name in zip(scores, NAMES, strict=True)], axis=0
    )
    return Decision(classes, classes, accepted, np.zeros(len(classes), np.int8), *scores)


def limits(distance: Any, error: Any) -> dict[str, np.ndarray]:
    return {name: np.array(v, np.float32) for name, v in zip(NAMES, (distance, error), strict=True)}


RECORDS: list[Any] = [
    None,
    {"tails": tails(CLEAN)},
    {"tails": tails({name: values[:1] for name, values in CLEAN.items()})},
    {"tails": tails({name: np.full(50, 3.0) for name in NAMES})},
    {"tails": tails({"latent_distance": CLEAN["latent_distance"]})},
    {"method": "quantile"},  # An earlier version's.
]
LIMITS = [
    limits([9.0], [120.0]),
    limits([9.0, 2.0], [120.0, 40.0]),
    limits([0.0], [0.0]),
    limits([np.inf], [40.0]),
    limits([np.inf], [np.inf]),
    limits([-3.0], [1e-30]),
]


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("given", LIMITS)
def test_sign_says_accepted(record: Any, given: dict[str, np.ndarray]) -> None:
    per_class = given["latent_distance"]
    values = np.concatenate(
        [
            RNG.normal(3, 30, 200),
            [0, 1e-45, 1e30, np.inf, -np.inf, *CLEAN["latent_distance"][:20]],
            # On the thresholds, and the next numbers on both sides.
            *(np.nextafter(given[name], direction) for name in NAMES for direction in (0, np.inf)),
            *given.values(),
        ]
    ).astype(np.float32)
    distance, error = (grid.ravel() for grid in np.meshgrid(values, values))
    made = decision(distance, error, given, np.arange(len(distance)) % len(per_class))
    found = margins(made, given, record)
    assert found.dtype == np.float32
    assert np.isfinite(found).all()
    np.testing.assert_array_equal(found >= 0, made.accepted)


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("name", NAMES)
def test_falls_with_a_score(record: Any, name: str) -> None:
    given = limits([9.0], [120.0])
    grid = np.concatenate([np.linspace(-5, 300, 1500), np.geomspace(301, 1e6, 50)])
    lowest = np.full(len(grid), -10.0)
    scores = (grid, lowest) if name == NAMES[0] else (lowest, grid)
    found = margins(decision(*scores, given), given, record)
    assert (np.diff(found) <= 0).all()
    beyond = grid > given[name][0]
    assert (np.diff(found[beyond]) < 0).all()


def test_margin_is_the_log_ratio_of_the_shares_beyond() -> None:
    given = limits([8.0], [100.0])
    distance, error = RNG.gamma(4, 1, (2, 500)) * [[1], [12]]
    found = margins(decision(distance, error, given), given, {"tails": tails(CLEAN)})
    expected = np.full(500, np.inf)
    for name, values in zip(NAMES, (distance, error), strict=True):
        clean = CLEAN[name]
        share = [(np.sum(clean >= value) + 1) / 2001 for value in values]
        beyond = (np.sum(clean >= given[name][0]) + 1) / 2001
        expected = np.minimum(expected, np.log(share) - np.log(beyond))
    inside = expected > -np.log(10)  # Beyond the clean scores there is nothing to count.
    assert inside.sum() > 400
    np.testing.assert_allclose(found[inside], expected[inside], atol=0.3)
    assert np.corrcoef(found[inside], expected[inside])[0, 1] > 0.99


def test_missing_number_is_the_farthest() -> None:
    given = limits([8.0], [100.0])
    made = decision(np.array([np.nan, 1e3]), np.ones(2), given)
    for record in RECORDS:
        found = margins(made, given, record)
        assert found[0] == np.finfo(np.float32).min
        assert found[0] < found[1] < 0


def test_nothing_is_measured_of_nothing() -> None:
    given = limits([8.0], [100.0])
    assert margins(decision(np.zeros(0), np.zeros(0), given), given, RECORDS[1]).shape == (0,)


def test_tails_are_short_and_go_through_json() -> None:
    found = tails(CLEAN)
    assert json.loads(json.dumps(found)) == found
    lengths = {len(values) for values in found.values()}
    assert len(lengths) == 1
    assert max(lengths) <= 65
    assert found["share"][0] == pytest.approx(2000 / 2001, rel=1e-5)
    assert found["share"][-1] == pytest.approx(1 / 2001, rel=1e-5)
    for name, values in CLEAN.items():
        assert found[name][-1] == pytest.approx(values.max(), rel=1e-5)
        assert found[name][0] == pytest.approx(values.min(), rel=1e-5)
