"""The adaptive attack on one image, told restart by restart."""

from __future__ import annotations

import dataclasses
import math
import time
from collections.abc import Iterator

import numpy as np

from tfgmvae.attacks.adaptive.adaptive import Adaptive
from tfgmvae.attacks.adaptive.search import AdaptiveSearch
from tfgmvae.attacks.registry import checked_problem, judged
from tfgmvae.decision import REJECT
from tfgmvae.demo.answers import Answer, answer
from tfgmvae.demo.models import Images, ShownModel
from tfgmvae.targets.as_target import as_target


@dataclasses.dataclass(frozen=True)
class Attacked:
    """How far an attack is, or how it ended.

    Attributes:
        radius: The largest change of a value that was allowed, of 0..1.
        before: The answer to the image itself.
        done: Parts of the attack that are done.
        total: Parts that there are at most.
        seconds: Since it began.
        after: The answer to the attacked image; `None` while the attack is running.
        succeeded: Whether that is accepted with another answer than before, or at all where the
            image itself is refused.
    """

    radius: float
    before: Answer
    done: int
    total: int
    seconds: float
    after: Answer | None = None
    succeeded: bool = False


def attacked(shown: ShownModel, images: Images, radius: float) -> Iterator[Attacked]:
    """Attacks one image, and yields how far it is after each part, and the end.

    Args:
        shown: The model.
        images: float32 `[1, H, W, C]` in 0..1, see `ShownModel.fitted`.
        radius: The largest change of a value, of 0..1.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.demo.attacking import attacked
        >>> from tfgmvae.demo.models import ShownModel
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> shown = ShownModel("digits", classifier.set_thresholds(np.inf, 0.0))
        >>> *_, last = attacked(shown, np.ones((1, 8, 8, 1), np.float32), radius=0.1)
        >>> last.succeeded
        False
    """
    start = time.perf_counter()
    before = answer(shown, images)
    attack = Adaptive()
    scaled = shown.scaled(images)
    low, high = shown.value_range
    problem = checked_problem(
        attack,
        attack.name,
        as_target(shown.model, scaled),
        scaled,
        np.array([before.label if before.accepted else REJECT]),
        eps=radius * (high - low),
        norm=math.inf,
        targeted=False,
        value_range=(low, high),
        batch_size=shown.model.num_classes,
        seed=0,
        verbose=0,
    )
    search = AdaptiveSearch(problem, attack)
    now = Attacked(radius, before, 0, attack.restarts + 1, 0.0)
    yield now
    for part in range(now.total):
        if part == 0:
            search.prepare()
        elif not search.best.broken.all():
            search.restart(part - 1)
        else:
            break
        now = dataclasses.replace(now, done=part + 1, seconds=time.perf_counter() - start)
        yield now
    result = judged(attack, problem, search.best.adversarial)
    yield dataclasses.replace(
        now,
        seconds=time.perf_counter() - start,
        after=answer(shown, shown.unit(result.adversarial)),
        succeeded=bool(result.success[0]),
    )
