"""The command line: what it prints, what it writes, how it fails."""

from __future__ import annotations

import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import zipfile
from typing import Any

import numpy as np
import pytest

from tfgmvae import attacks
from tfgmvae.autoencoder.network_names import DECODERS, ENCODERS
from tfgmvae.cli import main

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COMMANDS = (
    "quickstart", "train", "wrap", "calibrate", "predict", "monitor", "evaluate", "attack",
    "certify", "demo", "export", "doctor",
)  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), [(None, "1"), ("0", "0")])
def test_one_dnn_is_on_unless_the_environment_says_otherwise(
    given: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "TF_ENABLE_ONEDNN_OPTS"
    monkeypatch.setenv(name, "to be restored")
    if given is None:
        monkeypatch.delenv(name)
    else:
        monkeypatch.setenv(name, given)
    with pytest.raises(SystemExit):
        main(["--version"])
    assert os.environ[name] == expected


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)])
def test_help_ends_well_and_shows_an_example(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main([*arguments, "--help"])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert (f"tfgmvae {arguments[0]} " if arguments else "tfgmvae quickstart") in shown
    assert "example:" in shown or "start here:" in shown
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.parametrize("command", ["attack", "evaluate"])
def test_every_attack_is_named(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    shown = capsys.readouterr().out
    assert all(name in shown for name in attacks.available())


def test_train_offers_every_network_that_has_a_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit):
        main(["train", "--help"])
    shown = capsys.readouterr().out
    assert "--encoder {" + ",".join(ENCODERS) + "}" in shown
    assert "--decoder {" + ",".join(DECODERS) + "}" in shown


def test_command_runs_as_a_module() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tfgmvae", "predict", "missing.keras", "x.npy", "--output", "a.csv"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
    )
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert "tfgmvae: error: Expected a saved model. Received: 'missing.keras'" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND (see: tfgmvae --help)"),
        (["fly"], "invalid choice: 'fly'"),
        (["train", "--epochs", "0"], "--epochs: expected an integer >= 1, got '0'"),
        (["train", "--epochs", "many"], "expected an integer >= 1, got 'many'"),
        (["train", "--seed", "-1"], "expected an integer >= 0, got '-1'"),
        (["train", "--false-reject-rate", "2"], "expected a number between 0 and 1, got '2'"),
        (["train", "--false-reject-rate", "few"], "expected a number between 0 and 1, got 'few'"),
        (["train", "--data", "cats"], "Expected one of the data sets coil100, coil20, digits"),
        (["train", "--recipe", "best"], "Expected one of the recipes"),
        (["train", "--data", "missing.npz"], "missing.npz, which does not exist"),
        (["train", "--output", "model.h5"], "Expected --output to end in .keras"),
        (["train", "--output", "no/model.keras"], "Expected an existing output folder"),
        (["train", "--labels-per-class", "5000"], "Received: 142 of class 0"),
        (["calibrate", "m.keras"], "the following arguments are required: --data"),
        (["calibrate", "m.keras", "--data", "digits"], "Expected a saved model"),
        (
            "calibrate m.keras --data digits --method chi_square --false-reject-rate 0.1".split(),
            "Expected no --false-reject-rate with --method chi_square",
        ),
        (
            "calibrate m.keras --data digits --method chi_square --encoder-share 0.9".split(),
            "Expected no --encoder-share with --method chi_square",
        ),
        (["predict", "m.keras", "x.npy"], "the following arguments are required: --output"),
        (["predict", "m.keras", "x.npy", "--output", "a.txt"], "to end in .csv or .npz"),
        (["evaluate", "m.keras"], "the following arguments are required: --data"),
        (["evaluate", "m.keras", "--data", "digits"], "Expected a saved model"),
        (["evaluate", "m", "--data", "digits", "--norm", "1"], "expected inf or 2, got '1'"),
        (
            ["evaluate", "m", "--data", "digits", "--epsilons", "0.1", "-0.1"],
            "expected a number above 0, got '-0.1'",
        ),
        (
            ["evaluate", "m", "--data", "digits", "--epsilons", "big"],
            "expected a number above 0, got 'big'",
        ),
        (["evaluate", "m", "--data", "digits", "--num-images", "0"], "an integer >= 1, got '0'"),
        (["evaluate", "m", "--data", "digits", "--attack-images", "0"], "all, or an integer >= 1"),
        (
            ["evaluate", "m", "--data", "digits", "--attacks", "pgd:steps"],
            "expected NAME or NAME:option=number,..., got 'pgd:steps'",
        ),
        (
            ["evaluate", "m", "--data", "digits", "--attacks", "pgd", "pgd:steps=9"],
            "Expected every attack once. Received: --attacks pgd pgd",
        ),
        (["attack", "m", "--data", "digits"], "the following arguments are required: --output"),
        (["attack", "m", "--data", "digits", "--output", "a.csv"], "to end in .npz"),
        (["attack", "m", "--data", "digits", "--output", "no/a.npz"], "existing output folder"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("tfgmvae: error: ")
    assert message in error
    assert error.count("\n") == 1


ANSWER_ALL = """
import contextlib, io, json, sys
from tfgmvae.cli import main

for arguments in json.loads(sys.argv[1]):
    error = io.StringIO()
    with contextlib.redirect_stderr(error):
        code = main(arguments)
    print(json.dumps([code, error.getvalue(), "tensorflow" in sys.modules]))
"""
WRONG_INPUTS = (
    ("predict no.keras x.npy --output a.csv", "'no.keras', no such file"),
    ("predict text.keras x.npy --output a.csv", "no complete .keras file"),
    ("predict m.keras no.png --output a.csv", "'no.png', which does not exist"),
    ("predict m.keras text.txt --output a.csv", "Expected a file that ends in one of"),
    ("predict m.keras empty --output a.csv", "Received: none in 'empty'"),
    ("predict m.keras empty x.npy --output a.csv", "Expected one folder alone"),
    ("predict m.keras x.npy --output no/a.csv", "Expected an existing output folder"),
    ("evaluate no.keras --data digits", "'no.keras', no such file"),
    ("evaluate m.keras --data no.npz", "'no.npz', which does not exist"),
    ("evaluate m.keras --data x.npy --labels no.npy", "'no.npy', which does not exist"),
    ("evaluate m.keras --data x.npy --labels text.txt", "Expected labels in an .npz or .npy"),
    ("evaluate m.keras --data cats", "Expected one of the data sets"),
    ("evaluate m.keras --data digits --surrogate no.keras", "--surrogate no.keras"),
    ("evaluate m.keras --data digits --output text.txt", "Expected --output to be a folder"),
    ("evaluate m.keras --data digits --output text.txt/report", "Expected --output to be a folder"),
    ("attack no.keras --data digits --output a.npz", "'no.keras', no such file"),
    ("attack m.keras --data no.npy --output a.npz", "'no.npy', which does not exist"),
    ("attack m.keras --data digits --output no/a.npz", "Expected an existing output folder"),
    ("calibrate no.keras --data digits", "'no.keras', no such file"),
    ("calibrate m.keras --data empty.npz", "'empty.npz', a directory"),
    ("calibrate m.keras --data digits --output no/a.keras", "Expected an existing output folder"),
    ("demo", "`tfgmvae quickstart` trains one"),
    ("demo no.keras", "'no.keras', no such file"),
    ("demo m.keras text.keras", "no complete .keras file"),
    ("demo m.keras other.keras", "Expected a saved RejectingClassifier or RejectOption"),
    ("demo m.keras m.keras m.keras", "Expected one or two saved models. Received: 3"),
    ("demo m.keras --examples cats", "Expected --examples to be a folder of images or one of"),
    ("demo m.keras --examples empty", "Received: none in 'empty'"),
    ("demo m.keras --port 65536", "expected an integer from 0 to 65535, got '65536'"),
    ("demo m.keras --host no.host.invalid", "Received: --host no.host.invalid --port 7860"),
    ("export no.keras served", "'no.keras', no such file"),
    ("export m.keras text.txt", "'text.txt', which is a file"),
    ("export m.keras empty.npz", "'empty.npz/1', which exists"),
    ("train --data no.npz", "no.npz, which does not exist"),
    ("train --output no/a.keras", "Expected an existing output folder"),
    ("train --backup text.txt", "Expected --backup to be a folder. Received: text.txt, a file"),
    ("quickstart --output text.txt", "Expected --output to be a folder"),
    ("train --data gaps.npz --output a.keras", "none of class 1, 2, 3, 4, 5 and 76 more"),
)


def test_wrong_input_is_answered_before_tensorflow_is_loaded() -> None:
    pytest.importorskip("matplotlib")
    with zipfile.ZipFile("m.keras", "w") as archive:
        archive.writestr("config.json", '{"class_name": "RejectingClassifier"}')
    with zipfile.ZipFile("other.keras", "w") as archive:
        archive.writestr("config.json", '{"class_name": "Sequential"}')
    for name in ("text.txt", "text.keras", "x.npy"):
        pathlib.Path(name).write_text("text")
    gaps = {f"y_{part}": np.arange(0, 100, 10) for part in ("train", "test")}
    np.savez("gaps.npz", **gaps, x_train=np.ones((10, 8, 8)), x_test=np.ones((10, 8, 8)))
    os.makedirs("empty.npz/1")
    os.mkdir("empty")
    commands = json.dumps([line.split() for line, _ in WRONG_INPUTS])
    result = subprocess.run(
        [sys.executable, "-c", ANSWER_ALL, commands],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
    )
    answers = map(json.loads, result.stdout.splitlines())
    for (line, message), (code, error, loaded) in zip(WRONG_INPUTS, answers, strict=True):
        assert (code, loaded) == (2, False), line
        assert message in error, line


START_ALL = """
import json, sys
from tfgmvae.cli import main, tensorflow_start

class Started(BaseException):
    pass

def start(use_devices=True):
    raise Started

original = tensorflow_start.start_tensorflow
for arguments in json.loads(sys.argv[1]):
    for module in list(sys.modules.values()):
        if getattr(module, "start_tensorflow", None) is original:
            module.start_tensorflow = start
    try:
        print(main(arguments))
    except Started:
        print("tensorflow" in sys.modules)
"""
COMMANDS_WITH_TENSORFLOW = (
    "attack m.keras --data digits --attack fgsm --eps 0.1 --output a.npz",
    "calibrate m.keras --data digits",
    "certify m.keras --data digits --radius 0.1",
    "demo m.keras --port 0",
    "doctor",
    "evaluate m.keras --data digits",
    "evaluate --help",
    "export m.keras served",
    "monitor answers.csv --reference m.keras",
    "predict m.keras x.npy --output a.csv",
    "quickstart --data digits --output new",
    "train --data digits --output new.keras",
    "wrap m.keras --data digits --output net.keras",
)


def test_every_command_loads_tensorflow_where_its_log_lines_are_held_back() -> None:
    for name in ("gradio", "matplotlib"):
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"{name} is not installed")
    with zipfile.ZipFile("m.keras", "w") as archive:
        archive.writestr("config.json", '{"class_name": "RejectingClassifier"}')
    np.save("x.npy", np.zeros((1, 8, 8, 1)))
    pathlib.Path("answers.csv").touch()
    assert {line.split()[0] for line in COMMANDS_WITH_TENSORFLOW} == set(COMMANDS)
    commands = json.dumps([line.split() for line in COMMANDS_WITH_TENSORFLOW])
    result = subprocess.run(
        [sys.executable, "-c", START_ALL, commands],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
    )
    assert result.stdout.split() == ["False"] * len(COMMANDS_WITH_TENSORFLOW), result.stderr


def test_unexpected_error_shows_its_traceback_and_is_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(_: object) -> int:
        raise RuntimeError("the unexpected")

    monkeypatch.setattr("tfgmvae.cli.doctor.run", break_down)
    assert main(["doctor"]) == 1
    error = capsys.readouterr().err
    assert "Traceback" in error
    assert "the unexpected" in error


def test_interruption_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("tfgmvae.cli.doctor.run", interrupt)
    assert main(["doctor"]) == 130
    assert capsys.readouterr().err == "tfgmvae: interrupted\n"


@pytest.mark.parametrize(
    ("command", "missing", "extra"),
    [
        (["quickstart"], "matplotlib", "plots"),
        (["quickstart"], "cleverhans", "attacks"),
        (["quickstart"], "mlxtend", "quickstart"),
        (["evaluate", "m.keras", "--data", "digits"], "matplotlib", "plots"),
    ],
)
def test_missing_package_is_named_with_its_extra(
    command: list[str],
    missing: str,
    extra: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def find_spec(name: str) -> Any:
        return None if name == missing else "found"

    monkeypatch.setattr("importlib.util.find_spec", find_spec)
    assert main(command) == 2
    assert f"need {missing}: pip install 'tfgmvae[{extra}]'" in capsys.readouterr().err
    assert os.listdir() == []
