"""Makes the pictures of the documentation again, in `docs/images/PAGE`.

    python scripts/page_figures.py
    python scripts/page_figures.py --only guide second-system

| group | where its numbers come from | on two cores |
|---|---|---|
| `guide` | the code of the pages that draw something is run, the tutorial first | 2 minutes |
| `index` | a classifier that is trained on 5,000 digits of MNIST | 2 minutes |
| `second-system` | the network of `examples/second_system.py` | 1 minute |
| `threat-model` | the table of the page, and images that were kept of the report | seconds |
| `reproduction` | `benchmarks/reproduction/results/reproduce.json` | seconds |
| `results` | what `benchmarks/studies` has measured | seconds |
| `quickstart` | `tfgmvae quickstart`, also for the picture of the README | 4 minutes |
| `browser` | the presets, shown by `tfgmvae demo` and in a report, in Chromium | 2 minutes |

The pictures have no ground, and their
texts are dark on a light page and light on a dark one.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from typing import Any

import matplotlib
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
IMAGES = DOCS / "images"
PAGES = ("tutorial", "calibrate", "reclassify", "monitoring")
RESULTS = ROOT / "benchmarks" / "reproduction" / "results"
SMALL_MNIST, EPOCHS = 5000, 8


def guide() -> None:
    """Runs the code of the pages, and gives what it draws the ink of the page that shows it."""
    from tfgmvae.evaluation.figures import svg_on_any_ground

    drawn = {"savefig.transparent": True, "image.interpolation": "none", "svg.hashsalt": "guide"}
    with tempfile.TemporaryDirectory() as folder, matplotlib.rc_context(drawn):
        os.chdir(folder)
        for page in PAGES:
            text = (DOCS / "guide" / f"{page}.md").read_text()
            code = "".join(re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
            exec(compile(code, f"{page}.md", "exec"), {})
            for name in re.findall(r'savefig\("([\w-]+\.svg)"', code):
                svg = re.sub(r"\s*<dc:date>.*</dc:date>", "", pathlib.Path(name).read_text())
                (IMAGES / page / name).write_text(svg_on_any_ground(svg))
        os.chdir(ROOT)


def index() -> None:
    """Draws what the decoder makes of digits, of clothes and of noise."""
    from tfgmvae import REJECT, RejectingClassifier, datasets
    from tfgmvae.evaluation import figures, plots

    digits, clothes = datasets.load("mnist"), datasets.load("fashion_mnist")
    classifier = RejectingClassifier(digits.input_shape, digits.num_classes, seed=0)
    x, y = digits.x_train[:SMALL_MNIST], digits.y_train[:SMALL_MNIST]
    classifier.fit(x, y, epochs=EPOCHS, verbose=0)
    labels = classifier.predict(digits.x_test[:1000], verbose=0)
    kinds = {
        "test images": digits.x_test[:3],
        "rejected": digits.x_test[:1000][labels == REJECT][:2],
        "clothes": clothes.x_test[:3],
        "noise": datasets.uniform_noise(2, digits.input_shape),
    }
    shown = np.concatenate(list(kinds.values()))
    titles = [name for name, images in kinds.items() for _ in images]
    drawn: Any = plots.plot_reconstructions(classifier, shown, titles=titles)
    figures.save({"reconstructions.svg": drawn.figure}, IMAGES / "index")


def second_system() -> None:
    """Draws what the small network reads in images that were made for it."""
    sys.path.insert(0, str(ROOT / "examples"))
    import second_system as example

    from tfgmvae.evaluation import figures

    digits = example.load("mnist")
    network, _ = example.trained_network(digits, epochs=10, seed=0)
    drawings, _ = example.images_of(network, digits, seed=0)
    made = {
        f"{name}.svg": example.draw(network, drawings[name], title)
        for name, title in example.TITLES.items()
    }
    figures.save(made, IMAGES / "second-system")


def threat_model() -> None:
    """Draws the worst case that the page's first table of attacks shows, and images of that run."""
    from matplotlib import pyplot

    from tfgmvae.evaluation import Outcomes, figures, plots

    text = (DOCS / "explanation" / "threat-model.md").read_text()
    table = text.split("### No pixel changes by more than epsilon")[1].split("\n![")[0]
    epsilons, after, reclassified = [], [], []
    for line in re.findall(r"^\|.*%.*\|$", table, re.MULTILINE):
        eps, attack, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        epsilons += [float(eps)] if eps else []
        if attack in ("none", "worst case"):
            _, correct, rejected, wrong, wrong_in_the_end = (
                round(float(cell.rstrip("%"))) for cell in cells
            )
            after.append(Outcomes(correct, rejected, wrong))
            reclassified.append(Outcomes(100 - wrong_in_the_end, 0, wrong_in_the_end))
    robustness, axes = figures.rows_of_plots(2)
    for ax, outcomes, stage in zip(
        axes, (after, reclassified), ("after thresholds", "after reclassification"), strict=True
    ):
        plots.plot_robustness(epsilons, outcomes, ax, f"Worst case of all attacks, {stage}")
        ax.set_xlabel("epsilon: largest change of a pixel")
    figures.one_legend(robustness)

    kept = np.load(RESULTS / "threat_model.npz")
    adversarial, axes = pyplot.subplots(
        len(kept["epsilons"]), figsize=(10.5, 9.6), layout="constrained"
    )
    for ax, eps in zip(axes, kept["epsilons"], strict=True):
        plots.plot_adversarial(
            kept[f"given_{eps:g}"] / 255,
            kept[f"adversarial_{eps:g}"] / 255,
            kept[f"y_{eps:g}"],
            kept[f"labels_{eps:g}"],
            ax,
            f"Accepted with a wrong label: no pixel changed by more than {eps:g}, "
            f"by {kept[f'by_{eps:g}']}",
        )
    made = {"robustness.svg": robustness, "adversarial.svg": adversarial}
    figures.save(made, IMAGES / "threat-model")


def reproduction() -> None:
    """Draws the figures of the published results."""
    sys.path.insert(0, str(ROOT))
    from benchmarks.reproduction.figures import draw

    draw(json.loads((RESULTS / "reproduce.json").read_text()), IMAGES / "reproduction")


def results() -> None:
    """Draws the figures of the pages on studies, and writes these pages again."""
    for study in (["reject_option_page"], ["proven", "--only-page"]):
        command = [sys.executable, "-m", f"benchmarks.studies.{study[0]}", *study[1:]]
        subprocess.run(command, cwd=ROOT, check=True)


def browser() -> None:
    """Takes the pictures of the demo and of a report, see `browser_pictures.py`."""
    subprocess.run([sys.executable, "-m", "scripts.browser_pictures"], cwd=ROOT, check=True)


def quickstart() -> None:
    """Runs the quickstart, keeps the figures that its page shows, and draws that of the README."""
    import refusal_picture

    from tfgmvae.cli import main as tfgmvae

    page = (DOCS / "guide" / "quickstart.md").read_text()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        tfgmvae(["quickstart", "--output", name])
        for file in re.findall(r"images/quickstart/((?!refusal)[\w-]+\.svg)\)", page):
            shutil.copy(folder / file, IMAGES / "quickstart" / file)
        refusal_picture.draw(folder, IMAGES / "quickstart" / "refusal.svg")


GROUPS = {
    "guide": guide,
    "index": index,
    "second-system": second_system,
    "threat-model": threat_model,
    "reproduction": reproduction,
    "results": results,
    "quickstart": quickstart,
    "browser": browser,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=list(GROUPS))
    options = parser.parse_args()
    matplotlib.use("Agg")
    for name in options.only:
        print(name, flush=True)
        GROUPS[name]()


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
