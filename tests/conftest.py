"""What holds for all tests: the programs that they start can be interrupted."""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in a shell's background job, whose children inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)
