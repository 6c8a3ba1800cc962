"""Makes presets of the package again from their seeds: `python scripts/make_presets.py mnist`."""

from __future__ import annotations

import argparse

from tfgmvae import presets
from tfgmvae.io.preset_files import PACKAGED


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(presets.PLANS), metavar="NAME")
    for name in parser.parse_args().names:
        print(f"Making the preset {name!r}.", flush=True)
        presets.make(name, PACKAGED / name, verbose=2)


if __name__ == "__main__":
    main()
