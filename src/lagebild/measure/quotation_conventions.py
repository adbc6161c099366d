"""What the extraction found, in the conventions of the German news quotation data set.

Measured on the 2,877 marked quotations of its training part; nothing here knows a word of German but the mood of a
verb. The data set differs from us in this:

- **Narration** is not marked, and what is answered in an interview neither (0 of 104 sentences). `medium` is nearly
  arbitrary there; the most frequent value stands for all.
- **Final marks.** The full stop of a sentence belongs to no part (in 1,298 of 1,345 sentences), except that a free
  indirect (95 %) or reported (80 %) quote holds it. The comma between quote and frame belongs to the frame (99 %), so
  does a colon; quotation marks (100 %) and "dass" (100 %) belong to the quote.
- **Frame**: the cue's sentence without the quotes in it (this gives token precision .96 and recall .99), also where
  that sentence says more. Where the cue itself stands within a quote, no further than that quote.
- **Cue**: "es" and "sich" beside the verb belong to it (109 of 113), and an announcing adverb ("davon", "darauf") right
  before the comma of the quote (81 of 102; elsewhere 16 of 61).
- **Direct**: one annotation for each stretch in quotation marks (602 of 604), each with cue, speaker and frame, also
  where "sagte X" interrupts them or a later sentence goes on with the quotation. Words in quotation marks within
  other speech are a direct quote of their own beside it (of those that begin small 91 %) with speaker, cue and frame
  of that speech (97 %), but no name: one that begins with a capital behind a noun (2 of 35 are a quote) or has at most
  two words (16 of 67, in the object of a speech act half).
- **Indirect**: one annotation, also with several stretches. Of "nach Angaben von X" the preposition alone is the cue
  and "Angaben von X" the speaker (220 of 257; "zufolge", "laut" and "gemäß" likewise). An adverb that carries a source
  on ("demnach", "danach") is cue and speaker at once (22 of 25), also where the report has named none before (19 of
  24).
  The end of a speech act from its first subordinate clause in the Konjunktiv on is an indirect quote beside the act
  ("beklagte Morde, [die verübt würden]": 11 of 11).
- **Free indirect**: sentences without a break are one annotation (of 121 neighbours 2 are not), as long as the type
  holds; the speaker is the mention in the earlier sentence (94 %), and there is neither cue nor frame (100 %). The
  type depends on the mood: Konjunktiv 98 % IndirectFreeIndirect; else FreeIndirect, which is the reported `sollen`.
- **Relays**: each source of the same words has a quote of its own (all 12 doubled direct quotes, 17 indirect ones),
  also the statement in which somebody is cited.
- **Reported**: the quote is the whole sentence with cue, speaker and addressee, less the words and cues of other
  quotations (token F1 .95; less its own speaker, too, .83); no cue (98 %), no frame. Where only its words in quotation
  marks say what was said ("wies das als „falsch“ zurück"), these alone are marked, as a direct quote (0 of 16 are
  reported).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lagebild.german.verbs import is_subjunctive
from lagebild.measure.quotation_score import Annotation, Tokens
from lagebild.measure.quotation_words import Words
from lagebild.model import Analysis, Cue, Part, Quotation

MEDIUM = "Speech"
"""The medium of 44 % of the quotations, the most frequent."""

LONGEST_NAME = 2
"""So many words in quotation marks are a name within speech if they begin with a capital."""

CITING = "zitieren"
"""The verb that is the cue of both its sources, who is cited and who cites."""

_CLOSED_BY = {"„": '“”"', "»": "«", "«": "»", "“": "”", '"': '"', "‚": "‘’", "''": "''"}
_MARKS = frozenset('„“”»«"‚‘’') | {"''"}
_TYPES = {"direct": "Direct", "indirect": "Indirect", "reported": "Reported"}


def as_annotations(analysis: Analysis, words: Words) -> list[Annotation]:
    """The quotations of an analysis as the data set would mark them, in the order of the text."""
    speeches = _Speeches(analysis.quotations, words)
    quoted = list(speeches.quoted())
    beside = list(speeches.beside(frozenset().union(*(each.quote for each in quoted))))
    found = _joined(sorted([*quoted, *speeches.unquoted(), *speeches.in_konjunktiv()], key=_place), words)
    further = [*beside, *speeches.relayed()]
    return [each._replace(frame=_frame(each, found, words)) for each in sorted([*found, *further], key=_place)]


class _Speeches:
    """The quotations that the data set marks; a part that one of them lacks is that of the speech it carries on."""

    def __init__(self, quotations: Sequence[Quotation], words: Words) -> None:
        self.quotations = quotations
        self.words = words
        self.numbers = [number for number, each in enumerate(quotations) if _is_marked(each)]

    def quoted(self) -> Iterator[Annotation]:
        """A direct quote for each stretch of direct speech."""
        for number in self.numbers:
            if self.quotations[number].type == "direct":
                for span in self.quotations[number].content.spans:
                    yield from self._annotated(number, self.words.covered([span]), "Direct")

    def unquoted(self) -> Iterator[Annotation]:
        """One quote for each quotation of another type."""
        for number in self.numbers:
            type_ = self.quotations[number].type
            content = self._content(number)
            if type_ == "indirect":
                yield from self._annotated(number, content - self._final_marks(content), "Indirect")
            elif type_ == "free_indirect":
                quote = content | self._final_marks(content)
                yield from self._annotated(number, quote, _free_indirect(self.words.texts(quote)))
            elif type_ == "reported" and not self.quotations[number].rule.startswith("quoted."):
                yield from self._annotated(number, self._retold(number, content), "Reported")

    def in_konjunktiv(self) -> Iterator[Annotation]:
        """An indirect quote for the end of each speech act whose subordinate clause is in the Konjunktiv."""
        for number, quotation in enumerate(self.quotations):
            if quotation.type == "reported":
                yield from self._annotated(number, self._end_in_konjunktiv(self._content(number)), "Indirect")

    def beside(self, quoted: Tokens) -> Iterator[Annotation]:
        """A direct quote for each stretch in quotation marks within other speech, unless it is one already."""
        for number in self.numbers:
            if self.quotations[number].type != "direct":
                shortest = 1 if self.quotations[number].type == "reported" else LONGEST_NAME + 1
                for stretch in _in_marks(self._content(number), self.words, shortest):
                    if not stretch & quoted:
                        yield from self._annotated(number, stretch, "Direct")

    def relayed(self) -> Iterator[Annotation]:
        """A second quote of the same words for each who passes them on: "laut Y sagte X, …", "Y zitierte X"."""
        for number in self.numbers:
            quotation = self.quotations[number]
            quote = self._content(number)
            for passing_on in _passing_on(quotation) if quote and quotation.type in _TYPES else ():
                source = self._covered(passing_on)
                cue = self._relaying(quotation, source)
                if cue:
                    yield Annotation(quote, speaker=source, cue=cue, type=_TYPES[quotation.type], medium=MEDIUM)

    def _relaying(self, quotation: Quotation, source: Tokens) -> Tokens:
        """The cue of a relay: the verb that cites, else the preposition before it."""
        if quotation.cue is not None and quotation.cue.lemma == CITING:
            return self._covered(quotation.cue)
        before = min(source, default=0) - 1
        return frozenset({before}) if self.words.is_preposition(before) else frozenset()

    def _annotated(self, number: int, quote: Tokens, type_: str) -> Iterator[Annotation]:
        if not quote:
            return
        speech = list(self._speech(number))
        speaker, cue = self._attribution(speech)
        cued = type_ in ("Direct", "Indirect")
        addressee = next((each.addressee for each in speech if each.addressee), None)
        yield Annotation(
            quote,
            speaker=speaker,
            cue=cue if cued else frozenset(),
            addressee=self._covered(addressee) if cued or type_ == "Reported" else frozenset(),
            type=type_,
            medium=MEDIUM,
        )

    def _attribution(self, speech: list[Quotation]) -> tuple[Tokens, Tokens]:
        """Speaker and cue: of a prepositional phrase its rest is the speaker, an adverb is both."""
        cued = next((each for each in speech if each.cue), None)
        speaker = self._covered(next((each.speaker for each in speech if each.speaker), None))
        cue = self._covered(cued.cue) if cued else frozenset()
        if not cued or not cued.cue or not cue:
            return speaker, cue
        if cued.cue.kind == "adverb":
            return cue, cue
        if cued.cue.kind == "preposition":
            phrase = cue | self._covered(cued.frame)
            if speaker and self.words.adjoins(phrase, speaker):
                phrase |= speaker
            preposition = self.words.adposition(phrase)
            return frozenset(range(min(phrase), max(phrase) + 1)) - preposition, preposition
        return speaker, cue | self.words.companions(cue, self._covered(cued.content))

    def _speech(self, number: int) -> Iterator[Quotation]:
        """A quotation and those that it carries on, the nearest first."""
        seen: set[int] = set()
        at: int | None = number
        while at is not None and at not in seen:
            seen.add(at)
            yield self.quotations[at]
            at = self.quotations[at].continues

    def _end_in_konjunktiv(self, content: Tokens) -> Tokens:
        """The end of a reported speech act from the first subordinate clause in the Konjunktiv on.

        The comma before that clause stands in no stretch of the content where the verb was cut out before it.
        """
        whole = range(min(content), max(content) + 1) if content else range(0)
        numbers = sorted(set(whole) - self._final_marks(content))
        commas = [at for at, number in enumerate(numbers) if self.words.texts(frozenset({number})) == [","]]
        for at, end in pairwise([*commas, len(numbers)]):
            clause = frozenset(numbers[at + 1 : end])
            if any(is_subjunctive(word) for word in self.words.texts(clause) if word.islower()):
                return content & frozenset(numbers[at + 1 :])
        return frozenset()

    def _retold(self, number: int, content: Tokens) -> Tokens:
        """The sentence of a reported speech act less what other quotations say in it, but not within this one."""
        found = set(self.words.sentence(content))
        for other in self.numbers:
            said = self._content(other)
            if other != number and not said <= content:
                found -= said | self._covered(self.quotations[other].cue)
        return frozenset(found) | content

    def _content(self, number: int) -> Tokens:
        return self._covered(self.quotations[number].content)

    def _covered(self, part: Part | Cue | None) -> Tokens:
        return self.words.covered(part.spans) if part else frozenset()

    def _final_marks(self, quote: Tokens) -> Tokens:
        return self.words.final_marks(max(quote)) if quote else frozenset()


def _is_marked(quotation: Quotation) -> bool:
    unmarked = quotation.rule.startswith(("attitude.", "denial.", "interview."))
    return quotation.type != "narration" and not unmarked


def _passing_on(quotation: Quotation) -> tuple[Part, ...]:
    """Who passes a quotation on, with the paper or statement in which somebody is cited."""
    if quotation.cue is None or quotation.cue.lemma != CITING or quotation.medium is None:
        return quotation.relays
    return (*quotation.relays, quotation.medium)


def _place(annotation: Annotation) -> tuple[int, int]:
    return min(annotation.quote), -max(annotation.quote)


def _free_indirect(words: Iterable[str]) -> str:
    return "IndirectFreeIndirect" if any(is_subjunctive(word) for word in words if word.islower()) else "FreeIndirect"


def _joined(annotations: list[Annotation], words: Words) -> list[Annotation]:
    """Joins free indirect sentences without a break, and sentences within the same quotation marks."""
    found: list[Annotation] = []
    for each in annotations:
        if found and _goes_on(found[-1], each, words):
            found[-1] = found[-1]._replace(quote=found[-1].quote | each.quote)
        else:
            found.append(each)
    return found


def _goes_on(before: Annotation, after: Annotation, words: Words) -> bool:
    last = max(before.quote)
    if (before.type, before.speaker, last + 1) != (after.type, after.speaker, min(after.quote)):
        return False
    return "Free" in str(before.type) or (before.type == "Direct" and words.tokens[last].text not in _MARKS)


def _in_marks(tokens: Tokens, words: Words, shortest: int) -> Iterator[Tokens]:
    """The stretches in quotation marks, with the marks, but names: a capital behind a noun, or in few words."""
    opened: int | None = None
    for number in sorted(tokens):
        text = words.tokens[number].text
        if opened is not None and text in _CLOSED_BY[words.tokens[opened].text]:
            if words.is_small(opened + 1) or (number - opened > shortest and words.is_small(opened - 1)):
                yield frozenset(range(opened, number + 1)) & tokens
            opened = None
        elif opened is None and text in _CLOSED_BY:
            opened = number


def _frame(annotation: Annotation, annotations: list[Annotation], words: Words) -> Tokens:
    """The sentence of the cue without quotes and final mark; no further than the quote that the cue stands in."""
    if not annotation.cue:
        return frozenset()
    frame = words.sentence(annotation.cue)
    frame -= words.final_marks(max(frame))
    for each in annotations:
        frame = frame & each.quote if annotation.cue <= each.quote else frame - each.quote
    return frame
