"""`tfgmvae train` with the recipes of the reproduction.

    python -m benchmarks.reproduction.train --recipe mnist-long --seed 0 --output mnist-long.keras

takes the options of `tfgmvae train`.
"""

from __future__ import annotations

import argparse
import sys

import tfgmvae.cli
from benchmarks.reproduction import recipes


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    _, options = parser.parse_known_args()
    recipes.register_all()
    return tfgmvae.cli.main(["train", *options])


if __name__ == "__main__":
    sys.exit(main())
