"""Statistically equivalent blocks: regions of several scores whose coverage is known exactly.

Cut the image that lies furthest out by one score, then the one of those left that lies furthest out
by another score, and so on. However the scores depend on each other, what k of n cuts take away
from the distribution is Beta(k, n + 1 - k) distributed, and, given the cuts, the images left are
independent draws from the region left.

Source: Tukey, "Non-parametric estimation II. Statistically equivalent blocks and tolerance
regions", Annals of Mathematical Statistics 18 (1947); for values that are equal: the same, part
III, 19 (1948).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np


@dataclasses.dataclass(frozen=True, eq=False)
class Blocks:
    """Cuts through the scores of n images, one after the other.

    Attributes:
        scores: int64 `[k]`. By which of the S scores each cut was made.
        values: float32 `[k]`. The value of that score that was furthest out.
        num_scores: Number of scores S.
    """

    scores: np.ndarray
    values: np.ndarray
    num_scores: int

    def limits(self, num_cuts: int) -> np.ndarray:
        """Returns the edges of the region that is left after the first cuts: float32 `[S]`.

        Values below them lie inside; infinity where no cut was made by the score.
        """
        found = np.full(self.num_scores, np.inf, np.float32)
        # What comes last lies furthest in.
        found[self.scores[:num_cuts]] = self.values[:num_cuts]
        return found


def cut(values: np.ndarray, shares: Sequence[float], num_cuts: int) -> Blocks:
    """Cuts images away, by the scores in turn, as often by each as its share says.

    Which score is next depends on the shares alone: first each once, then the one that has had the
    least of its share.

    Args:
        values: `[S, n]`, the scores of images; larger is further out.
        shares: `[S]`, each score's share of the cuts.
        num_cuts: Number of cuts k, at most n.

    Returns:
        `Blocks`.

    Example:
        >>> import numpy as np
        >>> from tfgmvae.calibration.blocks import cut
        >>> blocks = cut(np.array([[1.0, 2.0, 3.0, 4.0], [9.0, 7.0, 8.0, 6.0]]), (0.5, 0.5), 3)
        >>> blocks.limits(2), blocks.limits(3)
        (array([4., 9.], dtype=float32), array([3., 9.], dtype=float32))
    """
    rows = np.asarray(values, np.float32)
    turns = _turns(shares, num_cuts)  # [k]
    furthest = [iter(row.tolist()) for row in np.argsort(-rows, axis=1, kind="stable")]
    is_left = [True] * rows.shape[1]
    images = []
    for score in turns:
        image = next(image for image in furthest[score] if is_left[image])
        is_left[image] = False
        images.append(image)
    scores = np.array(turns, np.int64)
    return Blocks(scores, rows[scores, np.array(images, np.int64)], len(rows))


def _turns(shares: Sequence[float], num_cuts: int) -> list[int]:
    """By which score each of k cuts is made."""
    by_share = np.argsort(-np.asarray(shares), kind="stable").tolist()
    # The m-th cut of a score is due when m / share is reached; the first ones come before all.
    due = [
        (number / share if number > 1 else 0.0, place, score)
        for place, score in enumerate(by_share)
        for share in [shares[score]]
        for number in range(1, int(num_cuts * share) + len(shares) + 2)
    ]
    return [score for _, _, score in sorted(due)[:num_cuts]]
