"""Where paragraphs were glued together without a blank: "…überprüft werden.Aus Angst vor …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.german.verbs import is_finite
from lagebild.german.words import is_abbreviation, tags
from lagebild.model import Span

_SEAM = re.compile(
    r"(?<=[\w)\]%€“”«»\"’‘])(?:[!?]|\.{1,3}|…)([\"“”«»’‘']?)(?=[„»«“\"‚‘(]?[A-ZÄÖÜ])",
)
_MARK_AND_CAPITAL = re.compile(r"[.!?…][\"“”«»’‘']?[„»«“\"‚‘(]?[A-ZÄÖÜ]")
"""What every seam holds; found far faster than a seam, and most blocks have none."""

_WORD = re.compile(r"[^\s„“”«»\"()]*\Z")
_WORDS = re.compile(r"\w+")
_CLAUSE_END = re.compile(r"[.!?,:;]")
_NEXT = re.compile(r"[A-ZÄÖÜ][\w-]*")
_ADDRESS = re.compile(r"://|www\.|@|\.[a-z]{2,}/", re.IGNORECASE)
_PARTNERS = {"«": "»", "»": "«", "“": "„"}
_LONGEST_WORD = 60
_LONGEST_SENTENCE = 300  # so far back and ahead is looked for a verb
_OPENING_CLASSES = frozenset({"det", "dem", "pron_pers", "prep", "contracted", "conj", "subord", "wh", "adv_pron"})
_CLAUSE_WORDS = 7  # the verb of a main clause stands among its first words


def stretches(text: str) -> Iterator[Span]:
    """The paragraphs of a block: the stretches between the seams."""
    start = 0
    quotes = _Quotes(text)
    for seam in _SEAM.finditer(text) if _MARK_AND_CAPITAL.search(text) else ():
        if _is_seam(text, seam, start):
            end = seam.end() if quotes.closes(seam) else seam.start(1)
            yield Span(start, end)
            start = end
    yield Span(start, len(text))


class _Quotes:
    """Whether a quotation mark that opens in one style and closes in another closes here.

    Marks are counted once, from left to right, so that a text of nothing else stays cheap.
    """

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._counts = dict.fromkeys('"«»„“', 0)

    def closes(self, seam: re.Match[str]) -> bool:
        """Whether the mark that the seam holds (if any) belongs to the text before it."""
        mark = seam[1]
        for each in self._counts:
            self._counts[each] += self._text.count(each, self._at, seam.start(1))
        self._at = seam.start(1)
        if mark == '"':
            return self._counts[mark] % 2 == 1
        partner = _PARTNERS.get(mark)
        return partner is None or self._counts[partner] > self._counts[mark]


def _is_seam(text: str, seam: re.Match[str], start: int) -> bool:
    found = _WORD.search(text, max(start, seam.start() - _LONGEST_WORD), seam.start())
    word = found[0] if found else ""
    following = _NEXT.search(text, seam.end(), seam.end() + _LONGEST_WORD)
    if following is None:
        return False
    if seam[0] != "." or not word:
        return True
    if _is_short(word, following[0]) or _is_address(text, word, seam):
        return False
    return not _is_name(word) or _between_sentences(text, start, seam)


def _is_short(word: str, following: str) -> bool:
    """Whether the full stop belongs to the word: an abbreviation, an initial, an ordinal."""
    last = word.rpartition(".")[2]
    if (len(last) == 1 and last.isalpha()) or is_abbreviation(word + ".", next_word=following):
        return True
    return last.isdigit() and len(last) < len("2022") and not tags(following.lower())


def _is_address(text: str, word: str, seam: re.Match[str]) -> bool:
    """Whether the full stop stands within the address of a page or a mailbox."""
    behind = text[seam.end() : seam.end() + _LONGEST_WORD].split(maxsplit=1)[0]
    return _ADDRESS.search(f"{word}.{behind}") is not None


def _is_name(word: str) -> bool:
    """Whether the word could be the first half of a name with a full stop in it ("Bayern.Live")."""
    return word[0].isupper() and word[-1].isalpha()


def _between_sentences(text: str, start: int, seam: re.Match[str]) -> bool:
    """Whether sentences stand on both sides, or a word follows that opens one."""
    following = text[seam.end() : seam.end() + _LONGEST_SENTENCE].lstrip('„»«“"‚‘(')
    ahead = _CLAUSE_END.split(following, maxsplit=1)[0].split()
    if ahead and tags(ahead[0].lower()) & _OPENING_CLASSES:
        return True
    before = _WORDS.findall(text[max(start, seam.start() - _LONGEST_SENTENCE) : seam.start()])
    return _has_verb(ahead[1:_CLAUSE_WORDS]) and _has_verb(before)


def _has_verb(words: list[str]) -> bool:
    return any(word[0].islower() and is_finite(word) for word in words)
