"""Many articles, one stream of data: load and extract each, in order, on all cores where it pays."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from tui.article import ArticleError
from tui.article.sources import STDIN, Source, expand, is_folder, open_source
from tui.cli.many import end_in_good_order, in_order
from tui.cli.names import DEBUG
from tui.cli.output import OutputError, opened
from tui.cli.talk import Progress, say, unexpected
from tui.export import FORMATS


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
    end_in_good_order()
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
    return in_order(work, sources, alone=STDIN in sources)


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
