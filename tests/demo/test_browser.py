"""The page in a real browser, served by the command, by people who do what people do."""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import pytest
from PIL import Image

from tests.demo.drawings import SCRIBBLE, THREE, Stroke
from tfgmvae import RejectingClassifier, RejectOption, datasets
from tfgmvae.recipes import PLAIN

pytestmark = pytest.mark.slow

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PATIENCE = 60_000  # Milliseconds.
# The command, which says on stdout whom it tries to reach beside this machine.
SERVER = """
import ipaddress, socket, sys

connect, lookup = socket.socket.connect, socket.getaddrinfo
def watched_connect(self, address):
    if self.family != socket.AF_UNIX and not ipaddress.ip_address(address[0]).is_loopback:
        print("REACHES", address, flush=True)
    return connect(self, address)
def watched_lookup(host, *rest, **options):
    if host not in (None, "localhost", "127.0.0.1"):
        print("REACHES", host, flush=True)
    return lookup(host, *rest, **options)
socket.socket.connect, socket.getaddrinfo = watched_connect, watched_lookup

from tfgmvae.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A classifier of 5,000 digits of MNIST, and a network that may refuse, as files."""
    if datasets.locate("mnist") is None:
        pytest.skip("MNIST is not found: set TFGMVAE_DATA_DIR")
    mnist = datasets.load("mnist")
    x, y = mnist.x_train[:5000], mnist.y_train[:5000]
    folder = tmp_path_factory.mktemp("models")
    classifier = RejectingClassifier(mnist.input_shape, 10, encoder="mlp", seed=0, **PLAIN)
    classifier.fit(x, y, epochs=10, verbose=0)
    classifier.save(folder / "gmvae.keras")
    keras.utils.set_random_seed(0)
    network = keras.Sequential(
        [
            keras.Input(mnist.input_shape),
            keras.layers.Flatten(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    network.compile("adam", loss)
    network.fit(x, y, epochs=2, verbose=0)
    option = RejectOption(network, scores=("nearest_neighbors", "energy"))
    option.fit(mnist.x_train[5000:6000], mnist.y_train[5000:6000], verbose=0)
    option.save(folder / "option.keras")
    return [str(folder / "gmvae.keras"), str(folder / "option.keras")]


@pytest.fixture(scope="module")
def served(models: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The address of the page of both models, and what the command has printed."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER, "demo", *models, "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
    )
    assert process.stdout is not None
    printed: list[str] = []
    try:
        for line in process.stdout:
            printed.append(line)
            found = re.search(r"The page is at (\S+)", line)
            if found:
                break
        else:
            pytest.fail("".join(printed))
        yield found[1], printed
        # Ctrl-C is the end that was asked for.
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        assert "REACHES" not in "".join(printed) + rest
        assert "Traceback" not in rest
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    pytest.importorskip("gradio", reason="the extra demo is not installed")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Visitor:
    """Somebody with the page open, in a browser session of their own."""

    def __init__(self, browser: Any, url: str, **options: Any) -> None:
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto(url)
        self.page.wait_for_selector("#sketch canvas")

    def draw(self, stroke: Stroke) -> None:
        paper = self.page.locator("#sketch canvas").bounding_box()
        points = [
            (paper["x"] + paper["width"] * x, paper["y"] + paper["height"] * y) for x, y in stroke
        ]
        self.page.mouse.move(*points[0])
        self.page.mouse.down()
        for point in points[1:]:
            self.page.mouse.move(*point)
        self.page.mouse.up()

    def clear(self) -> None:
        self.page.get_by_role("button", name="Clear the paper").click()
        self.wait_for("#answer-0 .hint", "Draw something")

    def upload(self, path: pathlib.Path) -> None:
        self.page.get_by_role("tab", name="Image file").click()
        self.page.set_input_files("#file input[type=file]", path)

    def choose(self, name: str) -> None:
        self.page.get_by_role("tab", name="Examples").click()
        self.page.get_by_role("button", name=name, exact=True).click()

    def wait_for(self, selector: str, text: str) -> str:
        """Waits until an element holds a text, and returns all its text."""
        element = self.page.locator(selector).filter(has_text=text)
        element.wait_for()
        return " ".join(element.inner_text().split())

    def leave(self) -> None:
        hosts = {url.split("/")[2] for url in self.requests if url.startswith("http")}
        assert {host.split(":")[0] for host in hosts} == {"127.0.0.1"}
        assert self.errors == []
        self.context.close()


@pytest.fixture
def visit(browser: Any, served: tuple[str, list[str]]) -> Iterator[Callable[..., Visitor]]:
    visitors: list[Visitor] = []

    def visit(**options: Any) -> Visitor:
        visitors.append(Visitor(browser, served[0], **options))
        return visitors[-1]

    yield visit
    for visitor in visitors:
        visitor.leave()


def test_a_drawn_three_is_read_and_attacked(visit: Callable[..., Visitor]) -> None:
    visitor = visit()
    visitor.draw(THREE)
    for number in (0, 1):
        visitor.wait_for(f"#answer-{number} .verdict", "Answer: 3")
    shown = visitor.wait_for("#answer-0", "Nearest by search: 3")
    assert "Distance of the code to its class" in shown and "within" in shown
    assert visitor.page.locator("#answer-0 img").count() == 3
    assert visitor.page.locator("#answer-1 img").count() == 1

    visitor.page.locator("#radius input[type=number]").fill("0.3")
    visitor.page.get_by_role("button", name="Attack this image").click()
    for number in (0, 1):
        verdict = visitor.wait_for(f"#attack-{number} .verdict", "seconds")
        assert verdict.startswith("! Fooled")

    visitor.clear()
    assert visitor.page.locator("#attack-0 .card").count() == 0


def test_a_scribble_is_refused_with_the_reason(visit: Callable[..., Visitor]) -> None:
    visitor = visit()
    visitor.draw(SCRIBBLE)
    shown = visitor.wait_for("#answer-0 .verdict", "Refused")
    assert "Because" in shown and "the class cannot reproduce it" in shown
    assert visitor.page.locator("#answer-0 .beyond").count() >= 1


def test_files_of_any_kind(visit: Callable[..., Visitor], tmp_path: pathlib.Path) -> None:
    visitor = visit(color_scheme="dark")
    rows, columns = np.mgrid[:213, :320]
    photo = np.stack([rows, columns % 256, (rows + columns) % 256], axis=-1).astype(np.uint8)
    Image.fromarray(photo).save(tmp_path / "photo.jpg")
    visitor.upload(tmp_path / "photo.jpg")
    visitor.wait_for("#given", "photo.jpg, 320x213 colour")
    visitor.wait_for("#answer-0 .verdict", "Refused")

    other = visit()
    (tmp_path / "notes.txt").write_text("no image")
    other.upload(tmp_path / "notes.txt")
    assert other.wait_for("#given [role=alert]", "notes.txt") == (
        "notes.txt holds no image of a known format."
    )


def test_two_visitors_do_not_mix(visit: Callable[..., Visitor]) -> None:
    first, second = visit(), visit()
    first.draw(THREE)
    second.choose("uniform noise")
    first.wait_for("#answer-0 .verdict", "Answer: 3")
    second.wait_for("#answer-0 .verdict", "Refused")
    # What is attacked is the own image: the noise is still refused within a small radius.
    second.page.locator("#radius input[type=number]").fill("0.01")
    for visitor in (first, second):
        visitor.page.get_by_role("button", name="Attack this image").click()
    assert "of 3 before" not in second.wait_for("#attack-0 .verdict", "Refused")
    assert "3 before" in first.wait_for("#attack-0 .verdict", "Fooled")
    first.wait_for("#answer-0 .verdict", "Answer: 3")
    second.wait_for("#answer-0 .verdict", "Refused")
