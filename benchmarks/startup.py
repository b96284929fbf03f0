"""How long from exec to text on screen, beside a minimal Textual app, in the same run.

    python benchmarks/startup.py [--runs 11]

Both programs run on a pseudo-terminal of 120 × 40 cells; the clock starts before exec and stops when the first
word of the text arrives. The two take turns, so a busy machine slows both. Printed: medians in milliseconds, the
ratio, and for onrecord the time until the panels hold the quotes.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

WORD = "Quillfeather"
"""A word that nothing but the text can print."""
PARAGRAPH = (
    "“The bridge will open in May,” said Ana Quist, who leads the harbour office. On Monday the council had asked "
    "for a later date, and nobody at the table expected an answer before the summer of 2023.\n\n"
)
ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?<=>]*[a-zA-Z]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|.)")
MINIMAL = f"""
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static({WORD!r})
Minimal().run()
"""


def seconds_until(command: list[str], patterns: list[bytes], limit: float = 20.0) -> list[float]:
    """Seconds from exec until each pattern has stood in the program's output, in the order given."""
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.environ.pop("NO_COLOR", None)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled
        os.execv(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    output, found = b"", list[float]()
    try:
        while len(found) < len(patterns):
            if time.perf_counter() - start > limit:
                raise SystemExit(f"{' '.join(command)}: nothing like {patterns[len(found)]!r} within {limit:.0f} s")
            if select.select([terminal], [], [], 0.05)[0]:
                output += os.read(terminal, 65536)
                if re.search(patterns[len(found)], ESCAPES.sub(b"", output)):
                    found.append(time.perf_counter() - start)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ONRECORD_HOME"] = folder  # what is read here is kept in no library of anybody's
        article = Path(folder) / "article.md"
        article.write_text(f"# {WORD}\n\n" + PARAGRAPH * (10_000 // len(PARAGRAPH)), encoding="utf-8")
        minimal = Path(folder) / "minimal.py"
        minimal.write_text(MINIMAL, encoding="utf-8")
        commands = {
            "minimal Textual app": ([sys.executable, str(minimal)], [WORD.encode()]),
            "onrecord": ([sys.executable, "-m", "tui", str(article)], [WORD.encode(), rb"[1-9]\d* quotes"]),
        }
        times: dict[str, list[list[float]]] = {name: [] for name in commands}
        for run in range(runs + 1):
            for name, (command, patterns) in commands.items():
                measured = seconds_until(command, patterns)
                if run:  # the first of each only warms the disk's cache
                    times[name].append(measured)
    first = {name: statistics.median(t[0] for t in rows) * 1000 for name, rows in times.items()}
    panels = statistics.median(t[1] for t in times["onrecord"]) * 1000
    for name, value in first.items():
        print(f"{name:22s} text on screen {value:6.0f} ms")
    print(f"{'onrecord':22s} panels filled  {panels:6.0f} ms")
    print(f"ratio, text on screen  {first['onrecord'] / first['minimal Textual app']:.2f}")


if __name__ == "__main__":
    main()
