"""`tfgmvae train` with the recipes of the reproduction.

    python -m benchmarks.reproduction.train --recipe mnist-long --seed 0 --output mnist-long.keras

takes the options of `tfgmvae train`.
"""

from __future__ import annotations

import sys

from benchmarks.reproduction import recipes
from tfgmvae.cli import main

if __name__ == "__main__":
    recipes.register_all()
    sys.exit(main(["train", *sys.argv[1:]]))
