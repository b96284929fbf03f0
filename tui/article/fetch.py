"""Fetches a page from the web within limits of time, size and redirects: http and https only (RFC 9110)."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import urllib.error
import urllib.parse
import urllib.request
import zlib
from concurrent.futures import Future
from dataclasses import dataclass
from typing import IO

from tui.article.errors import ArticleError

SIZE_LIMIT = 10_000_000
"""The most bytes in one page, decompressed."""

TIME_LIMIT = 20.0
"""Seconds for the whole page, redirects included."""

REDIRECT_LIMIT = 8

_SAVE = "Open it in a browser, save the page, and open the saved file."
_TEXT_TYPES = ("text/", "application/xhtml+xml", "application/xml")
_HEADERS = {
    "User-Agent": "onrecord/0.1 (terminal article reader)",
    "Accept": "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}

# What an HTTP status means for the reader, and what to do about it.
_STATUS = {
    401: ("asks you to log in (401)", _SAVE),
    402: ("asks for a subscription (402)", _SAVE),
    403: ("refuses to send the page to a program (403)", _SAVE),
    404: ("has no such page (404)", "Check the address."),
    410: ("has removed the page (410)", "Look for a copy in a web archive."),
    429: ("has received too many requests (429)", "Try again later."),
    451: ("cannot show the page for legal reasons (451)", "Look for a copy in a web archive."),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the server sent it."""

    data: bytes
    url: str
    """The address after redirects."""
    content_type: str | None


def fetch(url: str, time_limit: float = TIME_LIMIT) -> Page:
    """Fetch a page. Raises only `ArticleError`, which says what happened and what to do about it."""
    # In a thread: a socket's time limit covers neither the search for a site's address nor a server that drips bytes.
    page: Future[Page] = Future()

    def work() -> None:
        try:
            page.set_result(_fetched(url, time_limit))
        except BaseException as error:  # whoever asks for the result gets it
            page.set_exception(error)

    threading.Thread(target=work, daemon=True).start()
    try:
        return page.result(time_limit)
    except TimeoutError as error:
        raise _too_slow(url) from error


def _fetched(url: str, time_limit: float) -> Page:
    try:
        request = urllib.request.Request(_checked(url), headers=_HEADERS)  # noqa: S310  the scheme is checked
        opener = urllib.request.build_opener(_Redirects())
        with opener.open(request, timeout=time_limit) as response:
            content_type = response.headers.get("Content-Type")
            _refuse_other_media(content_type, url)
            data = _unpacked(_read(response, url), response.headers.get("Content-Encoding"), url)
            return Page(data, response.geturl(), content_type)
    except urllib.error.HTTPError as error:
        error.close()
        raise _status_error(error.code, url) from error
    except TimeoutError as error:
        raise _too_slow(url) from error
    except urllib.error.URLError as error:
        raise _unreachable(error.reason, url) from error
    except http.client.IncompleteRead as error:
        raise _damaged(url) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _unreachable(error, url) from error


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, never to another protocol: a page must not make us read files."""

    max_redirections = REDIRECT_LIMIT

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        fp.close()  # urllib would read what it holds, however much that is
        return super().redirect_request(req, fp, code, msg, headers, _checked(newurl))


def _checked(url: str) -> str:
    """The address in ASCII. Raises `ArticleError` if it is not a web address."""
    parts = urllib.parse.urlsplit(url.strip())
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise ArticleError(f"“{url}” is not a web address.", "Only http:// and https:// addresses can be read.")
    try:
        host = parts.hostname.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ArticleError(f"“{url}” is not a web address.", "Check the name of the site.") from error
    if ":" in host:
        host = f"[{host}]"
    port = f":{parts.port}" if parts.port else ""
    safe = "/%:@!$&'()*+,;=~-._"
    path = urllib.parse.quote(parts.path or "/", safe=safe)
    return urllib.parse.urlunsplit(
        (parts.scheme, host + port, path, urllib.parse.quote(parts.query, safe=safe + "?"), "")
    )


def _read(response: http.client.HTTPResponse, url: str) -> bytes:
    """The body as it was sent. Raises `ArticleError` if it is incomplete or too large."""
    data = response.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise _too_large(url)
    if response.length:  # what the server promised and did not send
        raise _damaged(url)
    return data


def _unpacked(data: bytes, encoding: str | None, url: str) -> bytes:
    """The body decompressed, never more than the limit: a small archive may hold gigabytes."""
    match (encoding or "").strip().lower():
        case "gzip" | "x-gzip":
            window = 16 + zlib.MAX_WBITS
        case "deflate":
            window = zlib.MAX_WBITS if data[:1] == b"\x78" else -zlib.MAX_WBITS
        case "" | "identity":
            return data
        case _:
            raise ArticleError(f"“{url}” was sent in a compression that we did not ask for.", _SAVE)
    unpacker = zlib.decompressobj(window)
    try:
        unpacked = unpacker.decompress(data, SIZE_LIMIT + 1)
    except zlib.error as error:
        raise _damaged(url) from error
    if len(unpacked) > SIZE_LIMIT:
        raise _too_large(url)
    if not unpacker.eof:
        raise _damaged(url)
    return unpacked


def _refuse_other_media(content_type: str | None, url: str) -> None:
    media_type = (content_type or "text/html").partition(";")[0].strip().lower()
    if not media_type.startswith(_TEXT_TYPES):
        raise ArticleError(f"“{url}” is not text but {media_type}.", "Open the page of the article itself.")


def _status_error(code: int, url: str) -> ArticleError:
    if 300 <= code < 400:
        return ArticleError(f"“{url}” redirects in circles, or away from the web.", _SAVE)
    if code >= 500:
        return ArticleError(f"The server for “{url}” reports an error ({code}).", "Try again later.")
    what, hint = _STATUS.get(code, (f"refuses the request ({code})", _SAVE))
    return ArticleError(f"The server for “{url}” {what}.", hint)


def _damaged(url: str) -> ArticleError:
    return ArticleError(f"The page from “{url}” arrived damaged or incomplete.", "Try again later.")


def _too_large(url: str) -> ArticleError:
    return ArticleError(f"“{url}” is larger than {SIZE_LIMIT // 1_000_000} MB.", _SAVE)


def _too_slow(url: str) -> ArticleError:
    return ArticleError(f"“{url}” took too long to answer.", "Try again later, or check the connection.")


def _unreachable(reason: object, url: str) -> ArticleError:
    """Why the server could not be reached."""
    if isinstance(reason, TimeoutError):
        return _too_slow(url)
    if isinstance(reason, socket.gaierror):
        return ArticleError(f"The site for “{url}” was not found.", "Check the address and the connection.")
    if isinstance(reason, ssl.SSLError):
        return ArticleError(f"“{url}” has no valid certificate.", _SAVE)
    if isinstance(reason, ConnectionRefusedError):
        return ArticleError(f"The server for “{url}” refuses connections.", "Check the address, or try again later.")
    detail = str(getattr(reason, "strerror", None) or reason) or "no reason was given"
    return ArticleError(f"“{url}” cannot be reached: {detail}.", "Check the address and the connection.")
