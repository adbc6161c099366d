"""The words of a document of the quotation data set: which of them spans touch, and what stands beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lagebild.german.words import tags
from lagebild.measure.quotation_score import Tokens
from lagebild.model import Span, Token

_BESIDE = frozenset({"es", "sich"})
_FINAL = frozenset({".", "!", "?", "…"})


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a document of the data set and the number of the sentence of each."""

    tokens: tuple[Token, ...]
    sentences: tuple[int, ...]
    ends: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ends", tuple(token.end for token in self.tokens))

    def covered(self, spans: Iterable[Span]) -> Tokens:
        """The numbers of the tokens that spans touch."""
        return frozenset(number for span in spans for number in self._touched(span))

    def _touched(self, span: Span) -> Iterator[int]:
        for number in range(bisect_left(self.ends, span.start + 1), len(self.tokens)):
            if self.tokens[number].start >= span.end:
                return
            yield number

    def sentence(self, tokens: Tokens) -> Tokens:
        """All tokens of the sentences that the given tokens stand in."""
        wanted = {self.sentences[number] for number in tokens}
        if not wanted:
            return frozenset()
        first, last = bisect_left(self.sentences, min(wanted)), bisect_left(self.sentences, max(wanted) + 1)
        return frozenset(number for number in range(first, last) if self.sentences[number] in wanted)

    def final_marks(self, number: int) -> Tokens:
        """The full stops that end the sentence of a token, if it is the last word before them or one of them."""
        sentence = self.sentence(frozenset({number}))
        last = first = max(sentence) + 1
        while first - 1 in sentence and self.tokens[first - 1].text in _FINAL:
            first -= 1
        return frozenset(range(first, last)) if number >= first - 1 else frozenset()

    def adposition(self, tokens: Tokens) -> Tokens:
        """The preposition that a phrase begins with, else the postposition that ends it."""
        first, last = min(tokens), max(tokens)
        return frozenset({first if self.is_preposition(first) else last})

    def adjoins(self, phrase: Tokens, other: Tokens) -> bool:
        """Whether a phrase stands within or beside another, with at most a preposition between: "Angaben von [X]"."""
        between = range(max(phrase) + 1, min(other))
        return min(phrase) <= max(other) + 1 and all(self.is_preposition(number) for number in between)

    def is_preposition(self, number: int) -> bool:
        """Whether a token is a preposition."""
        return "prep" in tags(self._word(number))

    def is_small(self, number: int) -> bool:
        """Whether a token begins with no capital, or is none of the document."""
        return not (0 <= number < len(self.tokens) and self.tokens[number].text[0].isupper())

    def companions(self, cue: Tokens, quote: Tokens) -> Tokens:
        """What the data set counts among a verbal cue: es and sich beside it, davon before the comma of its clause."""
        beside = {near for at in cue for near in (at - 1, at + 1) if self._word(near) in _BESIDE}
        before = min(quote, default=0) - 1
        if self._word(before) == ",":
            before -= 1
            while before in cue:
                before -= 1
            if "adv_pron" in tags(self._word(before)):
                beside.add(before)
        return frozenset(beside) - quote

    def _word(self, number: int) -> str:
        return self.tokens[number].text.lower() if 0 <= number < len(self.tokens) else ""

    def texts(self, tokens: Tokens) -> list[str]:
        """The tokens as written, in the order of the text."""
        return [self.tokens[number].text for number in sorted(tokens)]
