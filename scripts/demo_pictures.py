"""Makes the pictures of the page on `tfgmvae demo` again, in the browser Chromium.

Two small models of MNIST are trained, an ordinary and a robust one, unless the folder holds them
from an earlier run. The pictures go to docs/images/demo.

    python -m scripts.demo_pictures demo-models
"""

from __future__ import annotations

import argparse
import io
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.demo.drawings import SCRIBBLE, THREE, Stroke

ROOT = pathlib.Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "images" / "demo"
NUM_IMAGES = 10_000
SIZE = {"width": 1280, "height": 800}
PATIENCE = 120_000  # Milliseconds.


def train(folder: pathlib.Path) -> list[str]:
    from tfgmvae import RejectingClassifier, RobustTraining, datasets
    from tfgmvae.recipes import PLAIN

    mnist = datasets.load("mnist")
    settings: dict[str, Any] = {"encoder": "mlp", "seed": 0, **PLAIN, "classification_weight": 10.0}
    paths = []
    for name, robust in (("ordinary", None), ("robust", RobustTraining(eps=0.15))):
        paths.append(str(folder / f"{name}.keras"))
        if not os.path.exists(paths[-1]):
            classifier = RejectingClassifier(
                mnist.input_shape, 10, robust_training=robust, **settings
            )
            classifier.fit(mnist.x_train[:NUM_IMAGES], mnist.y_train[:NUM_IMAGES], epochs=15)
            classifier.save(paths[-1])
    return paths


def draw(page: Any, stroke: Stroke) -> None:
    paper = page.locator("#sketch canvas").bounding_box()
    points = [
        (paper["x"] + paper["width"] * x, paper["y"] + paper["height"] * y) for x, y in stroke
    ]
    page.mouse.move(*points[0])
    page.mouse.down()
    for point in points[1:]:
        page.mouse.move(*point)
    page.mouse.up()
    page.mouse.move(0, 0)


def take_pictures(browser: Any, url: str) -> None:
    def opened(scheme: str) -> Any:
        page = browser.new_page(viewport=SIZE, device_scale_factor=2, color_scheme=scheme)
        page.set_default_timeout(PATIENCE)
        page.goto(url)
        page.wait_for_selector("#sketch canvas")
        return page

    def keep(page: Any, name: str) -> None:
        taken = Image.open(io.BytesIO(page.screenshot(full_page=True)))
        # A third of the size, and the same to the eye.
        taken.convert("RGB").quantize(256).save(PICTURES / f"{name}.png", optimize=True)
        page.close()

    for scheme in ("light", "dark"):
        page = opened(scheme)
        draw(page, THREE)
        page.wait_for_selector("#answer-1 .verdict")
        page.get_by_role("button", name="Attack this image").click()
        page.wait_for_selector("#attack-1 .verdict")
        keep(page, f"attack-{scheme}")

    page = opened("dark")
    draw(page, SCRIBBLE)
    page.wait_for_selector("#answer-1 .verdict")
    keep(page, "scribble-dark")

    page = opened("light")
    page.get_by_role("tab", name="Examples").click()
    page.get_by_role("button", name="two objects").click()
    page.wait_for_selector("#answer-1 .verdict")
    keep(page, "examples-light")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="where the models are, or will be")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tfgmvae", "demo", *train(folder), "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        found = re.search(r"The page is at (\S+)", server.stdout.readline())
        assert found is not None
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            take_pictures(browser, found[1])
            browser.close()
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
