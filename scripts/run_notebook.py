"""Runs a notebook from top to bottom and writes its outputs into it.

The second line is for a quick look: it changes a number and leaves the notebook as it is.

    python scripts/run_notebook.py examples/mnist.ipynb
    python scripts/run_notebook.py examples/mnist.ipynb --output quick.ipynb --set EPOCHS=1
"""

from __future__ import annotations

import argparse
import pathlib

import nbformat
from nbclient import NotebookClient


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, help="default: the notebook itself")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="what to set at the end of the cell that is tagged parameters",
    )
    options = parser.parse_args()
    notebook = nbformat.read(options.notebook, as_version=4)
    if options.set:
        (cell,) = (c for c in notebook.cells if "parameters" in c.metadata.get("tags", []))
        cell.source = "\n".join([cell.source, *options.set])
    client = NotebookClient(
        notebook,
        # The messages of TensorFlow's C++ libraries go to the terminal, not into the notebook.
        extra_arguments=["--IPKernelApp.capture_fd_output=False"],
        # The time at which a cell ran would change with every run.
        record_timing=False,
        timeout=None,
        resources={"metadata": {"path": str(options.notebook.parent)}},
    )
    client.execute()
    nbformat.write(notebook, options.output or options.notebook)


if __name__ == "__main__":
    main()
