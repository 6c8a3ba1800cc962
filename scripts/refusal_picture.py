"""Draws the picture of the README: what is answered, what is refused, and why.

    python scripts/refusal_picture.py quickstart docs/images/quickstart/refusal.svg

The first argument is the folder that `tfgmvae quickstart` has filled. Every column shows an image
with the outcome that it is about, drawn by a seed, and how many of its kind have that outcome.
The picture has no ground of its own, and its ink follows the reader's light or dark theme.
"""

from __future__ import annotations

import base64
import io
import os
import pathlib
import sys
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import numpy as np
from PIL import Image

REFUSED, RIGHT, WRONG = "refused", "right", "wrong"
NUM_FOOLING, NUM_ATTACKED, SEED = 45, 100, 0
COLUMN, LEFT, TILE, BAR = 150, 132, 96, 104
# As a multiple of the threshold; longer bars are cut off there.
LONGEST = 2.0
STYLE = """
text { font: 13px -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328; }
.kind, .answer { font-weight: 600; } .answer { font-size: 15px; }
.soft { font-size: 12px; fill: #59636e; }
.line { stroke: #59636e; } .right { fill: #1f6fb4; } .refused { fill: #b35900; }
.wrong { fill: #c1121f; } .frame { fill: none; stroke-width: 2.5; }
.frame.right { stroke: #1f6fb4; } .frame.refused { stroke: #b35900; stroke-dasharray: 7 4; }
.frame.wrong { stroke: #c1121f; stroke-width: 4.5; } .frame, .frame * { fill: none; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; } .soft { fill: #9da7b1; } .line { stroke: #9da7b1; }
  .right { fill: #58a6ff; } .refused { fill: #f0a050; } .wrong { fill: #ff6b6b; }
  .frame.right { stroke: #58a6ff; } .frame.refused { stroke: #f0a050; }
  .frame.wrong { stroke: #ff6b6b; } .frame, .frame * { fill: none; }
}
"""


class Column(NamedTuple):
    """One kind of input: two lines of heading, its images `[N, H, W, C]`, their labels `[N]`."""

    heading: tuple[str, str]
    images: np.ndarray
    labels: np.ndarray
    shown: str


def outcomes(decision: Any, labels: np.ndarray) -> np.ndarray:
    """Says what became of every image: `[N]`."""
    answered = np.where(decision.labels == labels, RIGHT, WRONG)
    return np.where(decision.accepted, answered, REFUSED)


def columns(folder: pathlib.Path, classifier: Any) -> list[Column]:
    """Makes the five kinds of input for the default classifier of the quickstart."""
    from tfgmvae import attacks, datasets
    from tfgmvae.training.sample import drawn_rows

    data = datasets.load("mnist_5k")
    taught = data.y_test < classifier.num_classes
    x, y = data.x_test[taught], data.y_test[taught]
    parts = ((data.x_train, data.y_train), (data.x_test, data.y_test))
    nines = np.concatenate(
        [images[labels == len(data.class_names) - 1] for images, labels in parts]
    )
    rows = drawn_rows(len(x), NUM_ATTACKED, SEED)
    goals = np.arange(NUM_FOOLING) % classifier.num_classes
    fooling = attacks.fooling_images(
        lambda images: classifier.logits(images), goals, classifier.input_shape, seed=SEED
    )
    print("fooling images read as their goal:", fooling.success.mean())
    fgsm, adaptive = (
        attacks.generate(
            name, classifier, x[rows], y[rows], eps=0.2, seed=SEED, verbose=0, **options
        ).adversarial
        for name, options in (("fgsm", {}), ("adaptive", {"steps": 30, "restarts": 2}))
    )
    return [
        Column(("a digit", "of a class it was taught"), x, y, RIGHT),
        Column(("another class", "nines, never taught"), nines, np.full(len(nines), -2), REFUSED),
        Column(
            ("fooling image", "noise read as a digit"),
            fooling.adversarial,
            np.full(NUM_FOOLING, -2),
            REFUSED,
        ),
        Column(("attack", "knows no threshold"), fgsm, y[rows], REFUSED),
        Column(("attack", "knows all thresholds"), adaptive, y[rows], WRONG),
    ]


def picture(image: np.ndarray, left: float, top: float, look: str) -> str:
    """An image `[H, W, 1]` with a frame that says the outcome."""
    pixels = np.clip(np.asarray(image)[..., 0] * 255, 0, 255).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "png")
    data = base64.b64encode(file.getvalue()).decode()
    place = f'x="{left:g}" y="{top:g}" width="{TILE}" height="{TILE}"'
    return (
        f'<image {place} style="image-rendering: pixelated" href="data:image/png;base64,{data}"/>'
        f'<rect {place} class="frame {look}"/>'
    )


def text(words: str, x: float, y: float, look: str = "", anchor: str = "middle") -> str:
    """A line of text."""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" class="{look}">{escape(words)}</text>'


def bar(multiple: float, left: float, top: float) -> str:
    """A score as a multiple of its threshold, with a line where the threshold is."""
    length = min(multiple, LONGEST) / LONGEST * BAR
    look = "refused" if multiple > 1 else "right"
    limit = left + BAR / LONGEST
    drawn = f'<rect x="{left:g}" y="{top:g}" width="{length:.1f}" height="10" class="{look}"/>'
    drawn += f'<path d="M{limit:g} {top - 4:g} v18" class="line" stroke-width="1.5"/>'
    words = f"{multiple:.2f}" if multiple < 10 else f"{multiple:,.0f}"
    return drawn + text(words, left + BAR + 6, top + 10, "soft", "start")


def drawing(classifier: Any, kinds: list[Column]) -> str:
    """Returns the picture as SVG."""
    width, height = LEFT + COLUMN * len(kinds) + 8, 442
    rows = {"image": 92, "copy": 226, "bars": 300, "answer": 378}
    drawn = [
        text("the image", 0, rows["image"] + 4, anchor="start"),
        text("what the decoder", 0, rows["copy"] - 26, anchor="start"),
        text("makes of its code", 0, rows["copy"] - 9, anchor="start"),
        text("code too far?", 0, rows["bars"] + 10, anchor="start"),
        text("copy too poor?", 0, rows["bars"] + 30, anchor="start"),
        text("all in all unusual?", 0, rows["bars"] + 50, anchor="start"),
        text("answer", 0, rows["answer"] + 18, anchor="start"),
        text("how many get it", 0, rows["answer"] + 38, anchor="start"),
    ]
    for number, kind in enumerate(kinds):
        decision = classifier.decide(kind.images, verbose=0)
        found = outcomes(decision, kind.labels)
        alike = np.flatnonzero(found == kind.shown)
        share = f"{len(alike) / len(found):.0%} of {len(found)}"
        print(f"{kind.heading}: {share}")
        shown = int(np.random.default_rng(SEED).choice(alike))
        image = kind.images[shown]
        copy = classifier.pipeline.reconstruct(classifier.pipeline.codes(image[np.newaxis]))[0]
        label = int(decision.classes[shown])
        multiples = (
            decision.latent_distance[shown] / classifier.encoder_thresholds_[label],
            decision.reconstruction_error[shown] / classifier.decoder_thresholds_[label],
            decision.surprise[shown] / classifier.further_thresholds_["surprise"][label],
        )
        middle = LEFT + COLUMN * (number + 0.5)
        left = middle - TILE / 2
        drawn += [
            text(kind.heading[0], middle, 14, "kind"),
            text(kind.heading[1], middle, 31, "soft"),
            picture(image, left, 42, kind.shown),
            picture(np.asarray(copy), left, 166, kind.shown),
            *(
                bar(float(multiple), middle - BAR / 2 - 14, rows["bars"] - 1 + 20 * row)
                for row, multiple in enumerate(multiples)
            ),
        ]
        words = {
            RIGHT: f"✓ it is a {label}",
            REFUSED: "— refused",
            WRONG: f"✗ it is a {label}: wrong",
        }[kind.shown]
        drawn += [
            text(words, middle, rows["answer"] + 18, f"answer {kind.shown}"),
            text(share, middle, rows["answer"] + 38, "soft"),
        ]
    drawn.append(
        text(
            "Bars: the score as a multiple of its threshold, the upright line. One bar beyond it "
            "is enough to refuse. Attacks change no pixel by more than 0.2.",
            0,
            height - 6,
            "soft",
            "start",
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img">'
        f"<style>{STYLE}</style>{''.join(drawn)}</svg>\n"
    )


def draw(folder: pathlib.Path, file: pathlib.Path) -> None:
    """Draws the picture of the models in a folder into an SVG file."""
    from tfgmvae import RejectingClassifier

    classifier = RejectingClassifier.load(folder / "default.keras")
    file.write_text(drawing(classifier, columns(folder, classifier)), encoding="utf-8")


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    draw(*map(pathlib.Path, sys.argv[1:3]))
