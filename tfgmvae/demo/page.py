"""The layout of the page, in Gradio, which works nothing out itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tfgmvae.demo import canvas, cards
from tfgmvae.demo.sketches import sentence
from tfgmvae.demo.views import View, Views
from tfgmvae.evaluation.plots.canvas import ACCEPTED_COLOR, REJECTED_COLOR, WRONG_COLOR

TITLE = "Answer or refuse"
LARGEST_FILE = "50mb"
_RADIUS, _LARGEST_RADIUS = 0.1, 0.5
# Answers and attacks go on at the same time, and each of them one by one.
_ANSWERS, _ATTACKS = "answers", "attacks"

_CHOOSING = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button) trigger('select', { position: Number(button.dataset.position) });
});
"""
STYLE = f"""
.tg {{ --good: {ACCEPTED_COLOR}; --refused: #a35500; --bad: {WRONG_COLOR};
  --fill-refused: {REJECTED_COLOR}; --line: #d0d7de; --ground: #f6f8fa; }}
.dark .tg {{ --good: #6cb6ff; --refused: #ffb454; --bad: #ff8f87; --line: #3d444d;
  --ground: #161b22; }}
.tg .card {{ padding: .9rem 1rem; border: 1px solid var(--line); border-radius: .6rem; }}
.tg h2 {{ font-size: 1.15rem; font-weight: 650; margin: 0 0 .6rem; overflow-wrap: anywhere; }}
.tg h2 small {{ display: block; font-weight: 400; font-size: .8rem; opacity: .8; }}
.tg .hint {{ margin: 0; opacity: .85; }}
.tg .fault {{ margin: 0; padding: .6rem .8rem; border-left: 4px solid var(--bad);
  background: var(--ground); overflow-wrap: anywhere; }}
.tg .verdict {{ display: flex; gap: .8rem; align-items: center; padding: .7rem .9rem;
  border: 2px solid currentColor; border-radius: .6rem; background: var(--ground);
  margin-bottom: .9rem; }}
.tg .verdict.good {{ color: var(--good); }}
.tg .verdict.refused {{ color: var(--refused); border-style: dashed; }}
.tg .verdict.bad {{ color: var(--bad); border-style: double; border-width: 4px; }}
.tg .verdict strong {{ font-size: 1.35rem; font-weight: 650; overflow-wrap: anywhere; }}
.tg .verdict p {{ margin: 0; font-size: .9rem; color: var(--body-text-color); }}
.tg .sign {{ font-size: 1.6rem; font-weight: 700; }}
.tg .bars {{ margin: 0 0 .9rem; display: grid; gap: .55rem; }}
.tg dt {{ font-size: .85rem; }}
.tg dd {{ margin: 0; display: flex; flex-wrap: wrap; justify-content: space-between;
  column-gap: 1rem; font-size: .85rem; font-variant-numeric: tabular-nums; }}
.tg .track {{ position: relative; flex: 0 0 100%; height: .9rem; background: var(--ground);
  border: 1px solid var(--line); border-radius: .2rem; overflow: hidden; }}
.tg .fill {{ position: absolute; inset: 0 auto 0 0; background: var(--good); }}
.tg .beyond .fill {{ background: repeating-linear-gradient(45deg, var(--fill-refused) 0 6px,
  var(--refused) 6px 9px); }}
.tg .limit {{ position: absolute; top: 0; bottom: 0; width: 2px; margin-left: -1px;
  background: var(--body-text-color); }}
.tg .pictures {{ display: grid; grid-template-columns: repeat(3, minmax(0, 10rem)); gap: .8rem; }}
.tg figure {{ margin: 0; }}
.tg img {{ width: 100%; image-rendering: pixelated; border: 1px solid var(--line);
  border-radius: .2rem; }}
.tg .gallery {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(4.4rem, 1fr));
  gap: .6rem; align-items: start; }}
.tg .gallery button {{ font-size: .8rem; line-height: 1.2; text-align: center; cursor: pointer;
  color: var(--body-text-color); overflow-wrap: anywhere; }}
.tg .gallery button:hover img {{ border-color: var(--good); }}
.tg figcaption {{ font-size: .8rem; overflow-wrap: anywhere; }}
.tg progress {{ width: 100%; accent-color: var(--good); }}
"""


def page(views: Views) -> Any:
    """Builds the page.

    Args:
        views: What answers inputs.

    Returns:
        A `gradio.Blocks`.
    """
    import gradio as gr

    models = views.models
    first = models[0]
    start = views.nothing()

    def flat(view: View) -> list[Any]:
        return [view.images, view.given, *view.cards, *[""] * len(models)]

    def drawn(event: Any) -> list[Any]:
        return flat(views.of_drawing(event.drawing))

    def dropped(path: str | None) -> list[Any]:
        return flat(views.nothing() if path is None else views.of_file(path))

    def chosen(event: Any) -> list[Any]:
        return flat(views.of_example(event.position))

    # Gradio goes by them, and cannot look up a name that this function imports.
    for handler in (drawn, chosen):
        handler.__annotations__["event"] = gr.EventData

    def attack(images: Any, radius: float) -> Iterator[list[str]]:
        yield from map(list, views.attack(images, radius))

    def box(html: str, name: str, **options: Any) -> Any:
        return gr.HTML(html, elem_id=name, elem_classes="tg", apply_default_css=False, **options)

    with gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True) as blocks:
        gr.Markdown(f"# {TITLE}\nDraw, or give an image. It is answered, or refused with a reason.")
        images = gr.State()
        with gr.Row():
            with gr.Column(scale=2, min_width=360):
                with gr.Tabs(selected="draw" if first.is_grey else "file"):
                    with gr.Tab("Draw", id="draw"):
                        sketch = gr.HTML(
                            html_template=canvas.TEMPLATE,
                            css_template=canvas.STYLE,
                            js_on_load=canvas.SCRIPT,
                            elem_id="sketch",
                        )
                        gr.Markdown(sentence(first.input_shape))
                    with gr.Tab("Image file", id="file"):
                        file = gr.File(label="Drop an image file of any size", elem_id="file")
                        gr.Markdown("It stays on this machine, and is deleted when the page ends.")
                    with gr.Tab("Examples", id="examples"):
                        gallery = box(
                            cards.gallery(views.examples), "examples", js_on_load=_CHOOSING
                        )
                given = box(start.given, "given")
            with gr.Column(scale=5):
                with gr.Row():
                    answers = [
                        box(card, f"answer-{number}") for number, card in enumerate(start.cards)
                    ]
                with gr.Row(equal_height=True):
                    radius = gr.Slider(
                        0.01,
                        _LARGEST_RADIUS,
                        value=_RADIUS,
                        step=0.01,
                        label="Largest change of a pixel, from 0 to 1",
                        elem_id="radius",
                        scale=3,
                    )
                    button = gr.Button("Attack this image", variant="primary", elem_id="attack")
                with gr.Row():
                    attacks = [box("", f"attack-{number}") for number in range(len(models))]
        shown = [images, given, *answers, *attacks]
        own_turn = {"show_progress": "hidden", "concurrency_limit": 1, "api_visibility": "private"}
        running = button.click(
            attack, [images, radius], attacks, concurrency_id=_ATTACKS, **own_turn
        )
        # What is attacked is no longer on show then.
        quick = {"outputs": shown, "concurrency_id": _ANSWERS, "cancels": running, **own_turn}
        sketch.input(drawn, trigger_mode="always_last", **quick)
        file.change(dropped, file, **quick)
        gallery.select(chosen, **quick)
    return blocks
