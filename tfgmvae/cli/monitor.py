"""`tfgmvae monitor`: have the answers of a classifier drifted from those of its calibration?"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tfgmvae.cli import arguments
from tfgmvae.cli.tensorflow_start import start_tensorflow
from tfgmvae.io.atomic import replaced_when_complete
from tfgmvae.io.installed import check_installed

if TYPE_CHECKING:
    from tfgmvae.monitoring import Monitor
    from tfgmvae.monitoring.answer_files import ReadSoFar

_DESCRIPTION = """\
Reads the answers that `tfgmvae predict --output answers.csv` wrote, in the order of the images, and
says whether they have drifted from those of the calibration: how many are rejected, in all and of
each predicted class, how the scores are distributed, and how often each class comes. It needs no
labels, and no more memory for more answers. Parquet files with the same columns are read where
pyarrow is installed.

With --state it remembers what it has seen: the same command later reads what is new, in files that
have grown and in further ones. A row that is not finished is left for the next time.

If nothing has changed, the probability that it ever finds anything, however often it is run with
one --state, is at most the false-alarm rate.

Exit codes: 0 when nothing was found, 3 when something was, now or before in this --state, 2 for
wrong usage or bad input."""
_DRIFT = 3
_METADATA = "metadata.json"


def add_parser(commands: argparse._SubParsersAction[arguments.Parser]) -> None:
    """Adds the sub-command."""
    parser = arguments.add_command(
        commands,
        "monitor",
        run,
        summary="say whether answers have drifted from the calibration",
        description=_DESCRIPTION,
        example="tfgmvae monitor answers.csv --reference mnist.keras --state monitor.json",
    )
    parser.add_argument(
        "answers", metavar="ANSWERS", type=Path, nargs="+", help="csv or Parquet files"
    )
    parser.add_argument(
        "--reference",
        metavar="MODEL",
        type=Path,
        required=True,
        help="a saved .keras file, the folder of an export, or its metadata.json",
    )
    parser.add_argument(
        "--false-alarm-rate",
        type=arguments.rate,
        metavar="SHARE",
        default=0.01,
        help="the largest probability of finding something where nothing has changed (default: "
        "%(default)s)",
    )
    parser.add_argument(
        "--window",
        type=arguments.positive_int,
        metavar="N",
        default=200,
        help="images of the shortest window that is tested (default: %(default)s)",
    )
    parser.add_argument(
        "--state", metavar="FILE", type=Path, help="a .json file, where it goes on the next time"
    )
    parser.add_argument(
        "--plot", metavar="FILE", type=Path, help="draw the rejection rate over time: png or svg"
    )
    parser.add_argument(
        "--prometheus", metavar="FILE", type=Path, help="write the metrics to a .prom file"
    )
    arguments.add_json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Monitors as the options say; returns the exit code."""
    from tfgmvae.monitoring import Monitor, prometheus_text
    from tfgmvae.monitoring.answer_files import check_answers

    for path in options.answers:
        check_answers(path)
    for option, suffixes in (
        ("state", (".json",)),
        ("plot", (".png", ".svg")),
        ("prometheus", (".prom",)),
    ):
        if getattr(options, option) is not None:
            arguments.check_output(getattr(options, option), suffixes, f"--{option}")
    if options.plot is not None:
        check_installed("matplotlib", "plots", "Plots")
    with arguments.json_output(options.json) as write_json:
        reference = _reference(options.reference)
        monitor = Monitor(reference, options.false_alarm_rate, options.window)
        files = _resume(monitor, options.state)
        for path in options.answers:
            _read(monitor, path, files, options.state)
        num_unreadable = sum(so_far.num_unreadable for so_far in files.values())
        for finding in monitor.findings:
            print(finding.sentence)
        print(_sentence(monitor, num_unreadable))
        if options.prometheus is not None:
            with replaced_when_complete(options.prometheus) as unfinished:
                unfinished.write_text(prometheus_text(monitor), "utf-8")
        if options.plot is not None:
            _draw(monitor, options.plot)
        write_json(monitor.summary() | {"num_unreadable": num_unreadable})
    return _DRIFT if monitor.has_drifted else 0


def _reference(path: Path) -> Any:
    """What a model or an export says about its calibration."""
    if path.suffix.lower() == ".json" or path.is_dir():
        return _metadata(path)
    arguments.check_model(path)
    start_tensorflow()
    from tfgmvae.classifier.refusing import load_refusing

    return load_refusing(path)


def _metadata(path: Path) -> Any:
    if path.is_dir():
        found = sorted(path.rglob(_METADATA), key=lambda file: file.stat().st_mtime)
        if not found:
            raise ValueError(
                f"Expected the folder of an export. Received: {path}, without metadata"
            )
        path = found[-1]
    try:
        content = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise ValueError(f"Expected JSON. Received: {path}, which is damaged ({error})") from error
    if not isinstance(content, dict):
        raise ValueError(f"Expected the metadata of an export. Received: {path}")
    return content


def _resume(monitor: Monitor, path: Path | None) -> dict[str, ReadSoFar]:
    """Goes on from a state, if there is one; returns how much of each file was read."""
    from tfgmvae.monitoring.answer_files import ReadSoFar

    if path is None or not path.exists():
        return {}
    try:
        content = json.loads(path.read_text("utf-8"))
        state = content["monitor"]
        files = {name: ReadSoFar(**fields) for name, fields in content["files"].items()}
    except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"Expected a state of `tfgmvae monitor`. Received: {path}") from error
    monitor.resumed(state)
    return files


def _read(monitor: Monitor, path: Path, files: dict[str, ReadSoFar], state: Path | None) -> None:
    """Watches the rows of a file that are new, and notes after each part that it has."""
    from tfgmvae.monitoring.answer_files import ReadSoFar, read_answers

    name = str(path.resolve())
    scores = list(monitor.reference.scores)
    for watched, so_far in read_answers(path, scores, files.get(name, ReadSoFar())):
        monitor.update(watched)
        files[name] = so_far
        if state is not None:
            kept = {name: so_far._asdict() for name, so_far in files.items()}
            with replaced_when_complete(state) as unfinished:
                unfinished.write_text(json.dumps({"monitor": monitor.state(), "files": kept}))


def _draw(monitor: Monitor, path: Path) -> None:
    start_tensorflow(use_devices=False)  # Other plots need it.
    from matplotlib.figure import Figure

    from tfgmvae.monitoring import plot_monitor

    figure = Figure(figsize=(7.0, 3.6), layout="constrained")
    plot_monitor(monitor, figure.subplots())
    with replaced_when_complete(path) as unfinished:
        figure.savefig(unfinished, dpi=200)


def _sentence(monitor: Monitor, num_unreadable: int) -> str:
    low, high = (f"{100 * float(end):.1f}" for end in monitor.expected.rejection)
    share = 100 * monitor.num_refused / max(monitor.num_images, 1)
    text = (
        f"{monitor.num_images} images, {monitor.num_refused} of them rejected ({share:.1f} %, "
        f"where {low} to {high} % are expected)"
    )
    if num_unreadable:
        text += f", {num_unreadable} that could not be read"
    return f"{text}: {'drift' if monitor.has_drifted else 'no drift'} found."
