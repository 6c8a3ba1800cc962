"""`python -m tfgmvae` is the `tfgmvae` command."""

import sys

from tfgmvae.cli import main

sys.exit(main())
