"""The sheet of paper that is drawn on: a canvas of the browser, and what it sends.

Gradio's own sketchpad asks for a tool to be chosen before the first stroke, and needs WebGL, which
takes seconds per stroke where there is no graphics card.
"""

from __future__ import annotations

import base64
import io
import warnings

import numpy as np
import numpy.typing as npt

SIDE = 280
STROKE = 22
_LARGEST_SIDE = 2_000
_PREFIX = "data:image/png;base64,"

TEMPLATE = f"""
<canvas width="{SIDE}" height="{SIDE}" role="img" aria-label="Paper to draw on"></canvas>
<button type="button">Clear the paper</button>
"""
STYLE = """
canvas { display: block; width: 100%; max-width: 420px; aspect-ratio: 1; background: white;
  border: 1px solid var(--border-color-primary); border-radius: .4rem; touch-action: none;
  cursor: crosshair; }
button { margin-top: .6rem; padding: .35rem .9rem; border-radius: .4rem;
  border: 1px solid var(--border-color-primary);
  background: var(--button-secondary-background-fill);
  color: var(--button-secondary-text-color); }
"""
# The drawing goes with the event: a new value of the component would draw it anew.
SCRIPT = f"""
const canvas = element.querySelector('canvas');
const pen = canvas.getContext('2d');
pen.lineWidth = {STROKE};
pen.lineCap = pen.lineJoin = 'round';
const send = () => trigger('input', {{ drawing: canvas.toDataURL('image/png') }});
const wipe = () => {{ pen.fillStyle = 'white'; pen.fillRect(0, 0, canvas.width, canvas.height); }};
const at = (event) => {{
  const box = canvas.getBoundingClientRect();
  return [(event.clientX - box.left) * canvas.width / box.width,
          (event.clientY - box.top) * canvas.height / box.height];
}};
let last = null;
const draw = (event) => {{
  const next = at(event);
  pen.beginPath(); pen.moveTo(...last); pen.lineTo(...next); pen.stroke();
  last = next;
}};
canvas.addEventListener('pointerdown', (event) => {{
  canvas.setPointerCapture(event.pointerId);
  last = at(event);
  draw(event);
}});
canvas.addEventListener('pointermove', (event) => {{ if (last) draw(event); }});
const lift = () => {{ if (last) {{ last = null; send(); }} }};
canvas.addEventListener('pointerup', lift);
canvas.addEventListener('pointercancel', lift);
element.querySelector('button').addEventListener('click', () => {{ wipe(); send(); }});
wipe();
"""


def drawing_of(sent: str) -> npt.NDArray[np.uint8]:
    """Returns the drawing that the canvas sent: uint8 `[h, w, 3]`, dark strokes on white.

    Args:
        sent: A data URL of a PNG image.

    Raises:
        ValueError: Something else.

    Example:
        >>> import base64, io
        >>> from PIL import Image
        >>> from tfgmvae.demo.canvas import drawing_of
        >>> file = io.BytesIO()
        >>> Image.new("RGB", (30, 20), "white").save(file, "png")
        >>> sent = "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()
        >>> drawing_of(sent).shape
        (20, 30, 3)
    """
    from PIL import Image

    try:
        data = base64.b64decode(sent.removeprefix(_PREFIX), validate=True)
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=["PNG"])
        if max(image.size) > _LARGEST_SIDE:
            raise ValueError(f"{image.size[0]}x{image.size[1]} pixels")
        return np.asarray(image.convert("RGB"), np.uint8)
    # The bytes of a stranger are believed nothing: Pillow meets damage with nearly any exception.
    except Exception as error:
        raise ValueError(
            f"Expected a drawing as a PNG image of at most {_LARGEST_SIDE}x{_LARGEST_SIDE} pixels. "
            f"Received: something else ({error})"
        ) from error
