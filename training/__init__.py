"""How the shipped weights are made: `python -m training.train --help`, and MODEL_CARD.md."""
