"""What the page shows of every kind of input, for all models side by side."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tfgmvae.demo import cards
from tfgmvae.demo.answers import answer
from tfgmvae.demo.attacking import attacked
from tfgmvae.demo.canvas import drawing_of
from tfgmvae.demo.examples import Example
from tfgmvae.demo.models import Images, Pixels, ShownModel
from tfgmvae.demo.sketches import image_of_sketch
from tfgmvae.errors import ImageFileError
from tfgmvae.io.image_files import read_image_file

NOTHING = "Draw something, or choose an image: the answer appears here."
NOTHING_TO_ATTACK = "Draw something or choose an image first."

ForModel = Callable[[ShownModel], Pixels]
"""The image that a model is given: a drawing is another one for models of other sizes."""


class View(NamedTuple):
    """What is shown after an input.

    Attributes:
        images: float32 `[1, H, W, C]` for every model, which an attack starts from; `None` where
            there is nothing to attack.
        given: HTML, the image as it was given, or what is wrong with it.
        cards: HTML, the answer of every model.
    """

    images: tuple[Images, ...] | None
    given: str
    cards: tuple[str, ...]


class Views:
    """Answers inputs with HTML. It keeps nothing of them: many may ask at once.

    Args:
        models: Those that are shown side by side.
        examples: What can be chosen instead of drawn.

    Example:
        >>> import numpy as np
        >>> from tfgmvae import RejectingClassifier
        >>> from tfgmvae.demo.models import ShownModel
        >>> from tfgmvae.demo.views import Views
        >>> classifier = RejectingClassifier((8, 8, 1), 10, encoder="mlp", seed=0)
        >>> views = Views([ShownModel("digits", classifier.set_thresholds(np.inf, 0.0))])
        >>> "Refused" in views.of_pixels(np.full((9, 9, 1), 255, np.uint8), "white").cards[0]
        True
    """

    def __init__(self, models: Sequence[ShownModel], examples: Sequence[Example] = ()) -> None:
        self.models = tuple(models)
        self.examples = tuple(examples)

    def nothing(self, text: str = NOTHING, kind: str = "hint") -> View:
        """What is shown before anything is given, or where it is at fault."""
        hint = cards.message(NOTHING)
        given = "" if text == NOTHING else cards.message(text, kind)
        return View(None, given, tuple(cards.card(shown, hint) for shown in self.models))

    def of_drawing(self, sent: str) -> View:
        """Answers a drawing as the canvas sends it, or says that it is none."""
        try:
            return self.of_sketch(drawing_of(sent))
        except ValueError as error:
            return self.nothing(str(error), "fault")

    def of_sketch(self, drawing: npt.NDArray[np.uint8]) -> View:
        """Answers a drawing, dark strokes on white, uint8 `[h, w, 3]`."""
        found = [image_of_sketch(drawing, shown.input_shape) for shown in self.models]
        pixels = {id(s): p for s, p in zip(self.models, found, strict=True) if p is not None}
        if not pixels:
            return self.nothing()
        return self._view(lambda shown: pixels[id(shown)], "")

    def of_file(self, path: str | os.PathLike[str]) -> View:
        """Answers an image file, or says in a sentence why it cannot be read."""
        name = Path(path).name
        try:
            pixels = read_image_file(path)
        except ImageFileError as error:
            return self.nothing(f"{name} {error.detail}.", "fault")
        return self.of_pixels(pixels, name)

    def of_example(self, position: int) -> View:
        """Answers one of the examples.

        Raises:
            IndexError: There is no such example.
        """
        return self.of_pixels(self.examples[position].pixels, self.examples[position].name)

    def of_pixels(self, pixels: Pixels, name: str) -> View:
        """Answers an image of any size, uint8 `[h, w, 1]` or `[h, w, 3]`."""
        return self._view(lambda _: pixels, cards.given(pixels, name))

    def attack(self, images: tuple[Images, ...] | None, radius: float) -> Iterator[tuple[str, ...]]:
        """Attacks every model's image in turn, and yields the cards after each part.

        Args:
            images: Of a `View`.
            radius: The largest change of a value, of 0..1.
        """
        if images is None:
            yield tuple(cards.message(NOTHING_TO_ATTACK, "fault") for _ in self.models)
            return
        shown_cards = [cards.card(shown, cards.message("Waiting.")) for shown in self.models]
        for number, (shown, image) in enumerate(zip(self.models, images, strict=True)):
            for progress in attacked(shown, image, radius):
                shown_cards[number] = cards.attack_card(shown, progress)
                yield tuple(shown_cards)

    def _view(self, pixels_for: ForModel, given: str) -> View:
        try:
            images = tuple(shown.fitted(pixels_for(shown)) for shown in self.models)
        except ValueError as error:
            return self.nothing(str(error), "fault")
        answers = (
            cards.answer_card(shown, answer(shown, image))
            for shown, image in zip(self.models, images, strict=True)
        )
        return View(images, given, tuple(answers))
