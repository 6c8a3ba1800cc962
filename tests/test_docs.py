"""The documentation as a site: it is built without a warning, is complete, and loads nothing."""

from __future__ import annotations

import importlib
import inspect
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

import tfgmvae

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
PACKAGES = ("tfgmvae", "tfgmvae.attacks", "tfgmvae.defenses", "tfgmvae.evaluation", "tfgmvae.ops")
# What their __all__ names is public; their constants need no entry.
COLLECTIONS = (
    "tfgmvae.bulk",
    "tfgmvae.datasets",
    "tfgmvae.evaluation.plots",
    "tfgmvae.monitoring",
    "tfgmvae.presets",
    "tfgmvae.scores",
)
# Modules that have no __all__; what they define is public unless its name says otherwise.
MODULES = (
    "tfgmvae.folders",
    "tfgmvae.autoencoder.networks",
    "tfgmvae.preparation",
    "tfgmvae.recipes",
    "tfgmvae.sklearn",
    "tfgmvae.calibration.thresholds",
)
LOADS = re.compile(
    r"""<(?:script|img|iframe|source|embed)\b[^>]*\bsrc=["']?(?:https?:)?//"""
    r"""|<link\b[^>]*\bhref=["']?(?:https?:)?//"""
    r"""|@import\b|\burl\(["']?(?:https?:)?//"""
)


def build(folder: pathlib.Path) -> subprocess.CompletedProcess[str]:
    """Builds what lies in `folder`, with the sources and the configuration of the checkout."""
    pytest.importorskip("zensical")
    # Zensical takes the folder of the file that a link leads to for that of the project.
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("scripts", "tfgmvae"):
        (folder / name).symlink_to(ROOT / name)
    return subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("documentation")
    shutil.copytree(DOCS, folder / "docs")
    result = build(folder)
    assert result.returncode == 0, result.stdout + result.stderr
    # What reads the docstrings only complains.
    assert "griffe" not in result.stdout + result.stderr, result.stderr
    return folder / "site"


def public_names() -> list[str]:
    names = [
        f"{package}.{name}"
        for package in PACKAGES
        for name in importlib.import_module(package).__all__
        if not name.startswith("__")
    ]
    for package in map(importlib.import_module, COLLECTIONS):
        names += [
            f"{package.__name__}.{name}"
            for name in package.__all__
            if callable(getattr(package, name))
        ]
    for module in map(importlib.import_module, MODULES):
        names += [
            f"{module.__name__}.{name}"
            for name, value in vars(module).items()
            if (inspect.isfunction(value) or inspect.isclass(value))
            and value.__module__ == module.__name__
            and not name.startswith("_")
        ]
    return names


def test_public_modules_are_looked_at() -> None:
    submodules = {f"tfgmvae.{name}" for name in set(dir(tfgmvae)) - set(tfgmvae.__all__)}
    assert submodules <= {*PACKAGES, *COLLECTIONS, *MODULES}
    assert {
        "tfgmvae.attacks.generate",
        "tfgmvae.datasets.load",
        "tfgmvae.evaluation.plots.plot_scores",
    } <= set(public_names())


@pytest.mark.slow
def test_every_public_name_has_an_entry(site: pathlib.Path) -> None:
    pages = "".join(path.read_text() for path in (site / "api").glob("*.html"))
    entries = set(re.findall(r'<h\d id="([\w.]+)"', pages))
    # A function that is called like its module has an entry under the full path.
    paths = {name: {name, f"{name}.{name.rpartition('.')[2]}"} for name in public_names()}
    assert [name for name, either in paths.items() if not entries & either] == []


def test_every_page_is_in_the_navigation() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text().split("\nnav:\n")[1].split("\nplugins:\n")[0]
    shown = re.findall(r": (\S+\.md)$", navigation, re.MULTILINE)
    assert sorted(shown) == sorted(page.relative_to(DOCS).as_posix() for page in PAGES)


@pytest.mark.slow
def test_a_link_to_nowhere_fails(tmp_path: pathlib.Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Start\n\n[nowhere](nowhere.md)\n")
    result = build(tmp_path)
    assert result.returncode != 0
    assert "page does not exist" in result.stdout + result.stderr


@pytest.mark.slow
def test_nothing_is_loaded_from_elsewhere(site: pathlib.Path) -> None:
    files = [path for path in site.rglob("*") if path.suffix in (".html", ".css")]
    assert len(files) > len(PAGES)
    found = {path.name: LOADS.search(path.read_text()) for path in files}
    assert {name: match[0] for name, match in found.items() if match} == {}


@pytest.mark.parametrize(
    "source",
    [
        '<script src="https://example.org/x.js">',
        "<link rel=stylesheet href=//example.org/x.css>",
        '<img alt="" src="http://example.org/x.png">',
        "@import 'x.css'",
        "src: url(https://example.org/x.woff)",
    ],
)
def test_a_foreign_load_is_noticed(source: str) -> None:
    assert LOADS.search(source)
    assert not LOADS.search('<a href="https://example.org"><img src="assets/x.png">')


@pytest.mark.slow
def test_formulas_are_drawn(site: pathlib.Path) -> None:
    drawn = re.findall(
        r"<math.*?</math>", (site / "explanation" / "mathematics.html").read_text(), re.DOTALL
    )
    source = (DOCS / "explanation" / "mathematics.md").read_text()
    blocks = re.findall(r"^```math\n.*?^```", source, re.MULTILINE | re.DOTALL)
    assert sum('display="block"' in formula for formula in drawn) == len(blocks) > 10
    # A command that the converter does not know is left as it is.
    assert [formula for formula in drawn if "\\" in formula] == []
    assert "$" not in re.sub(
        r"<[^>]*>", "", (site / "explanation" / "mathematics.html").read_text()
    )


def test_tensorboard_is_named_with_the_package_that_it_needs() -> None:
    pages = [page.read_text() for page in PAGES if page.name != "changelog.md"]
    naming = [text for text in pages if "callbacks.TensorBoard" in text]
    assert naming
    assert all("pip install 'tfgmvae[tensorboard]'" in text for text in naming)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_list_follows_an_empty_line(page: pathlib.Path) -> None:
    """Or the site shows it as a part of the paragraph before."""
    text = re.sub(r"^```.*?^```$", "```", page.read_text(), flags=re.MULTILINE | re.DOTALL)
    before = re.findall(r"^(.*)\n(?:[*-]|1\.) ", text, re.MULTILINE)
    assert [line for line in before if line and not re.match(r"[*-] |\d+\. |  |#", line)] == []


@pytest.mark.parametrize("folder", sorted((DOCS / "images").iterdir()), ids=lambda path: path.name)
def test_every_picture_is_shown(folder: pathlib.Path) -> None:
    pages = [ROOT / "README.md", *PAGES]
    shown = {
        (page.parent / link).resolve()
        for page in pages
        for link in re.findall(r"\]\(([^)#]+\.(?:png|svg))\)", page.read_text())
    }
    assert [path for path in folder.iterdir() if path.resolve() not in shown] == []
