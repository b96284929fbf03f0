"""Pages from the web, from a server on this machine."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tui.article import ArticleError, load
from tui.article.fetch import fetch

STORY = (
    "<html><head><title>Ferry runs aground - Harbour Post</title></head><body><nav>Home News Sport</nav>"
    "<h1>Ferry runs aground</h1><article>"
    + "".join(
        f"<p>“We felt it before we heard it,” said Ana Ruiz, who was on deck {i} when the ferry struck the bank.</p>"
        for i in ("one", "two", "three", "four")
    )
    + "</article></body></html>"
)
PAGES = {
    "/story": (200, {"Content-Type": "text/html; charset=utf-8"}, STORY.encode()),
    "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(STORY.encode())),
    "/bomb": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(bytes(50_000_000))),
    "/cut": (200, {"Content-Type": "text/html", "Content-Length": "90000000"}, STORY.encode()),
    "/cut-packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(STORY.encode())[:-9]),
    "/cut-chunked": (
        200,
        {"Content-Type": "text/html", "Transfer-Encoding": "chunked"},
        b"ff\r\n" + STORY.encode()[:90],
    ),
    "/odd-packing": (200, {"Content-Type": "text/html", "Content-Encoding": "br"}, b"\x0b\x02\x80abc\x03"),
    "/wrong-charset": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, STORY.encode()),
    "/nothing": (200, {"Content-Type": "text/html"}, b""),
    "/forbidden": (403, {}, b""),
    "/legal": (451, {}, b""),
    "/odd-status": (999, {}, b""),
    "/nowhere-else": (302, {}, b""),
    "/to-ftp": (302, {"Location": "ftp://127.0.0.1/story"}, b""),
    "/to-escapes": (302, {"Location": "gopher://\x1bc\x07/"}, b""),
    "/broken": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"not packed at all"),
    "/large": (200, {"Content-Type": "text/html"}, b"a" * 11_000_000),
    "/film": (200, {"Content-Type": "video/mp4"}, b"\x00\x00"),
    "/note": (200, {"Content-Type": "text/plain; charset=iso-8859-1"}, "The café reopened on Monday.".encode("cp1252")),
    "/moved": (301, {"Location": "/story"}, b""),
    "/circle": (302, {"Location": "/circle"}, b""),
    "/escape": (302, {"Location": "file:///etc/hostname"}, b""),
    "/gone": (410, {}, b""),
    "/paid": (402, {}, b""),
    "/fault": (503, {}, b""),
    "/wall": (
        200,
        {"Content-Type": "text/html"},
        b"<html><body><div id='root'></div><p>Please subscribe.</p></body></html>",
    ),
    "/r%C3%ADo": (200, {"Content-Type": "text/plain"}, "The río rose.".encode()),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/endless-redirect":
            self.send_response(302)
            self.send_header("Location", "/story")
            self.end_headers()
            try:
                while True:
                    self.wfile.write(bytes(1 << 16))
            except OSError:
                return
        if self.path == "/slow-headers":
            for _ in range(30):
                try:
                    self.wfile.write(b"H")
                except OSError:
                    return
                time.sleep(0.05)
            return
        if self.path == "/slow":
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            for _ in range(20):
                try:
                    self.wfile.write(b"drip ")
                    self.wfile.flush()
                except OSError:
                    return
                time.sleep(0.05)
            return
        status, headers, body = PAGES.get(self.path, (404, {}, b""))
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            return

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/story", "/packed", "/moved", "/wrong-charset", "/endless-redirect"])
def test_a_page_becomes_its_article(site: str, path: str) -> None:
    article = load(site + path)
    assert article.metadata.title == "Ferry runs aground"
    assert article.text.count("“We felt it before we heard it,”") == 4
    assert "Home News Sport" not in article.text


def test_the_address_after_redirects_is_the_articles(site: str) -> None:
    assert load(f"{site}/moved").metadata.url == f"{site}/story"


def test_the_charset_of_the_header_counts(site: str) -> None:
    assert load(f"{site}/note").text == "The café reopened on Monday."


def test_addresses_may_be_written_in_any_script(site: str) -> None:
    assert load(f"{site}/río").text == "The río rose."


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nowhere", "no such page (404)"),
        ("/gone", "removed the page"),
        ("/paid", "subscription"),
        ("/fault", "reports an error (503)"),
        ("/film", "not text but video/mp4"),
        ("/large", "larger than 10 MB"),
        ("/bomb", "larger than 10 MB"),
        ("/broken", "damaged"),
        ("/cut", "damaged or incomplete"),
        ("/cut-packed", "damaged or incomplete"),
        ("/cut-chunked", "damaged or incomplete"),
        ("/odd-packing", "did not ask for"),
        ("/nothing", "is empty"),
        ("/forbidden", "refuses to send the page to a program"),
        ("/legal", "legal reasons (451)"),
        ("/odd-status", "999"),
        ("/nowhere-else", "redirects"),
        ("/to-ftp", "not a web address"),
        ("/circle", "redirects in circles"),
        ("/escape", "away from the web"),
        ("/wall", "no article"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(site: str, path: str, words: str) -> None:
    with pytest.raises(ArticleError) as caught:
        load(site + path)
    assert words in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("path", ["/slow", "/slow-headers"])
def test_a_page_that_only_drips_is_given_up(site: str, path: str) -> None:
    with pytest.raises(ArticleError, match="took too long"):
        fetch(site + path, time_limit=0.3)


def test_a_site_whose_address_takes_long_to_find_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*_: object, **__: object) -> None:
        time.sleep(0.6)
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(ArticleError, match="took too long"):
        fetch("http://harbour.example/story", time_limit=0.2)


def test_a_redirect_cannot_command_the_terminal(site: str) -> None:
    with pytest.raises(ArticleError) as caught:
        load(f"{site}/to-escapes")
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize("url", ["ftp://example.org/a", "file:///etc/hostname", "http://", "http://[/", "http://a:b/"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(ArticleError):
        load(url)


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(ArticleError, match=r"127\.0\.0\.1:9"):
        load("http://127.0.0.1:9/story")
