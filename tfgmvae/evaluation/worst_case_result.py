"""What `worst_case` hands back: rates with intervals, what broke each image, and the images."""

from __future__ import annotations

import csv
import dataclasses
import math
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.calibration.binomial import interval
from tfgmvae.decision import REJECT
from tfgmvae.evaluation.markdown import markdown_table
from tfgmvae.io.atomic import replaced_when_complete

CLEAN_REFUSALS = (0.01, 0.02, 0.03, 0.05, 0.1, 0.2)
NO_ATTACK = "no attack"
_DOUBT = 0.05
_WORDS = (
    "Counted are images that are broken for certain, each by the image that was found. The images "
    "that only the quick attacks tried are estimated from the random check: the share of it that "
    "the full suite broke, with its exact binomial interval (Clopper and Pearson 1934). The first "
    "interval is for these images under this suite; the second for further images of the same "
    "kind, so it holds the chance of the draw as well. A stronger attack can only find more."
)
_CURVE_WORDS = (
    "The last table is had without another attack. At each line, the threshold on the confidence "
    "is the one that refuses that share of the clean images, and counted are the images found "
    "above that it accepts with a wrong label: a lower bound, because none was made for it. Shares "
    "above the classifier's own are left out: an attack stops where an image is just accepted, so "
    "nearly none of its images are left there, which says nothing. Calibrate at such a share and "
    "attack again."
)


class DepthCheck(NamedTuple):
    """A random check of the images that were not among the hardest.

    Attributes:
        depth: How many of the hardest images had been attacked in full before.
        checked: How many of the others were drawn and attacked in full.
        broken: How many of these the full suite broke.
        broken_right: Of these, how many are answered right without an attack.
    """

    depth: int
    checked: int
    broken: int
    broken_right: int


class Estimate(NamedTuple):
    """A share of images, and between which shares it lies.

    Attributes:
        found: How many images count for certain.
        share: With what the random check lets expect of those that were not attacked in full.
        low: The lower end of the 95 % interval for the given images; no less than what was found.
        high: The upper end.
        further_low: The lower end for further images of the same kind.
        further_high: The upper end.
    """

    found: int
    share: float
    low: float
    high: float
    further_low: float
    further_high: float

    @classmethod
    def of(
        cls, found: int, number: int, left: int, checked: int, broken: int, rounds: int
    ) -> Estimate:
        """Returns what is known of a share.

        Args:
            found: Images that count for certain, the broken ones of the check among them.
            number: All images.
            left: Images of which only a check tells.
            checked: How many were drawn at random to stand for them; 0 only where `left` is.
            broken: How many of these count.
            rounds: How many checks there may be; the doubt is shared between them, because the
                last is one that was looked at to decide whether another follows.

        Example:
            >>> from tfgmvae.evaluation.worst_case_result import Estimate
            >>> found = Estimate.of(30, 1000, left=500, checked=300, broken=0, rounds=1)
            >>> [round(end, 3) for end in (found.share, found.low, found.high)]
            [0.03, 0.03, 0.04]
        """
        if not left:
            share = found / number
            further = interval(found, number, _DOUBT)
            return cls(found, share, share, share, float(further.low), float(further.high))

        def counts(doubt: float) -> tuple[float, float]:
            # The rate is that of all images which the check was drawn from, itself included.
            rates = interval(broken, checked, doubt / rounds)
            of_rest = (left + checked) * np.array([rates.low, rates.high])
            fewest, most = found - broken + np.clip(of_rest, broken, broken + left)
            return float(fewest), float(most)

        low, high = counts(_DOUBT)
        # Half of the doubt is for the check, half for the draw of the images.
        fewest, most = counts(_DOUBT / 2)
        return cls(
            found,
            (found + left * broken / checked) / number,
            low / number,
            high / number,
            float(interval(math.floor(fewest), number, _DOUBT / 2).low),
            float(interval(min(math.ceil(most), number), number, _DOUBT / 2).high),
        )


class AtRefusals(NamedTuple):
    """What of the images found is left where more or fewer clean images are refused.

    Attributes:
        clean_refused: Share of the clean images that is refused.
        wrong: Share of the images that is accepted and wrong, a lower bound.
        not_right: The same, or refused or wrong without an attack; a lower bound.
    """

    clean_refused: float
    wrong: float
    not_right: float


@dataclasses.dataclass(frozen=True, eq=False)
class WorstCase:
    """The worst that was found within one ball around each of N images.

    Attributes:
        norm: Infinity or 2.
        eps: Radius of the ball.
        y: int64 `[N]`, the right labels.
        clean_labels: int64 `[N]`, the answers without an attack, -1 where refused.
        clean_classes: int64 `[N]`, before refusal.
        clean_confidence: float32 `[N]`, what refusal goes by.
        adversarial: float32 `[N, H, W, C]`, the worst image found, inside the ball and the value
            range as float64 numbers.
        labels: int64 `[N]`, the answers to it.
        classes: int64 `[N]`, before refusal.
        confidence: float32 `[N]`.
        distance: float64 `[N]`, from the given image.
        shortfall: float32 `[N]`, the smallest violation found: how far the image is from being
            accepted with a wrong label.
        broken: bool `[N]`, whether it is accepted with a wrong label.
        broken_by: str `[N]`, the attack that did it; `"no attack"` where none is needed, empty
            where none did.
        attacked: str `[N]`, by what: `"quick"`, `"hardest"` or `"check"`; the last two by the
            full suite.
        checks: The random checks, the last of which the rates go by.
        rounds: How many checks there could have been.
        warnings: What is suspicious: sentences, empty where nothing is.
    """

    norm: float
    eps: float
    y: npt.NDArray[np.int64]
    clean_labels: npt.NDArray[np.int64]
    clean_classes: npt.NDArray[np.int64]
    clean_confidence: npt.NDArray[np.float32]
    adversarial: npt.NDArray[np.float32]
    labels: npt.NDArray[np.int64]
    classes: npt.NDArray[np.int64]
    confidence: npt.NDArray[np.float32]
    distance: npt.NDArray[np.float64]
    shortfall: npt.NDArray[np.float32]
    broken: npt.NDArray[np.bool_]
    broken_by: npt.NDArray[np.str_]
    attacked: npt.NDArray[np.str_]
    checks: tuple[DepthCheck, ...]
    rounds: int
    warnings: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.y)

    @property
    def clean_right(self) -> npt.NDArray[np.bool_]:
        """Bool `[N]`: whether an image is answered right without an attack."""
        return self.clean_labels == self.y

    @property
    def error(self) -> Estimate:
        """The share that is accepted with a wrong label."""
        return self._estimate(self.broken, "broken")

    @property
    def not_right(self) -> Estimate:
        """The combined measure: accepted and wrong, or refused or wrong without an attack."""
        return self._estimate(self.broken | ~self.clean_right, "broken_right")

    def at_clean_refusals(
        self, shares: tuple[float, ...] = CLEAN_REFUSALS
    ) -> tuple[AtRefusals, ...]:
        """Returns what is left of the images found if fewer clean images are refused.

        No attack is made for it: an attack that aims at another threshold finds at least as many.

        Args:
            shares: Of the clean images, each in (0, 1). Default: 1, 2, 3, 5, 10 and 20 %.

        Returns:
            A row for each share that is no larger than the classifier's own. At stricter thresholds
            the images found say nothing, because an attack stops where one is just accepted.
        """
        ordered, rows = np.sort(self.clean_confidence), []
        own = np.mean(self.clean_labels == REJECT)
        for share in filter(lambda share: share <= own, shares):
            threshold = ordered[min(round(share * len(self)), len(self) - 1)]
            refused = self.clean_confidence < threshold
            mistake = ~refused & (self.clean_classes != self.y)
            kept = (self.confidence >= threshold) & (self.classes != self.y)
            wrong = mistake | kept
            rows.append(
                AtRefusals(
                    float(refused.mean()),
                    float(wrong.mean()),
                    float((wrong | refused).mean()),
                )
            )
        return tuple(rows)

    def breakers(self) -> dict[str, int]:
        """Returns how many images each attack broke, the first that did, by its name."""
        names, counts = np.unique(self.broken_by[self.broken], return_counts=True)
        found = dict(zip(names.tolist(), counts.tolist(), strict=True))
        return dict(sorted(found.items(), key=lambda pair: -pair[1]))

    def table(self) -> str:
        """Returns all of it as tables in Markdown, with what they mean."""
        measures = {
            "accepted and wrong": self.error,
            "the same, or refused or wrong without an attack": self.not_right,
        }
        rows = [
            [
                name,
                f"{found.found}",
                f"{found.share:.2%}",
                f"{found.low:.2%} to {found.high:.2%}",
                f"{found.further_low:.2%} to {found.further_high:.2%}",
            ]
            for name, found in measures.items()
        ]
        header = ["measure", "found", "share", "95 %, these images", "95 %, further images"]
        broke = [[name, f"{count}"] for name, count in self.breakers().items()]
        curve = [[f"{share:.1%}" for share in row] for row in self.at_clean_refusals()]
        breakers = markdown_table(["broken first by", "images"], broke, num_text_columns=1)
        at_shares = markdown_table(
            ["clean images refused", "accepted and wrong", "combined"], curve, num_text_columns=0
        )
        return "\n\n".join(
            [
                self._effort(),
                markdown_table(header, rows, num_text_columns=1),
                _WORDS,
                *([breakers] if broke else []),
                *([at_shares, _CURVE_WORDS] if curve else []),
                *self.warnings,
            ]
        )

    def to_dict(self) -> dict[str, Any]:
        """Returns all but the images as numbers, strings, lists and dictionaries for json."""
        return {
            "norm": f"{self.norm:g}",
            "eps": self.eps,
            "num_images": len(self),
            "clean": {
                "answered_correctly": float(self.clean_right.mean()),
                "reject_rate": float((self.clean_labels < 0).mean()),
            },
            "error": self.error._asdict(),
            "not_right": self.not_right._asdict(),
            "attacked": {name: int((self.attacked == name).sum()) for name in _KINDS},
            "checks": [check._asdict() for check in self.checks],
            "broken_by": self.breakers(),
            "at_clean_refusals": [row._asdict() for row in self.at_clean_refusals()],
            "warnings": list(self.warnings),
        }

    def save_csv(self, path: str | Path) -> None:
        """Writes a line for each image.

        Args:
            path: The file, which appears once it is complete.
        """
        columns = {
            "label": self.y,
            "clean_answer": self.clean_labels,
            "answer": self.labels,
            "broken": self.broken.astype(int),
            "broken_by": self.broken_by,
            "attacked": self.attacked,
            "distance": self.distance,
            "shortfall": self.shortfall,
        }
        with (
            replaced_when_complete(Path(path)) as unfinished,
            unfinished.open("w", newline="") as file,
        ):
            writer = csv.writer(file)
            writer.writerow(["index", *columns])
            lines = zip(*(values.tolist() for values in columns.values()), strict=True)
            writer.writerows([number, *line] for number, line in enumerate(lines))

    def _estimate(self, counts: npt.NDArray[np.bool_], of_check: str) -> Estimate:
        left = int(((self.attacked == QUICK) & ~self.broken).sum())
        check = self.checks[-1] if left else DepthCheck(0, 0, 0, 0)
        return Estimate.of(
            int(counts.sum()),
            len(self),
            left,
            check.checked,
            getattr(check, of_check),
            self.rounds,
        )

    def _effort(self) -> str:
        counted = {name: int((self.attacked == name).sum()) for name in _KINDS}
        said = (
            f"{len(self):,} images, norm {self.norm:g}, eps {self.eps:g}. Of those that the quick "
            f"attacks did not break, the {counted[HARDEST]:,} with the smallest violations and "
            f"{counted[CHECK]:,} drawn from the others were attacked in full."
        )
        for check in self.checks:
            said += (
                f" After {check.depth:,} of the hardest, the check broke {check.broken} of "
                f"{check.checked}."
            )
        return said


QUICK, HARDEST, CHECK = "quick", "hardest", "check"
_KINDS = (QUICK, HARDEST, CHECK)
