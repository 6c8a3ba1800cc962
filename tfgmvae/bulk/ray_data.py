"""Ray Data: image files that several processes score, on one machine or on many."""

from __future__ import annotations

import contextlib
import logging
import os
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from tfgmvae.bulk.scorer import Scorer
from tfgmvae.io.installed import check_installed

Engine = Literal["local", "ray"]
"""What scores a folder: one process, or those of Ray."""

_LOG_LEVEL = "TF_CPP_MIN_LOG_LEVEL"
_SILENT = "3"
_WARNING = "warning"


class _FilesScorer:
    """Scores files by their names, which may be bytes that are no text.

    Args:
        scorer: Of images in a column `"image"`.
        folder: Where the files are.
    """

    def __init__(self, scorer: Scorer, folder: str) -> None:
        self._scorer = scorer
        self._folder = folder

    def __call__(self, batch: Mapping[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]:
        paths = [os.path.join(self._folder, os.fsdecode(name)) for name in batch["file"]]
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("default")
            scored = self._scorer({"file": batch["file"], "image": np.array(paths, object)})
        texts = [str(warning.message) for warning in caught if warning.category is UserWarning]
        return scored | {_WARNING: np.full(len(paths), "\n".join(texts))}


def scored_files(
    scorer: Scorer, folder: str | os.PathLike[str], names: Sequence[str], batch_size: int
) -> Iterator[dict[str, list[Any]]]:
    """Scores image files in as many processes as Ray has processors, in the order of their names.

    Where no Ray runs in this process, it connects to that of `RAY_ADDRESS`, or starts one on this
    machine and ends it at the end. A process that dies is replaced, and its batch scored anew.

    Args:
        scorer: Of images in a column `"image"`.
        folder: Where the files are, on all machines.
        names: Paths relative to it.
        batch_size: Files that a process is given at a time.

    Yields:
        The columns of `Scorer`, of some files each, and their names in `"file"`.

    Raises:
        ModuleNotFoundError: Ray is missing.

    Warns:
        UserWarning: What the processes warn of, once and in the end.
    """
    check_installed("ray", "ray", "Several processes")
    import pyarrow
    import ray

    blocks = [
        pyarrow.table({"file": [os.fsencode(name) for name in names[start : start + batch_size]]})
        for start in range(0, len(names), batch_size)
    ]
    if not blocks:
        return
    with _quiet("ray", "ray.data"), _running(ray), _settings(ray):
        processors = int(ray.cluster_resources()["CPU"])
        scored = ray.data.from_arrow(blocks).map_batches(
            _FilesScorer,
            fn_constructor_args=[scorer, os.path.abspath(folder)],
            batch_size=None,
            compute=ray.data.ActorPoolStrategy(size=min(processors, len(blocks))),
            num_cpus=1,
        )
        texts: set[str] = set()
        for batch in scored.iter_batches(batch_size=None, batch_format="numpy"):
            columns = {name: column.tolist() for name, column in batch.items()}
            texts.update(*map(str.splitlines, set(columns.pop(_WARNING))))
            yield columns | {"file": list(map(os.fsdecode, columns["file"]))}
    for text in sorted(texts):
        warnings.warn(text, UserWarning, stacklevel=2)


@contextlib.contextmanager
def _running(ray: Any) -> Iterator[None]:
    if ray.is_initialized():
        yield
        return
    variables = {_LOG_LEVEL: os.environ.get(_LOG_LEVEL, _SILENT)}
    ray.init(runtime_env={"env_vars": variables}, logging_level=logging.ERROR, log_to_driver=False)
    try:
        yield
    finally:
        ray.shutdown()


@contextlib.contextmanager
def _settings(ray: Any) -> Iterator[None]:
    """Results in the order of the files, and no progress bars but our own."""
    context = ray.data.DataContext.get_current().copy()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    with ray.data.DataContext.current(context):
        yield


@contextlib.contextmanager
def _quiet(*names: str) -> Iterator[None]:
    """Loggers say errors only, because a command prints its own lines."""
    loggers = [logging.getLogger(name) for name in names]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
