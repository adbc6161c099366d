"""Article objects in JSON: one object, a list of them, or one a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lagebild.model import Given

_FIELDS = ("text", "html")
_BLANKS = re.compile(r"[ \t\r\n]*")


class Item(NamedTuple):
    """One article object.

    `raw` is the object as it stands in the file (of a list: its own stretch, in UTF-8); `number` its line or its place
    in the list, counted from 1, or `None` for the only one; `field` names the field that holds the report. `about` is
    what the object states, or says in a sentence why it is no article.
    """

    raw: bytes
    number: int | None
    field: str
    about: Given | str


def items(raw: bytes, *, lines: bool) -> Iterator[Item]:
    """The articles of a file, one a line or as a whole."""
    yield from _of_lines(raw) if lines else _of_whole(raw)


def _of_lines(raw: bytes) -> Iterator[Item]:
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield _item(line.strip(), number)


def _of_whole(raw: bytes) -> Iterator[Item]:
    try:
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        yield Item(raw, None, "", "The file is not UTF-8")
        return
    if not text.lstrip().startswith("["):
        yield _item(text.strip().encode(), None) if text.strip() else Item(raw, None, "", "The file is empty")
        return
    yield from _of_list(text)


def _of_list(text: str) -> Iterator[Item]:
    """The objects of a list, each with its own stretch of the file."""
    decoder = json.JSONDecoder()
    number, at = 1, _past_blanks(text, text.index("[") + 1)
    while at < len(text) and text[at] != "]":
        try:
            _, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            yield Item(b"", number, "", f"The list breaks off here: no valid JSON ({error})")
            return
        yield _item(text[at:end].encode(), number)
        number, at = number + 1, _past_comma(text, end)


def _past_comma(text: str, at: int) -> int:
    at = _past_blanks(text, at)
    return _past_blanks(text, at + 1) if text[at : at + 1] == "," else at


def _past_blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _item(raw: bytes, number: int | None) -> Item:
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError) as error:
        return Item(raw, number, "", f"No valid JSON ({error})")
    if not isinstance(found, dict):
        return Item(raw, number, "", "No JSON object")
    field = next((each for each in _FIELDS if isinstance(found.get(each), str) and found[each].strip()), "")
    return Item(raw, number, field, _stated(found) if field else "The article has no text")


def _stated(article: dict[str, Any]) -> Given:
    authors = article.get("authors")
    names = [authors] if isinstance(authors, str) else authors if isinstance(authors, list) else []
    return Given(
        title=words(article.get("title")),
        publisher=words(article.get("publisher")),
        published=words(article.get("published")),
        url=words(article.get("url")),
        authors=tuple(name.strip() for name in names if isinstance(name, str) and name.strip()),
    )


def words(value: object) -> str | None:
    """A string of a JSON object with something in it, else `None`; half characters become U+FFFD."""
    if not isinstance(value, str):
        return None
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip() or None
