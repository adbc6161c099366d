"""Report text made fit to be shown: what a reader cannot see, or what would reorder the line, becomes visible.

Only what is displayed changes; spans always count over the untouched text.
"""

from __future__ import annotations

import re

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""Control characters, marks that change the direction of writing, lone surrogates, byte order marks."""


def legible(text: str) -> str:
    """The text with every hidden character written out, for example ``[U+202E]``; a line break stays one."""
    return HIDDEN.sub(_written_out, text) if HIDDEN.search(text) else text


def _written_out(match: re.Match[str]) -> str:
    return "\n" if match[0] in "\r\u2028\u2029\x85" else f"[U+{ord(match[0]):04X}]"
