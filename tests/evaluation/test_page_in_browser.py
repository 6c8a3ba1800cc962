"""The page of a report in a real browser: it asks for nothing, sorts its tables, can be read."""

from __future__ import annotations

import pathlib
import shutil
from collections.abc import Iterator
from typing import Any

import keras
import pytest

from tfgmvae import RejectingClassifier, datasets
from tfgmvae.datasets import Dataset
from tfgmvae.evaluation import ConfidenceThreshold, evaluate

pytest.importorskip("matplotlib")
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("chromium is not installed, which opens the pages", allow_module_level=True)

pytestmark = pytest.mark.slow

# Texts of the page with too little contrast to what lies behind them, by WCAG 2.
FAINT = """
() => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => {
    const linear = parts(color).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((parts(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const found = [];
  for (const element of document.querySelectorAll("body *:not(script, svg, svg *)")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own) continue;
    const [a, b] = [getComputedStyle(element).color, behind(element)].map(luminance);
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) found.push(`${element.tagName} ${element.textContent}: ${contrast}`);
  }
  return found;
}
"""


@pytest.fixture(scope="module")
def report_file(
    digits_classifier: RejectingClassifier,
    digits: Dataset,
    tmp_path_factory: pytest.TempPathFactory,
) -> pathlib.Path:
    report = evaluate(
        digits_classifier,
        digits.x_test[:40],
        digits.y_test[:40],
        {"fgsm": {}, "adaptive": {"steps": 5, "restarts": 1}},
        [0.1, 0.3],
        {"noise": datasets.uniform_noise(20, digits.input_shape)},
        unknown_classes={"<i>upside</i> down": digits.x_test[40:60, ::-1]},
        corruptions=True,
        num_attacked=10,
        data="digits & more",
    )
    path = tmp_path_factory.mktemp("page") / "report.html"
    report.save_html(path)
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as running:
        # A container has no sandbox of its own to offer.
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page; whatever it complains of or asks for is an error."""
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    yield page
    assert complaints == []
    assert all(url.startswith(("file:", "data:")) for url in requests)
    assert sum(url.startswith("file:") for url in requests) == 1
    page.close()


def column(page: Any, table: str, number: int) -> list[str]:
    cells = page.locator(f'table[aria-label="{table}"] tbody tr > :nth-child({number})')
    texts: list[str] = cells.all_text_contents()
    return texts


def test_tables_are_sorted_by_a_click(page: Any, report_file: pathlib.Path) -> None:
    page.goto(report_file.as_uri())
    table = "Corrupted test images"
    kinds, refused = column(page, table, 1), column(page, table, 4)
    title = page.get_by_role("region", name=table).get_by_role("button", name="refused")
    header = title.locator("xpath=..")
    title.click()
    shares = [float(text[:-1]) for text in column(page, table, 4)]
    assert shares == sorted(shares)
    assert header.get_attribute("aria-sort") == "ascending"
    title.press("Enter")
    assert [float(text[:-1]) for text in column(page, table, 4)] == sorted(shares, reverse=True)
    assert header.get_attribute("aria-sort") == "descending"
    title.click()
    assert column(page, table, 4) == refused
    assert header.get_attribute("aria-sort") is None
    page.get_by_role("region", name=table).get_by_role("button", name="corruption").click()
    assert column(page, table, 1) == sorted(kinds)


def test_sorted_rows_keep_what_they_are_about(page: Any, report_file: pathlib.Path) -> None:
    page.goto(report_file.as_uri())
    table = "Without attacks"
    before = set(zip(column(page, table, 1), column(page, table, 2), strict=True))
    page.get_by_role("region", name=table).get_by_role("button", name="wrong").click()
    assert set(zip(column(page, table, 1), column(page, table, 2), strict=True)) == before
    assert ("noise", "after thresholds") in before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_it(page: Any, report_file: pathlib.Path, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(report_file.as_uri())
    assert page.evaluate(FAINT) == []
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(13, 17, 23)"}[scheme]
    assert page.locator("html").get_attribute("lang") == "en"
    identifiers = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(identifiers) == len(set(identifiers)) > 10
    assert page.locator("svg").count() == page.locator('svg[role="img"][aria-label]').count() == 7
    assert page.locator("th:not([scope])").count() == 0
    assert page.locator("h1").text_content() == "What the classifier answers: digits & more"
    assert page.get_by_role("row", name="<i>upside</i> down").count() == 1
    for heading in ("What it is for, and what it is not for", "Data and calibration", "Limits"):
        assert page.get_by_role("heading", name=heading, exact=True).is_visible()
    assert page.get_by_text("Promised: On average over calibrations").count() == 1


def test_narrow_screen_and_paper(page: Any, report_file: pathlib.Path) -> None:
    page.set_viewport_size({"width": 380, "height": 800})
    page.goto(report_file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 380
    assert page.pdf().startswith(b"%PDF")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("refuses", [False, True])
def test_plain_network(
    page: Any,
    plain_network: keras.Model,
    digits: Dataset,
    tmp_path: pathlib.Path,
    refuses: bool,
) -> None:
    x, y = digits.x_test[:20], digits.y_test[:20]
    classifier = ConfidenceThreshold(plain_network, 0.9, x) if refuses else plain_network
    evaluate(classifier, x, y, []).save_html(tmp_path / "report.html")
    page.goto((tmp_path / "report.html").as_uri())
    words = "It refuses by: log-odds of the confidence." if refuses else "It has no thresholds"
    assert page.get_by_text(words).count() == 1
