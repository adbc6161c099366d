"""Words, numbers and marks of German text, each with its place.

One regular expression, so that a token is always a stretch of the text as it stands. A full stop is a token of its own,
also behind an abbreviation; whether it ends a sentence is for `lagebild.german.sentences` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from lagebild.model import Token

_WORD = r"[^\W_]+(?:['’&][^\W_]+|-[^\W_]+|[:*_](?:in|innen)\b)*(?:-(?=[\s,]))?"
_TOKEN = re.compile(
    r"[a-zA-ZÄÖÜäöüß]++(?=[\s,])"  # most tokens: letters before a blank or a comma; nothing below reads them otherwise
    r"|https?://[^\s<>\"“”»«]+"  # an address, whose marks are no punctuation
    r"|\d+(?:[.,:'’]\d+)+(?:-[^\W\d_]+)*"  # 98.000 and 16:48 and 1,5-fach
    # a site named by its address, of as many letters as one may have: the bound keeps hostile text linear
    r"|[^\W_][\w-]{0,62}+(?:\.[\w-]{1,63}+){0,4}\.(?:de|at|ch|com|org|net|info|ru|ua|by|eu|uk)\b"
    rf"|{_WORD}"
    r"|\.\.\.|[^\w\s]|_",
)

_token: Callable[[tuple[str, int, int]], Token] = partial(tuple.__new__, Token)
"""`Token(…)` without the call of a Python function for each of them, a tenth of the time."""


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of a stretch of text, in order; offsets count in the whole text."""
    stop = len(text) if end is None else end
    return tuple([_token((found[0], found.start(), found.end())) for found in _TOKEN.finditer(text, start, stop)])
