"""How the shipped weights are made: `python -m training.train --help`, and MODEL_CARD.md.

One thread for the linear algebra, here before numpy is loaded: the same input gives the same sums again.
"""

import os

for library in ("OPENBLAS", "OMP"):
    os.environ[f"{library}_NUM_THREADS"] = "1"
