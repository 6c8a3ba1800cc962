"""Makes the pictures of `tfgmvae demo` and of a report as a page again, in the browser Chromium.

The models are the presets `mnist` and `mnist-robust` of a clone. The pictures go to
docs/images/demo and docs/images/evaluate; it takes two minutes.

    python -m scripts.browser_pictures
"""

from __future__ import annotations

import io
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.demo.drawings import SCRIBBLE, THREE, Stroke
from tfgmvae.io.preset_files import PACKAGED

ROOT = pathlib.Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
MODELS = ("mnist", "mnist-robust")
SIZE = {"width": 1280, "height": 800}
SIZE_OF_REPORT = {"width": 1000, "height": 1150}
RADIUS = "0.2"
PATIENCE = 120_000  # Milliseconds.
TFGMVAE = [sys.executable, "-m", "tfgmvae"]


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


def keep(page: Any, name: str, *, full_page: bool = True) -> None:
    taken = Image.open(io.BytesIO(page.screenshot(full_page=full_page)))
    # A third of the size, and the same to the eye.
    taken.convert("RGB").quantize(256).save(IMAGES / f"{name}.png", optimize=True)
    page.close()


def pictures_of_the_demo(browser: Any, url: str) -> None:
    def opened(scheme: str) -> Any:
        page = browser.new_page(viewport=SIZE, device_scale_factor=2, color_scheme=scheme)
        page.set_default_timeout(PATIENCE)
        page.goto(url)
        page.wait_for_selector("#sketch canvas")
        return page

    for scheme in ("light", "dark"):
        page = opened(scheme)
        draw(page, THREE)
        page.wait_for_selector("#answer-1 .verdict")
        page.locator("#radius input[type=number]").fill(RADIUS)
        page.get_by_role("button", name="Attack this image").click()
        page.wait_for_selector("#attack-1 .verdict")
        keep(page, f"demo/attack-{scheme}")

    page = opened("dark")
    draw(page, SCRIBBLE)
    page.wait_for_selector("#answer-1 .verdict")
    keep(page, "demo/scribble-dark")

    page = opened("light")
    page.get_by_role("tab", name="Examples").click()
    page.get_by_role("button", name="two objects").click()
    page.wait_for_selector("#answer-1 .verdict")
    keep(page, "demo/examples-light")


def picture_of_a_report(browser: Any, path: pathlib.Path) -> None:
    page = browser.new_page(viewport=SIZE_OF_REPORT, device_scale_factor=1.5)
    page.goto(path.as_uri())
    keep(page, "evaluate/page", full_page=False)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        models = [str(pathlib.Path(folder) / f"{name}.keras") for name in MODELS]
        for name, model in zip(MODELS, models, strict=True):
            shutil.copy(PACKAGED / name / "model.keras", model)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        report = pathlib.Path(folder) / "report.html"
        options = ["--data", "mnist", "--corruptions", "--attacks", "fgsm", "--attack-images", "50"]
        files = ["--html", str(report), "--output", str(pathlib.Path(folder) / "report")]
        subprocess.run([*TFGMVAE, "evaluate", models[0], *options, *files], check=True)
        picture_of_a_report(browser, report)

        command = [*TFGMVAE, "demo", *models, "--port", "0"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            found = re.search(r"The page is at (\S+)", server.stdout.readline())
            assert found is not None
            pictures_of_the_demo(browser, found[1])
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
        browser.close()


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
