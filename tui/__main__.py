"""`python -m tui` and the `onrecord` command."""

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from tui.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
