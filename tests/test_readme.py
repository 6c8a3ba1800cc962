"""The README and the documentation keep their word: code runs, commands parse, links lead on."""

from __future__ import annotations

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
from typing import Any

import pytest

from tfgmvae import quickstart
from tfgmvae.cli import command_parser

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
PROGRAM = re.compile(r"\S+/\S+\.(?:py|sh)\b")
MODULE = re.compile(r"-m (benchmarks\.[\w.]+)")


def blocks(language: str, page: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


def commands(page: str = README, program: str = "tfgmvae") -> list[str]:
    lines = "".join(blocks("sh", page)).splitlines()
    return [line for line in lines if line.startswith(f"{program} ")]


def run(page: pathlib.Path) -> None:
    """Runs the Python of a page from top to bottom, in the working directory."""
    pyplot = pytest.importorskip("matplotlib.pyplot")
    names: dict[str, Any] = {}
    for block in blocks("python", page.read_text()):
        if re.match(r"# \w+\.py\n", block):  # a program of its own, as it says
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
            subprocess.run([sys.executable, "-c", block], env=environment, check=True)
        else:
            exec(compile(block, page.name, "exec"), names)
    pyplot.close("all")


def test_python_blocks_run_in_order(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    run(ROOT / "README.md")
    shown = capsys.readouterr().out
    assert re.search(r"noise accepted: 0\.0 because of [a-z_+]+$", shown, re.MULTILINE)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "decisions.png",
        "digits.keras",
        "report",
        "served",
    ]


@pytest.fixture(scope="module")
def tutorial(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder in which the tutorial ran."""
    folder = tmp_path_factory.mktemp("tutorial")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        run(DOCS / "guide" / "tutorial.md")
    return folder


@pytest.mark.slow
def test_the_tutorial_writes_what_it_says(tutorial: pathlib.Path) -> None:
    assert sorted(path.name for path in tutorial.iterdir()) == [
        "decisions.svg",
        "digits.keras",
        "latent-space.svg",
        "served",
    ]


# tests/classifier/test_export.py runs the page on serving and looks at what it writes.
@pytest.mark.slow
@pytest.mark.parametrize(
    "page",
    [
        page
        for page in PAGES
        if blocks("python", page.read_text())
        and page.name not in ("README.md", "tutorial.md", "serving.md")
    ],
    ids=lambda page: page.stem,
)
def test_the_pages_go_on_with_the_model_of_the_tutorial(
    page: pathlib.Path,
    tutorial: pathlib.Path,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    # The threat model is that of a classifier for MNIST, which takes minutes to train.
    for name in ("digits.keras", "mnist.keras"):
        shutil.copy(tutorial / "digits.keras", name)
    run(page)
    drawn = re.findall(r'savefig\("([\w-]+\.svg)"', page.read_text())
    for name in drawn:
        assert (tmp_path / name).exists()
        assert f"](../images/{page.stem}/{name})" in page.read_text()


def test_first_example_is_short() -> None:
    assert len(blocks("python")[0].splitlines()) <= 16


def test_there_are_two_commands_to_set_up() -> None:
    setup = blocks("sh")[0].splitlines()
    assert [line.split("#")[0].split() for line in setup] == [
        ["make", "quickstart"],
        ["make", "test"],
    ]
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert {"quickstart", "test"} <= set(targets)


@pytest.mark.parametrize("command", [line for page in PAGES for line in commands(page.read_text())])
def test_command_is_understood(command: str) -> None:
    assert command_parser().parse_args(shlex.split(command)[1:]).run is not None


@pytest.mark.parametrize(
    "command",
    [
        line
        for page in PAGES
        for name in ("python", "bash")
        for line in commands(page.read_text(), name)
    ],
)
def test_program_exists(command: str) -> None:
    modules = [f"{name.replace('.', '/')}.py" for name in MODULE.findall(command)]
    assert all((ROOT / path).exists() for path in [*PROGRAM.findall(command), *modules])


def test_every_command_is_shown() -> None:
    assert {command.split()[1] for command in commands()} == {
        "quickstart",
        "train",
        "calibrate",
        "predict",
        "monitor",
        "evaluate",
        "attack",
        "export",
        "doctor",
    }


def test_quickstart_table_is_there() -> None:
    section = README.split("## What the quickstart shows")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if re.match(r"\| .* \| (before|after) ", line)]
    assert len(rows) == 9
    for inputs in ("test images", "uniform noise", "shuffled pixels"):
        assert sum(row.startswith(f"| {inputs} ") for row in rows) == 1


def test_quickstart_shows_every_attack_at_every_epsilon() -> None:
    section = README.split("## What the quickstart shows")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([\d.]*) *\| (\w+) ", section, re.MULTILINE)
    attacks = [name for _, name in rows if name in quickstart.ATTACKS]
    assert attacks == list(quickstart.ATTACKS) * len(quickstart.EPSILONS)
    shown = [float(eps) for eps, _ in rows if eps]
    assert shown == [0.0, *quickstart.EPSILONS]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: pathlib.Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text()):
        assert target.startswith("http") or (page.parent / target).exists(), target
