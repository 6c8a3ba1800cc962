"""What is known of a classifier, in sentences: for the card beside a preset, and for reports.

This is the one home of these sentences. Nothing in it was measured; reports add what was.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from typing import Any

from tfgmvae._version import __version__
from tfgmvae.calibration.promise import PROVEN_ERROR, promise_in
from tfgmvae.calibration.stability import stability_in

PURPOSE = "What it is for, and what it is not for"
DATA = "Data and calibration"
LIMITS = "Limits"
"""The headings of the sections below."""

_TAGS = ("tfgmvae", "selective-classification", "out-of-distribution-detection")
_MOST_NAMES = 20


@dataclasses.dataclass(frozen=True)
class About:
    """What is known of a classifier without measuring it.

    Attributes:
        kind: What it is, such as `"RejectingClassifier"`.
        input_shape: `(height, width, channels)` of an image.
        num_classes: Number of classes K.
        class_names: Their names, or `None`.
        refuses: Whether it can refuse to answer.
        searches: Whether refused images can be searched for a label.
        scores: The names of the scores that it refuses by.
        calibration: How its thresholds were set, see
            `tfgmvae.calibration.calibrate.Calibration`; `None` where nothing is known.

    Example:
        >>> from tfgmvae.classifier.about import About
        >>> print(About("Sequential", (8, 8, 1), 10).calibration_text)
        It has no thresholds: it answers every image, and nothing is promised.
    """

    kind: str
    input_shape: tuple[int, ...]
    num_classes: int
    class_names: Sequence[str] | None = None
    refuses: bool = False
    searches: bool = False
    scores: Sequence[str] = ()
    calibration: Mapping[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Returns the facts as JSON holds them; of the calibration, what was promised."""
        promise = promise_in(self.calibration)
        return {
            "kind": self.kind,
            "input_shape": list(self.input_shape),
            "num_classes": self.num_classes,
            "class_names": self.class_names and list(self.class_names),
            "refuses": self.refuses,
            "searches": self.searches,
            "scores": list(self.scores),
            "promise": promise and promise.to_dict(),
        }

    @property
    def size(self) -> str:
        """The images that it takes, in words."""
        if len(self.input_shape) != 3:
            return f"inputs of shape {' x '.join(map(str, self.input_shape))}"
        height, width, channels = self.input_shape
        colours = {1: "grey", 3: "colour"}.get(channels, f"{channels}-channel")
        return f"{colours} images of {height} x {width} pixels"

    @property
    def purpose_text(self) -> str:
        """What it is for, and what it is not for, in Markdown."""
        names = list(self.class_names or map(str, range(self.num_classes)))
        shown = ", ".join(names[:_MOST_NAMES]) + (", ..." if len(names) > _MOST_NAMES else "")
        answer = (
            "or refuses to answer, with a reason" if self.refuses else "and never refuses to answer"
        )
        lines = [
            f"A `{self.kind}` answers {self.size} with one of {self.num_classes} classes "
            f"({shown}), {answer}.",
            "**It is for** images of these classes, of the kind that it was trained "
            + ("and calibrated " if self.refuses else "")
            + "on: the same cameras, sizes and treatment, one object in each.",
            "**It is not for**",
            "* decisions in which a wrong answer does harm and nobody looks twice. Errors among "
            "answered images become rarer by refusal; they do not end.",
            "* images of other kinds, such as from another camera, unless they were measured here. "
            "No promise is about them.",
            "* protection from somebody who has the model, beyond what the attacks below leave.",
        ]
        if self.searches:
            lines.append(
                "* labels for what may belong to no class. The search (`reclassify`) finds some "
                "label for nearly everything."
            )
        text, start, end, *uses = lines
        return "\n\n".join([text, start, end, "\n".join(uses)])

    @property
    def calibration_text(self) -> str:
        """How the thresholds were set and what that promises, in Markdown."""
        if not self.refuses:
            return "It has no thresholds: it answers every image, and nothing is promised."
        judged = ", ".join(name.replace("_", " ") for name in self.scores)
        parts = [f"It refuses by: {judged}."] if judged else []
        if self.calibration is None:
            unknown = "How its thresholds were set is not recorded, so nothing is promised."
            return " ".join([*parts, unknown])
        record = self.calibration
        num_images = sum(record.get("num_samples") or ())
        which = (
            "own ones for every class" if record.get("per_class") else "the same for all classes"
        )
        parts.append(f"Its thresholds were set from {num_images:,} held-out images, {which}.")
        if record.get("num_groups"):
            parts.append(f"These images are of {record['num_groups']:,} groups only.")
        if record.get("left_out"):
            parts.append(
                f"Without a threshold for want of images: {', '.join(record['left_out'])}."
            )
        parts += filter(None, (stability_in(record),))
        promise = promise_in(record)
        parts.append(
            f"**Promised:** {promise.sentence}"
            if promise
            else "What was promised then is not recorded."
        )
        return " ".join(parts)

    @property
    def limits_text(self) -> str:
        """What no figure about it says, in Markdown."""
        lines = [
            "The figures are about the images that were measured, and about others only as far as "
            "they are drawn alike.",
        ]
        if self.refuses:
            promise = promise_in(self.calibration)
            is_proven = promise is not None and promise.of == PROVEN_ERROR
            lines += [
                "The promise is about images of the same kind as those of the calibration. It says "
                "nothing of images of no class, of corrupted ones, or of attacks"
                + (" that change a pixel by more." if is_proven else "."),
                "A promise over all images is none for every class, camera or writer.",
                "Images of a class that is missing from training may be accepted where they look "
                "like a class that is not.",
            ]
        lines += [
            "An attack that fails may be weak: a better one may follow. Attacks that change more "
            "than a small distance, such as stickers or rotations, are not measured.",
            "Another processor adds numbers in another order: expect the same figures within their "
            "scatter.",
        ]
        return "\n".join(f"* {line}" for line in lines)


def about_model(model: Any) -> About:
    """Returns what is known of a `RejectingClassifier` or a `RejectOption`.

    Args:
        model: With or without thresholds.

    Example:
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.classifier.about import about_model
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", scores=())
        >>> about_model(classifier.set_thresholds(4.0, 9.0)).size
        'grey images of 8 x 8 pixels'
    """
    return About(
        type(model).__name__,
        tuple(model.input_shape),
        model.num_classes,
        model.class_names,
        refuses=model.is_calibrated,
        searches=hasattr(model, "reclassify"),
        scores=tuple(model.thresholds_),
        calibration=model.calibration_,
    )


def front_matter(facts: Mapping[str, Any]) -> str:
    """Returns what the Hugging Face Hub reads on top of a card.

    Args:
        facts: Values by key, beside those that every card has. JSON is YAML, too.

    Example:
        >>> from tfgmvae.classifier.about import front_matter
        >>> print(front_matter({"license": "apache-2.0"}))
        ---
        library_name: "keras"
        pipeline_tag: "image-classification"
        tags: ["tfgmvae", "selective-classification", "out-of-distribution-detection"]
        license: "apache-2.0"
        ---
    """
    every = {
        "library_name": "keras",
        "pipeline_tag": "image-classification",
        "tags": list(_TAGS),
        **facts,
    }
    return "\n".join(
        ["---", *(f"{key}: {json.dumps(value)}" for key, value in every.items()), "---"]
    )


def card(
    about: About,
    name: str,
    data: str | None = None,
    measured: str | None = None,
    facts: Mapping[str, Any] | None = None,
) -> str:
    """Returns a model card in Markdown.

    Args:
        about: What is known of the classifier.
        name: Its title.
        data: What it was measured on. Default `None`: nothing, which the card says.
        measured: What was found, sections in Markdown. Default `None`: nothing.
        facts: See `front_matter`.

    Returns:
        The text.
    """
    return "\n\n".join(
        [
            front_matter(facts or {}),
            f"# {name}",
            f"## {PURPOSE}",
            about.purpose_text,
            f"## {DATA}",
            data or "Nothing was measured when this card was written.",
            about.calibration_text,
            *([measured] if measured else []),
            f"## {LIMITS}",
            about.limits_text,
            f"Written by tfgmvae {__version__}.\n",
        ]
    )
