"""Many articles, one stream of data: load and extract each, in order, on all cores where it pays."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread
from time import monotonic
from typing import NoReturn

from tui.article import ArticleError
from tui.article.sources import STDIN, Source, expand, is_folder, open_source
from tui.cli.names import DEBUG
from tui.cli.output import OutputError, opened
from tui.cli.talk import Progress, say, unexpected
from tui.export import FORMATS

PATIENCE = 1.0
"""Seconds of work left from which on starting more processes, which takes about half a second, is sooner done."""
AHEAD = 64
"""Articles that are given out before the first of them must be written: memory stays small however many there are."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: a piece of the document, or a sentence that says why not."""

    piece: str = ""
    problem: str = ""


def extract_articles(
    articles: Sequence[str],
    format_name: str,
    published: date | None = None,
    output: str | None = None,
    *,
    everything: bool = False,
) -> int:
    """Write the extraction of every article to `output` (default: stdout); 0, or 1 when any article failed.

    What was said or written is written, or `everything` that is attributed to somebody.

    An output that is itself one of the articles is refused with 2: the article would be lost.
    A failed article is named on stderr and left out. When all fail, a file that stood at `output` stays as it was.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, _end)
    sources = expand(articles)
    if output not in (None, "-") and os.path.realpath(output or "") in map(os.path.realpath, sources):
        say(f"“{output}” is one of the articles and would be overwritten. Name another file for --output.")
        return 2
    if format_name == "json" and (len(articles) > 1 or is_folder(articles[0])):
        format_name = "json array"
    try:
        with opened(output) as out:
            progress = Progress(len(sources), data_to_terminal=out.stream.isatty())
            failed = 0

            def pieces() -> Iterator[str]:
                nonlocal failed
                found = outcomes(sources, format_name, published, everything=everything)
                for done, outcome in enumerate(found, start=1):
                    if outcome.problem:
                        failed += 1
                        progress.clear()
                        say(outcome.problem)
                    else:
                        yield outcome.piece
                    progress.show(done)

            for piece in FORMATS[format_name].join(pieces()):
                out.write(piece)
            progress.clear()
            out.discarded = failed == len(sources)
    except OutputError as error:
        say(str(error))
        return 1
    return 1 if failed else 0


def outcomes(
    sources: Sequence[Source], format_name: str, published: date | None, *, everything: bool = False
) -> Iterator[Outcome]:
    """What became of each article, in the order given."""
    work = partial(outcome_of, format_name=format_name, published=published, everything=everything)
    alone = STDIN in sources or os.cpu_count() == 1
    start = monotonic()
    for done, source in enumerate(sources, start=1):
        yield work(source)
        left = len(sources) - done
        if left > 1 and not alone and (monotonic() - start) / done * left > PATIENCE:
            yield from _together(work, sources[done:])
            return


def _together(work: Callable[[Source], Outcome], sources: Sequence[Source]) -> Iterator[Outcome]:
    """The same on all cores."""
    # A new interpreter per process: a fork would inherit numpy's threads in an unknown state. It must not look for its
    # first modules in the current folder, which may hold anything (“multiprocessing.py” beside the articles).
    os.environ["PYTHONSAFEPATH"] = "1"
    pool = ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_begin_process)
    try:
        waiting: deque[Future[Outcome]] = deque()
        for source in sources:
            with _interrupts_held():
                waiting.append(pool.submit(work, source))
            if len(waiting) > AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl+C back for a moment, and for ever in the processes that are started meanwhile.

    It reaches every process of the terminal; the first one decides. Blocked in this thread, it is still taken by the
    threads of numpy, so it is also noted instead of obeyed, and sent again in the end.
    """
    came: list[int] = []
    obeyed = signal.getsignal(signal.SIGINT)
    if obeyed is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, obeyed)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        for number in came[:1]:
            signal.raise_signal(number)


def _begin_process() -> None:
    """Do not outlive the first process."""
    Thread(target=_end_with_first, daemon=True).start()


def _end_with_first() -> None:
    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _end(number: int, _frame: object) -> NoReturn:
    """End in good order when the system asks for it; the exit code is 128 and the signal's number."""
    raise SystemExit(128 + number)


def outcome_of(source: Source, format_name: str, published: date | None, *, everything: bool = False) -> Outcome:
    """Load, extract and encode one article. No error leaves it unless ONRECORD_DEBUG is set."""
    from tui.extraction import extract

    try:
        article = open_source(source)
        if published is not None:
            metadata = replace(article.metadata, published=published, published_from="--published")
            article = replace(article, metadata=metadata)
        found = extract(article)
        return Outcome(piece=FORMATS[format_name].piece(article, found if everything else found.said()))
    except ArticleError as error:
        return Outcome(problem=str(error))
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        return Outcome(problem=f"{source}: {unexpected(error)}")
