"""How numpy is loaded: without threads of its own.

The matrices are small: a second thread of the linear algebra library waits more than it works, which doubles the
processor time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

_THREADS = "OPENBLAS_NUM_THREADS"


@contextmanager
def one_thread() -> Iterator[None]:
    """Numpy, if it is loaded for the first time in here, starts no threads, unless the user has said how many."""
    told = _THREADS in os.environ
    os.environ.setdefault(_THREADS, "1")
    try:
        yield
    finally:
        if not told:
            del os.environ[_THREADS]
