"""Answers and attacks as HTML: what happened, in words first, then bars and pictures.

Colour never says anything alone: there are words and signs for all of it.
"""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Iterable
from html import escape

import numpy as np

from tfgmvae.demo.answers import Answer, Bar
from tfgmvae.demo.attacking import Attacked
from tfgmvae.demo.examples import Example
from tfgmvae.demo.models import Images, Pixels, ShownModel, as_bytes

# A threshold stands in the middle of its bar, so that twice its value fills it.
_THRESHOLD_AT = 50
# Pixels of the longer side of a photo that is shown again.
_LARGEST_SHOWN = 320


def card(shown: ShownModel, content: str, about: str = "") -> str:
    """What a model says, under its name.

    Args:
        shown: The model.
        content: HTML.
        about: What is said behind the name. Default: what the model is.
    """
    small = f"<small>{escape(about or shown.summary)}</small>"
    return f'<section class="card"><h2>{escape(shown.name)}{small}</h2>{content}</section>'


def message(text: str, kind: str = "hint") -> str:
    """One sentence in place of an answer.

    Args:
        text: The sentence.
        kind: `"hint"` (default), or `"fault"` where something was wrong with what was given.
    """
    role = "alert" if kind == "fault" else "note"
    return f'<p class="{kind}" role="{role}">{escape(text)}</p>'


def given(pixels: Pixels, name: str) -> str:
    """The image that the answers are about, as it was given."""
    height, width, channels = pixels.shape
    kind = "grey" if channels == 1 else "colour"
    return _pictures([(f"{name}, {width}x{height} {kind}", pixels)])


def answer_card(shown: ShownModel, answer: Answer) -> str:
    """What a model answers to an image, and why."""
    if answer.accepted:
        verdict = _verdict("good", "✓", f"Answer: {answer.class_name}", "All scores are within.")
    else:
        verdict = _verdict(
            "refused",
            "✕",
            "Refused",
            f"Because {answer.why}. Its class would be {answer.class_name}.",
        )
    pictures = [("What the model sees", as_bytes(answer.seen))]
    if answer.reconstruction is not None:
        pictures.append(("Its reconstruction", as_bytes(answer.reconstruction)))
    if answer.nearest is not None:
        nearest = f"Nearest by search: {answer.nearest.name}"
        pictures.append((nearest, as_bytes(answer.nearest.image)))
    return card(shown, verdict + _bars(answer.bars) + _pictures(pictures))


def attack_card(shown: ShownModel, attacked: Attacked) -> str:
    """How far an attack is, or how it ended."""
    within = f"Attacked within {attacked.radius:g}"
    if attacked.after is None:
        text = (
            f"Attacking: part {min(attacked.done + 1, attacked.total)} of {attacked.total}, "
            f"{attacked.seconds:.1f} seconds"
        )
        bar = f'<progress max="{attacked.total}" value="{attacked.done}">{text}</progress>'
        return card(shown, f'<p class="hint" role="status">{text}</p>{bar}', within)
    after = attacked.after
    change = after.image - attacked.before.image
    pictures = [
        ("Before", as_bytes(attacked.before.image)),
        ("After", as_bytes(after.image)),
        (f"Change: grey for none, white for +{attacked.radius:g}", _amplified(change, attacked)),
    ]
    end = _end_of(attacked, after)
    return card(shown, end + _bars(after.bars) + _pictures(pictures), within)


def gallery(examples: Iterable[Example]) -> str:
    """The examples as buttons, each with its position."""
    buttons = "".join(
        f'<button type="button" data-position="{position}"><img src="{_data_uri(pixels)}" alt="">'
        f"<span>{escape(name)}</span></button>"
        for position, (name, pixels) in enumerate(examples)
    )
    return f'<div class="gallery">{buttons}</div>'


def _end_of(attacked: Attacked, after: Answer) -> str:
    name = after.class_name
    spent = f"after {attacked.seconds:.1f} seconds"
    if attacked.succeeded:
        was = (
            f"{attacked.before.class_name} before" if attacked.before.accepted else "refused before"
        )
        return _verdict("bad", "!", f"Fooled: {name}", f"The image was {was}; {spent}.")
    failed = f"Nothing within {attacked.radius:g} was found that is accepted with "
    failed += "another answer" if attacked.before.accepted else "any answer"
    if after.accepted:
        return _verdict("good", "✓", f"Still: {name}", f"{failed}, {spent}.")
    return _verdict("refused", "✕", "Refused", f"{failed}, {spent}. Here {after.why}.")


def _verdict(kind: str, sign: str, title: str, text: str) -> str:
    return (
        f'<div class="verdict {kind}" role="status"><span class="sign" aria-hidden="true">{sign}'
        f"</span><div><strong>{escape(title)}</strong><p>{escape(text)}</p></div></div>"
    )


def _bars(bars: Iterable[Bar]) -> str:
    rows = "".join(map(_bar, bars))
    return f'<dl class="bars">{rows}</dl>'


def _bar(bar: Bar) -> str:
    kind = "within" if bar.is_within else "beyond"
    limit = "accepts everything" if math.isinf(bar.limit) else f"at most {bar.limit:.3g}"
    sign = "✓ within" if bar.is_within else "✕ beyond"
    track = ""
    if not math.isnan(bar.share):
        filled = min(100.0, bar.share * _THRESHOLD_AT)
        track = (
            '<span class="track" aria-hidden="true">'
            f'<span class="fill" style="width:{filled:.1f}%"></span>'
            f'<span class="limit" style="left:{_THRESHOLD_AT}%"></span></span>'
        )
        if bar.share > 100 / _THRESHOLD_AT:
            sign += f", {bar.share:.3g} times"
    return (
        f'<div class="{kind}"><dt>{escape(bar.title)}</dt>'
        f"<dd>{track}<span><b>{bar.value:.3g}</b>, {limit}</span><span>{sign}</span></dd></div>"
    )


def _pictures(pictures: Iterable[tuple[str, Pixels]]) -> str:
    figures = "".join(
        f'<figure><img src="{_data_uri(pixels)}" alt="">'
        f"<figcaption>{escape(name)}</figcaption></figure>"
        for name, pixels in pictures
    )
    return f'<div class="pictures">{figures}</div>'


def _amplified(change: Images, attacked: Attacked) -> Pixels:
    """A change `[H, W, C]` around middle grey: one of the radius is white or black."""
    return as_bytes(0.5 + change / np.float32(2 * attacked.radius))


def _data_uri(pixels: Pixels) -> str:
    from PIL import Image

    picture = Image.fromarray(pixels[..., 0] if pixels.shape[-1] == 1 else pixels)
    picture.thumbnail((_LARGEST_SHOWN, _LARGEST_SHOWN))
    file = io.BytesIO()
    picture.save(file, "png")
    return f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"
