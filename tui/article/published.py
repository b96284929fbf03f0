"""Publication dates as pages, bylines, datelines and addresses write them.

Only a full date counts: day, month and year. Nothing is guessed from a month alone, a copyright line or today's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tui.article.rules import applies
from tui.english.calendar import MONTH_NUMBERS

_MONTH_NAMES = """
januar februar märz april mai juni juli august september oktober november dezember
jänner feber maerz apr mai jun jul aug sep okt nov dez
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
janv fevrier mars avr mai juin juil aout sept oct nov decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
ene feb mar abr may jun jul ago set oct nov dic
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
gen feb mar apr mag giu lug ago set ott nov dic
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november desember
"""
MONTHS = {name: i % 12 + 1 for i, name in enumerate(_MONTH_NAMES.split())} | MONTH_NUMBERS
"""Month names and abbreviations in nine languages, in lower case → number of the month."""

_NAME = r"[^\W\d_]{3,10}"
"""Any word; whether it is a month is looked up, because a pattern of all months takes 50 ms to compile."""

_YEAR = r"(?P<y>(?:19|20)\d\d)"


def _compiled(forms: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {rule: re.compile(form, re.IGNORECASE) for rule, form in forms.items()}


_FORMS = _compiled(
    {
        "year_first": rf"(?<!\d){_YEAR}[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)",  # 2022-05-17
        "day_month_year": (  # 17 May 2022, 17. Mai 2022, 17 de mayo de 2022
            rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?(?P<n>{_NAME})\b\.?,?\s+(?:de\s+|del\s+)?{_YEAR}(?!\d)"
        ),
        "month_day_year": rf"\b(?P<n>{_NAME})\b\.?\s+(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",  # May 17, 2022
        "hyphens": rf"(?<!\d)(?P<d>\d\d?)-(?P<n>{_NAME})-{_YEAR}(?!\d)",  # 17-May-2022
        "ideographs": rf"(?<!\d){_YEAR}年\s?(?P<m>\d\d?)月\s?(?P<d>\d\d?)日",  # 2022年5月17日
        "dots": rf"(?<!\d)(?P<d>\d\d?)\.\s?(?P<m>\d\d?)\.\s?{_YEAR}(?!\d)",  # 17.5.2022
        "day_first": rf"(?<!\d)(?P<d>1[3-9]|2\d|3[01])/(?P<m>\d\d?)/{_YEAR}(?!\d)",  # 17/05/2022: no month is 17
        "month_first": rf"(?<!\d)(?P<m>\d\d?)/(?P<d>1[3-9]|2\d|3[01])/{_YEAR}(?!\d)",  # 05/17/2022
        "digits": rf"(?<!\d){_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?:\d{{6}})?(?!\d)",  # 20220517, 20220517064500
    }
)
_IN_URL = _compiled(
    {
        "folders": rf"/{_YEAR}/(?P<m>\d\d?)/(?P<d>\d\d?)(?=[/\-_.?#]|$)",  # /2022/05/17/
        "folders_by_name": rf"/{_YEAR}/(?P<n>{_NAME})/(?P<d>\d\d?)(?=[/\-_.?#]|$)",  # /2022/may/17/
        "in_slug": rf"[/\-_]{_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",  # /2022-05-17-…, …-2022-05-17
        "digits_as_folder": rf"/{_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?=[/\-_.?#]|$)",  # /20220517/
    }
)
_MONTH_DAY = re.compile(rf"\b(?:(?P<n>{_NAME})\b\.?\s+(?P<d>\d\d?)|(?P<e>\d\d?)\s+(?P<o>{_NAME}))\b(?!\d)")
_URL_YEAR_MONTH = re.compile(rf"/{_YEAR}/(?P<m>\d\d?)/", re.IGNORECASE)
_URL_YEAR = re.compile(rf"/{_YEAR}(?:/|-)")
_EARLIEST = 1800

_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .’'\-]{2,40}(?:,\s[\w. ]{2,30}?)?,\s(?P<date>[^()—–]{6,30}?)\s*"
    r"(?:\([^()]{2,40}\)\s*)?(?:—|–|--?)\s"
)


def date_in(text: str) -> date | None:
    """The first full date in the text, in any form we know.

    >>> date_in("Updated Tues. 17 May 2022, 4:10 pm")
    datetime.date(2022, 5, 17)
    """
    text = text[:200]
    return min(_dates(_FORMS, text), default=(0, None))[1]


def date_in_url(url: str) -> date | None:
    """The date in an address's path, as in “/2022/05/17/story”."""
    return next((day for _, day in _dates(_IN_URL, url.split("?")[0])), None)


def month_day_with_url_year(text: str, url: str) -> date | None:
    """A date without its year (“March 18 at 3:57 PM”), where the address's path has the year (and month, if any)."""
    path = url.split("?")[0]
    year = _URL_YEAR.search(path)
    found = next((m for m in _MONTH_DAY.finditer(text[:200]) if (m["n"] or m["o"]).lower() in MONTHS), None)
    if not year or not found:
        return None
    month = MONTHS[(found["n"] or found["o"]).lower()]
    year_month = _URL_YEAR_MONTH.search(path)
    if year_month and int(year_month["m"]) != month:
        return None
    return _calendar_date(int(year["y"]), month, int(found["d"] or found["e"]))


def dateline_date(paragraph: str) -> date | None:
    """The date in a dateline that opens a paragraph: “GENEVA, March 3, 2021 (AP) — …”."""
    found = _DATELINE.match(paragraph[:160])
    return date_in(found["date"]) if found else None


def _dates(forms: dict[str, re.Pattern[str]], text: str) -> Iterator[tuple[int, date]]:
    """Where dates in these forms stand in the text, and the days."""
    for rule, form in forms.items():
        for match in form.finditer(text):
            if (day := _date(match)) and applies(rule, match[0]):
                yield match.start(), day


def _date(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    month = MONTHS.get(groups["n"].lower(), 0) if groups.get("n") else int(groups["m"])
    return _calendar_date(int(groups["y"]), month, int(groups["d"]))


def _calendar_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= _EARLIEST else None
    except ValueError:
        return None
