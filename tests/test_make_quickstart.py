"""`make quickstart`, whole and as a user runs it, prints the table of its page."""

from __future__ import annotations

import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "guide" / "quickstart.md"
WHAT_MAKE_READS = ("Makefile", "pyproject.toml", "setup.py", "CMakeLists.txt", "csrc")
# Another processor rounds otherwise, and the table moves by some images.
MOST_POINTS = 6


def rows(text: str) -> dict[str, list[float]]:
    """What a table of the quickstart says, by the kind of input: counts and shares."""
    found = {}
    for line in text.splitlines():
        name, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        if len(cells) == 7 and cells[0].replace(",", "").isdecimal():
            found[name] = [float(cell.strip("%").replace(",", "") or "nan") for cell in cells]
    return found


@pytest.mark.slow
def test_it_prints_the_table_of_its_page(tmp_path: pathlib.Path) -> None:
    # As in a clone, but for what is written.
    for name in WHAT_MAKE_READS:
        (tmp_path / name).symlink_to(ROOT / name)
    make = ["make", "--no-print-directory", f"VENV={sys.prefix}"]
    stamp = f"{sys.prefix}/.installed-quickstart"
    if subprocess.run([*make, "--question", stamp], cwd=tmp_path, capture_output=True).returncode:
        pytest.skip("this environment was not installed by make, which would install into it")
    answer = subprocess.run([*make, "quickstart"], cwd=tmp_path, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    shown, promised = rows(answer.stdout), rows(PAGE.read_text())
    assert list(shown) == list(promised)
    for name, numbers in promised.items():
        assert shown[name] == pytest.approx(numbers, abs=MOST_POINTS, nan_ok=True), name
    assert "Next, draw digits of your own: tfgmvae demo quickstart/default.keras" in answer.stdout
    assert {"default.keras", "robust.keras", "default.html", "robust.html", "scores.svg"} <= {
        path.name for path in (tmp_path / "quickstart").iterdir()
    }


def test_the_page_shows_the_table() -> None:
    found = rows(PAGE.read_text())
    assert len(found) == 8
    assert found["test images"][0] == 900
