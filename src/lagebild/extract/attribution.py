"""Attribution within one period: which words somebody else said, by which cue.

Everything is in indices of the period's words. Three kinds of evidence, in the order in which they decide: quotation marks,
verbs of saying with their complement, frames without verb. What continues somebody's speech without a cue of its own is
for `running_speech`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from lagebild.extract.cues import (
    PhraseCue,
    Range,
    VerbCue,
    addressee,
    agent,
    clause_subject,
    first_subject,
    noun_of_speech,
    phrase_cues,
    subject,
    verb_cues,
)
from lagebild.extract.periods import Period
from lagebild.extract.speaker_mentions import read
from lagebild.german import words as closed
from lagebild.german.clauses import (
    FRAGMENT,
    INFINITIVE,
    MAIN,
    QUOTED,
    RELATIVE,
    REST,
    SUBORDINATE,
    Clause,
    mood,
)
from lagebild.german.lexicon import load
from lagebild.german.phrases import dative, noun_phrase, prepositional_phrase
from lagebild.model import SegmentKind
from lagebild.german.verbs import lemmas
from lagebild.german.tagging import FINITE, Word


@dataclass(frozen=True, slots=True)
class Found:
    """Attributed words of a period; every range is of word indices."""

    content: tuple[Range, ...]
    type: str
    rule: str
    cue: tuple[int, ...] = ()
    cue_kind: str = "verb"
    lemma: str = ""
    stance: str = "assert"
    speaker: Range | None = None
    frame: Range | None = None
    addressee: Range | None = None
    relays: tuple[Range, ...] = ()
    medium: Range | None = None
    evidence: tuple[Range, ...] = ()
    hearsay: bool = False
    carried: bool = False


@dataclass(slots=True)
class _Reading:
    """What is known of a period while its attributions are read."""

    period: Period
    times: frozenset[int]
    verbs: dict[int, VerbCue] = field(default_factory=dict)
    phrases: list[PhraseCue] = field(default_factory=list)

    @property
    def words(self) -> Sequence[Word]:
        return self.period.words

    @property
    def clauses(self) -> Sequence[Clause]:
        return self.period.clauses


def attribute(period: Period, times: frozenset[int]) -> list[Found]:
    """The attributions of a period in the order of their contents; `times` are indices of words in time expressions."""
    reading = _Reading(period, times)
    reading.verbs = {cue.clause: cue for cue in verb_cues(period.words, period.clauses)}
    reading.phrases = list(phrase_cues(period.words, period.clauses))
    found = list(_read(reading))
    return sorted(found, key=lambda each: each.content[:1])


def _read(reading: _Reading) -> Iterator[Found]:
    clauses = reading.clauses
    quoted = [number for number, clause in enumerate(clauses) if clause.kind == QUOTED]
    used: set[int] = set()
    if quoted:
        for each, cue_clause in _direct(reading, quoted):
            used |= cue_clause
            yield each
    for begin, end in _runs(clauses):
        yield from _indirect(reading, begin, end, used)


def _runs(clauses: Sequence[Clause]) -> Iterator[Range]:
    """The stretches of clauses between quotations."""
    begin = 0
    for number, clause in enumerate(clauses):
        if clause.kind == QUOTED:
            if number > begin:
                yield begin, number
            begin = number + 1
    if len(clauses) > begin:
        yield begin, len(clauses)


# --- Direct speech -------------------------------------------------------------------------------------------------


def _direct(reading: _Reading, quoted: Sequence[int]) -> Iterator[tuple[Found, set[int]]]:
    """The quotations of a period with their speakers; those that one cue holds and one sentence joins are one."""
    pending: Found | None = None
    pending_clause: set[int] = set()
    for number in quoted:
        said, clause = _speech(reading, number)
        if pending is not None and clause and clause == pending_clause and _goes_on(reading, pending):
            pending = replace(pending, content=(*pending.content, *said.content))
            continue
        if pending is not None:
            yield pending, pending_clause
        pending, pending_clause = said, clause
    if pending is not None:
        yield pending, pending_clause


def _goes_on(reading: _Reading, pending: Found) -> bool:
    """Whether the quoted sentence is not at its end where the cue interrupts it."""
    text = reading.words[pending.content[-1][0]].text.rstrip('“”"«»‘’‹›')
    return not text.endswith((".", "!", "?"))


def _speech(reading: _Reading, number: int) -> tuple[Found, set[int]]:
    """One quotation with the cue that attributes it, and the clauses which that cue took."""
    clause = reading.clauses[number]
    content = ((clause.first, clause.end),)
    for at in (_inquit_behind(reading, number), _inquit_before(reading, number)):
        if at is None:
            continue
        found = _by_clause(reading, at, content, "direct")
        if found is not None:
            return found, {at}
    phrase = next((cue for cue in reading.phrases if cue.kind != "basis"), None)
    if phrase is not None:
        return _by_phrase(reading, phrase, content, "direct"), set()
    return Found(content, "direct", "direct.bare", carried=True), set()


def _inquit_behind(reading: _Reading, number: int) -> int | None:
    """The clause right behind a quotation that says who spoke: "…“, sagte X", "…“, so X", "…“, wie X sagte"."""
    at = number + 1
    if at >= len(reading.clauses):
        return None
    clause = reading.clauses[at]
    if clause.kind == MAIN and clause.finite is not None and clause.finite - clause.first <= 1:
        verb = reading.verbs.get(at)
        if verb is not None or (clause.finite == clause.first and clause.mark == ","):
            return at
    if clause.kind == SUBORDINATE and clause.opener == "wie" and at in reading.verbs:
        return at
    if clause.kind == FRAGMENT and any(cue.kind == "so" and cue.frame[0] == clause.first for cue in reading.phrases):
        return at
    return None


def _inquit_before(reading: _Reading, number: int) -> int | None:
    """The clause before a quotation that announces it: "X sagte: „…", "X sagte dem Sender, der …: „…"."""
    colon = reading.clauses[number].mark == ":"
    for at in range(number - 1, max(-1, number - 6), -1):
        clause = reading.clauses[at]
        if clause.kind == QUOTED:
            return at + 1 if at + 1 in reading.verbs and _inquit_behind(reading, at) == at + 1 else None
        if at in reading.verbs and clause.kind == MAIN:
            return at
        if clause.kind == MAIN:
            return at if colon else None
        if colon and clause.kind == FRAGMENT and at == 0:
            return at
    return None


def _by_clause(reading: _Reading, at: int, content: tuple[Range, ...], type: str) -> Found | None:  # noqa: A002
    """An attribution by the clause `at`: its verb of saying, "so X", or whatever stands before a colon."""
    cue = reading.verbs.get(at)
    clause = reading.clauses[at]
    if cue is not None:
        behind = content[0][0] < clause.first
        return _by_verb(reading, cue, content, type, f"{type}.verb", trailing=behind)
    so = next((each for each in reading.phrases if each.kind == "so" and each.frame[0] == clause.first), None)
    if so is not None:
        return _by_phrase(reading, so, content, type)
    if clause.finite is not None and reading.words[clause.finite].kind not in "Vw":
        return None
    start = clause.finite + 1 if clause.finite == clause.first and clause.finite is not None else clause.first
    who = first_subject(reading.words, start, clause.end, reading.times)
    if who is None:
        return None
    frame = (clause.first, clause.end)
    marks = (clause.finite,) if clause.finite is not None else ()
    return Found(content, type, f"{type}.colon", marks, "colon", speaker=_whole(reading, who), frame=frame)


# --- Attribution by a verb -----------------------------------------------------------------------------------------


def _by_verb(
    reading: _Reading,
    cue: VerbCue,
    content: tuple[Range, ...],
    type: str,  # noqa: A002
    rule: str,
    *,
    trailing: bool = False,
) -> Found:
    """The attribution of a content by a verb cue, with the speaker, addressee, relays and evidence of its clause."""
    who = subject(reading.words, reading.clauses, cue, reading.times, trailing=trailing)
    if who is not None and reading.words[who[0]].lower == "es" and (cue.passive or not trailing):
        who = None
    relays: list[Range] = []
    evidence: list[Range] = []
    medium = None
    if cue.verb.lemma == "zitieren" and who is not None:
        who, relays = _cited(reading, cue, who)
    if cue.verb.lemma == "heißen" or (who is None and (cue.impersonal or cue.passive)):
        who, medium = _where_it_says(reading, cue)
    for phrase in _phrases_in(reading, cue.clause):
        if phrase.source is None:
            continue
        if phrase.kind == "basis":
            if phrase.lemma.startswith(_RELYING) and who is not None and phrase.source is not None:
                relays.append(who)
                who = phrase.source
            else:
                evidence.append(phrase.source)
        elif who is None:
            who = phrase.source
        else:
            relays.append(phrase.source)
    clause = reading.clauses[cue.clause]
    to = addressee(reading.words, reading.clauses, cue, who)
    if who is not None and "<" in cue.verb.lemma:
        who = _holder(reading, who)
    whole = _whole(reading, who) if who is not None else None
    return Found(
        content,
        type,
        rule,
        cue.words,
        "verb",
        cue.verb.lemma,
        cue.verb.stance,
        speaker=whole,
        frame=_frame(reading, cue, whole, clause),
        addressee=to,
        relays=tuple(relays),
        medium=medium or _medium(reading, clause, whole),
        evidence=tuple(evidence),
        hearsay=cue.hearsay,
    )


_RELYING = ("unter berufung", "mit berufung", "unter bezug", "mit bezug")
"""What follows these said it; the subject passes it on. "Unter Verweis auf die Kosten" names a reason instead."""


def _holder(reading: _Reading, who: Range) -> Range | None:
    """Whose an opinion is that a set phrase has as its subject: "die Meinung [der Leute] herrscht", or nobody's."""
    words = reading.words
    head = next((at for at in range(*who) if words[at].kind == "N"), None)
    if head is None or noun_of_speech(words[head].text) is None:
        return who
    return (head + 1, who[1]) if head + 1 < who[1] and words[head + 1].kind in "dD" else None


def _cited(reading: _Reading, cue: VerbCue, who: Range) -> tuple[Range, list[Range]]:
    """Who is quoted and who quotes: "zitierte das Blatt [einen Beamten]", "wurde [er] von der Agentur zitiert"."""
    clause = reading.clauses[cue.clause]
    if cue.passive:
        by = agent(reading.words, clause)
        return who, [by] if by is not None else []
    cited = _accusative(reading, cue, clause, who, _before_verbs(reading.words, clause))
    if cited is None:
        return who, []
    return (cited[0], min(cited[1], noun_phrase(reading.words, cited[0]))), [who]


def _frame(reading: _Reading, cue: VerbCue, speaker: Range | None, clause: Clause) -> Range:
    """The attribution clause with the speaker's apposition and a particle behind it."""
    end = max(clause.end, (speaker[1] if speaker else 0), cue.words[-1] + 1)
    return min(clause.first, speaker[0] if speaker else clause.first), end


def _where_it_says(reading: _Reading, cue: VerbCue) -> tuple[Range | None, Range | None]:
    """The source of "heißt es in dem Bericht", "hieß es aus dem Ministerium", "in einer Studie wird vermutet"."""
    clause = reading.clauses[cue.clause]
    words = reading.words
    for at in range(clause.first, clause.end):
        if words[at].kind in "PC" and words[at].lower in _SAID_IN:
            end = min(noun_phrase(words, at + 1), clause.end)
            if end > at + 1 and at + 1 not in reading.times and (not cue.passive or _is_document(words, at + 1, end)):
                return (at + 1, end), None
    return None, None


def _is_document(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase names a document or a statement, in which something can be said."""
    return any(noun_of_speech(words[at].text) is not None or is_medium(words[at].text) for at in range(start, end))


_SAID_IN = frozenset({"aus", "in", "im", "von", "vom", "seitens", "beim", "bei"})


def _phrases_in(reading: _Reading, number: int) -> list[PhraseCue]:
    """The frames without verb that stand inside a clause."""
    clause = reading.clauses[number]
    return [cue for cue in reading.phrases if clause.first <= cue.frame[0] < clause.end and cue.kind != "so"]


_MEDIUM = frozenset({"auf", "in", "im", "bei", "über", "via", "per", "mit", "am"})


def _medium(reading: _Reading, clause: Clause, speaker: Range | None) -> Range | None:
    """The speaker's own channel: "auf Telegram", "in einem Brief", "in seinem abendlichen Lagebericht"."""
    words = reading.words
    for at in range(clause.first, clause.end):
        if words[at].kind not in "PC" or words[at].lower not in _MEDIUM:
            continue
        if speaker is not None and speaker[0] <= at < speaker[1]:
            continue
        end = min(noun_phrase(words, at + 1, attributes=False), clause.end)
        if end > at + 1 and any(is_medium(words[each].text) for each in range(at + 1, end)):
            return at + 1, end
    return None


def is_medium(text: str) -> bool:
    """Whether a noun names a channel: a platform, a letter, a situation report."""
    return text.lower().endswith(_channels()) or text.lower() in load("speech_media")["channels"]["words"].split()


@cache
def _channels() -> tuple[str, ...]:
    return tuple(load("speech_media")["channels"]["suffixes"].split())


def _whole(reading: _Reading, who: Range) -> Range:
    """A speaker's phrase with the apposition or relative clause behind it."""
    words, clauses = reading.words, reading.clauses
    start, end = who
    if len(clauses) > 1 and clauses[1].first == start and clauses[1].mark == "," and clauses[0].kind == FRAGMENT:
        if noun_phrase(words, clauses[0].first) == clauses[0].end and clauses[1].kind == MAIN:
            start = clauses[0].first  # "Anna Beck, Chefin der Klinik sagte": the second comma is missing
    for number, clause in enumerate(clauses):
        if clause.first != end + 1 or clause.mark not in (",", "-", "("):
            continue
        if clause.kind == RELATIVE:
            end = _relative_end(clauses, number)
        elif (
            end == who[1]
            and clause.kind == FRAGMENT
            and _apposition(words, clause, last=number == len(clauses) - 1, name=words[end - 1])
        ):
            end = clause.end
    return start, end


def _relative_end(clauses: Sequence[Clause], number: int) -> int:
    return clauses[number].end


def _apposition(words: Sequence[Word], clause: Clause, *, last: bool, name: Word) -> bool:
    """Whether a fragment behind a phrase names the same one: "Pascal Hundt", "Chef der Behörde"."""
    if words[clause.first].kind not in "NdDA":
        return False
    end = noun_phrase(words, clause.first)
    return end == clause.end and words[clause.first].lower not in ("so",)


# --- Attribution by a frame without verb ---------------------------------------------------------------------------


def _by_phrase(reading: _Reading, cue: PhraseCue, content: tuple[Range, ...], type: str) -> Found:  # noqa: A002
    stance = cue.noun.stance if cue.noun is not None else "assert"
    source = _whole(reading, cue.source) if cue.source is not None else _own_source(reading, cue)
    near = source is not None and not cue.own
    frame = (min(cue.frame[0], source[0]), max(cue.frame[1], source[1])) if source and near else cue.frame
    rule = f"{type}.{cue.kind}.{cue.lemma.replace(' ', '_')}"
    return Found(content, type, rule, cue.words, cue.kind, cue.lemma, stance, speaker=source, frame=frame)


def _own_source(reading: _Reading, cue: PhraseCue) -> Range | None:
    """The subject of the clause, where it speaks of itself: "Die Brigade hat nach eigenen Angaben …"."""
    if not cue.own:
        return None
    for number, clause in enumerate(reading.clauses):
        if clause.kind == MAIN and clause.end > cue.frame[0]:
            return clause_subject(reading.words, reading.clauses, number, reading.times)
    return None


# --- Indirect and reported speech ----------------------------------------------------------------------------------


def _indirect(reading: _Reading, begin: int, end: int, used: set[int]) -> Iterator[Found]:
    """The attributions in a run of clauses without quotations."""
    trailing = _trailing(reading, begin, end, used)
    if trailing is not None:
        yield from _around(reading, begin, end, trailing)
        return
    opening = reading.clauses[begin]
    if opening.kind == SUBORDINATE and opening.opener == "wie" and begin in reading.verbs and end - begin > 1:
        yield from _as_reported(reading, begin, end)
        return
    for at in range(begin, end):
        if at in reading.verbs and not _embedded(reading, begin, at):
            found = list(_leading(reading, at, end, direct=at in used))
            if found and not (found[0].type == "reported" and _frames_whole(reading, begin, end)):
                yield from found
                return
    if any(at in used for at in range(begin, end)):
        return
    inner = _subordinate(reading, begin, end)
    if inner is not None:
        yield inner
        return
    joined = _by_noun(reading, begin, end) or _behind_colon(reading, begin, end) or _headline(reading, begin, end)
    if joined is not None:
        yield joined
        return
    yield from _framed(reading, begin, end)


def _subordinate(reading: _Reading, begin: int, end: int) -> Found | None:
    """A verb of saying in a subordinate clause with its content: "ein Mann, der angab, verletzt zu sein"."""
    if mood(reading.words, reading.clauses[begin]) == "k1":
        return None
    for at in range(begin, end):
        clause = reading.clauses[at]
        cue = reading.verbs.get(at)
        if cue is None or clause.kind not in (SUBORDINATE, RELATIVE) or clause.opener == "wie" or not cue.verb.strong:
            continue
        start = _complement(reading, cue, at, end)
        if start is None or start != at + 1:
            continue
        found = _by_verb(reading, cue, _stretch(reading, start, end), "indirect", "indirect.subordinate")
        if clause.kind == RELATIVE and at > 0:
            found = replace(found, speaker=_antecedent(reading, at) or found.speaker)
        return found
    return None


def _antecedent(reading: _Reading, at: int) -> Range | None:
    """The phrase right before a relative clause."""
    end = reading.clauses[at - 1].end
    for start in range(max(reading.clauses[at - 1].first, end - 12), end):
        if reading.words[start].kind in "dDANZ" and noun_phrase(reading.words, start) == end:
            return start, end
    return None


def _embedded(reading: _Reading, begin: int, at: int) -> bool:
    """Whether a verb of saying stands in speech already: in a subordinate clause, or in the Konjunktiv ("habe gebeten")."""
    clause = reading.clauses[at]
    cue = reading.verbs[at]
    if cue.hearsay and not cue.perfect:
        return True
    return (clause.kind != MAIN and at > begin) or mood(reading.words, clause) == "k1"


def _frames_whole(reading: _Reading, begin: int, end: int) -> bool:
    """Whether a frame without verb names the source of the sentence ("hat laut X eine Notlandung angekündigt")."""
    first, last = reading.clauses[begin].first, reading.clauses[end - 1].end
    return any(first <= cue.frame[0] < last and cue.kind == "preposition" for cue in reading.phrases)


def _trailing(reading: _Reading, begin: int, end: int, used: set[int]) -> int | None:
    """The clause behind its content that attributes it, or `None`: ", teilte X mit", ", so X", ", wie X sagte"."""
    for at in range(begin + 1, end):
        clause = reading.clauses[at]
        if at in used:
            continue
        if clause.kind == FRAGMENT and any(c.kind == "so" and c.frame[0] == clause.first for c in reading.phrases):
            return at
        if at not in reading.verbs or _is_subjunctive(reading, at):
            continue
        if clause.kind == SUBORDINATE and clause.opener == "wie" and clause.mark in (",", "-", "("):
            if _says_so(reading, begin, at):
                return at
        elif clause.kind == MAIN and _opens_with_verb(reading.words, clause) and clause.mark in (",", "-", "("):
            if _has_statement(reading, begin, at) or _own_subject_behind(reading, at):
                return at
    return None


def _opens_with_verb(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the finite verb comes first, or behind "so": "…, sagte X", "…, so glaubt X"."""
    return clause.finite == clause.first + (words[clause.first].lower == "so")


def _says_so(reading: _Reading, begin: int, at: int) -> bool:
    """Whether "wie X sagte" attributes what stands before it, rather than telling how: "er verstehe nicht, wie …"."""
    finite = reading.clauses[at].finite
    modal = finite is not None and "modal" in closed.tags(reading.words[finite].lower)
    if not reading.verbs[at].verb.frames & {"dass", "v2"}:
        return False  # "wie er sich nannte"
    return not modal and not any(
        number in reading.verbs for number in range(begin, at) if reading.clauses[number].kind == MAIN
    )


def _has_statement(reading: _Reading, begin: int, at: int) -> bool:
    """Whether a main clause, or a clause of content, stands before the clause `at`."""
    for number in range(begin, at):
        clause = reading.clauses[number]
        if clause.kind == MAIN:
            return not (number > begin and clause.finite == clause.first and number not in reading.verbs) or True
        if clause.kind == SUBORDINATE and clause.opener in _CONTENT_OPENERS:
            return True
    return False


_CONTENT_OPENERS = frozenset({"dass", "daß", "ob"})


def _own_subject_behind(reading: _Reading, at: int) -> bool:
    """Whether a verb that opens its clause has its subject behind it, and more follows: "Die Lage, sagte X, sei ernst"."""
    clause = reading.clauses[at]
    cue = reading.verbs[at]
    if reading.clauses[at - 1].kind in (SUBORDINATE, INFINITIVE) or at + 1 >= len(reading.clauses):
        return False
    who = first_subject(reading.words, clause.first + 1, clause.end, reading.times)
    follows = reading.clauses[at + 1]
    return who is not None and cue.verb.strong and follows.finite == follows.first and follows.mark == ","


def _around(reading: _Reading, begin: int, end: int, at: int) -> Iterator[Found]:
    """The content before (and around) an attributing clause, then what follows it."""
    clauses = reading.clauses
    relay: Range | None = None
    first = begin
    opening = clauses[begin]
    if (
        opening.kind == SUBORDINATE
        and opening.opener == "wie"
        and begin in reading.verbs
        and begin != at
        and at - begin > 1
    ):
        relay = subject(reading.words, clauses, reading.verbs[begin], reading.times)
        first = begin + 1
    cue = reading.verbs.get(at)
    second = _second_source(reading, first, at)
    if second is not None:
        yield from _framed(reading, first, second)
        first = second
    content = _stretch(reading, first, at)
    found = _by_clause(reading, at, content, "indirect")
    if found is None or (cue is not None and not _plausible(reading, cue, first, at)):
        yield from _framed(reading, begin, end)
        return
    after = _next(clauses, at, found, end)
    found, after = _rejoined(reading, found, first, at, after, end)
    found = _inner_source(reading, found)
    if relay is not None:
        found = replace(found, relays=(*found.relays, relay))
    found, after = _second_hand(reading, found, after, end)
    yield found
    if after < end and after in reading.verbs and clauses[after].mark in ("und", "sowie", "aber", ";", "-"):
        yield from _leading(reading, after, end, direct=False)


def _second_source(reading: _Reading, first: int, at: int) -> int | None:
    """The clause in the Konjunktiv where the attributed content begins behind one that names its own source:
    "Nach Angaben der Stadt starben zwei, [drei seien verletzt], teilte die Klinik mit"."""
    framed = [cue.frame[0] for cue in reading.phrases if cue.kind == "preposition"]
    for number in range(first + 1, at):
        clause = reading.clauses[number]
        before = reading.clauses[first:number]
        if clause.kind == MAIN and clause.mark in (",", ";") and _is_subjunctive(reading, number):
            named = any(each.first <= frame < each.end for each in before for frame in framed)
            return number if named and not _is_subjunctive(reading, first) else None
    return None


def _plausible(reading: _Reading, cue: VerbCue, first: int, at: int) -> bool:
    """Whether a verb behind a clause attributes it: a strong one always, a weak one beside a Konjunktiv."""
    if cue.verb.strong or cue.impersonal:
        return True
    return any(_is_subjunctive(reading, number) for number in range(first, at))


def _is_subjunctive(reading: _Reading, number: int) -> bool:
    said = mood(reading.words, reading.clauses[number])
    return said in ("k1", "k2", "k1_or_k2")


def _next(clauses: Sequence[Clause], at: int, found: Found, end: int) -> int:
    """The first clause behind an attribution and its speaker's apposition."""
    reach = max(found.frame[1] if found.frame else 0, found.speaker[1] if found.speaker else 0)
    number = at + 1
    while number < end and clauses[number].first < reach:
        number += 1
    return number


def _rejoined(reading: _Reading, found: Found, first: int, at: int, after: int, end: int) -> tuple[Found, int]:
    """The content with what goes on behind a parenthesis: "Die Lage, sagte X, [sei ernst]"."""
    clauses = reading.clauses
    if after >= end or clauses[after].mark not in (",", "-", ")"):
        return found, after
    interrupted = not any(clauses[number].kind == MAIN for number in range(first, at))
    goes_on = clauses[after].kind == REST or (interrupted and clauses[after].finite == clauses[after].first)
    if not goes_on and not (clauses[after].kind == MAIN and _is_subjunctive(reading, after)):
        return found, after
    return replace(found, content=(*found.content, *_stretch(reading, after, end))), end


def _inner_source(reading: _Reading, found: Found) -> Found:
    """A frame inside the content names the speaker; who reports it becomes a relay ("Nach Angaben von A …, meldet B")."""
    for phrase in reading.phrases:
        if phrase.kind != "preposition" or phrase.source is None or found.cue_kind == "so":
            continue
        if not any(start <= phrase.frame[0] < end for start, end in found.content):
            continue
        content = _without(reading, found.content, phrase.frame)
        relays = (*found.relays, *([found.speaker] if found.speaker else []))
        return replace(found, content=content, speaker=_whole(reading, phrase.source), relays=relays)
    return found


def _second_hand(reading: _Reading, found: Found, after: int, end: int) -> tuple[Found, int]:
    """A further attribution behind the first names who passed it on: "…, sagte X, wie die Agentur Y meldete"."""
    if after >= end:
        return found, after
    clause = reading.clauses[after]
    if clause.kind == SUBORDINATE and clause.opener == "wie" and after in reading.verbs:
        who = subject(reading.words, reading.clauses, reading.verbs[after], reading.times)
        if who is not None:
            return replace(found, relays=(*found.relays, who)), after + 1
    return found, after


def _as_reported(reading: _Reading, begin: int, end: int) -> Iterator[Found]:
    """ "Wie X berichtet, …": X says the rest, or passes on what somebody in it says."""
    who = subject(reading.words, reading.clauses, reading.verbs[begin], reading.times)
    inner = list(_indirect(reading, begin + 1, end, set()))
    if inner and who is not None:
        yield replace(inner[0], relays=(*inner[0].relays, who))
        yield from inner[1:]
        return
    yield _by_verb(reading, reading.verbs[begin], _stretch(reading, begin + 1, end), "indirect", "indirect.wie")


def _leading(reading: _Reading, at: int, end: int, *, direct: bool) -> Iterator[Found]:
    """The content behind a verb of saying, or what it reports as its object; then a second speech act."""
    cue = reading.verbs[at]
    clauses = reading.clauses
    stop = _second_act(reading, at, end)
    start = _complement(reading, cue, at, stop)
    if start is not None:
        rule = f"indirect.{_shape(clauses[start])}"
        found = _by_verb(reading, cue, _stretch(reading, start, stop), "indirect", rule)
        yield replace(found, frame=_frame_before(reading, found, start))
    elif _points_back(reading, cue, at) and at > 0 and clauses[at].mark in (",", "-", ";"):
        yield _by_verb(reading, cue, _stretch(reading, 0, at), "indirect", "indirect.that")
    elif _points_back(reading, cue, at):
        yield _by_verb(reading, cue, (), "indirect", "indirect.that")
    elif not direct:
        reported = _reported(reading, cue, at, stop)
        if reported is not None and not (cue.passive and reported.speaker is None):
            yield reported
            yield from _adds(reading, reported, at, stop)
    if stop < end and stop in reading.verbs:
        yield from _leading(reading, stop, end, direct=False)


def _points_back(reading: _Reading, cue: VerbCue, at: int) -> bool:
    """Whether "das" or "dies" beside a verb of saying stands for the sentence before: "Das teilte die Stadt mit"."""
    clause, words = reading.clauses[at], reading.words
    if not cue.verb.strong or cue.verb.stance == "deny" or not cue.verb.frames & {"dass", "quote"} or cue.hearsay:
        return False
    return clause.finite == clause.first + 1 and words[clause.first].lower in ("das", "dies")


def _adds(reading: _Reading, reported: Found, at: int, stop: int) -> Iterator[Found]:
    """What the same speaker adds behind a colon or semicolon in the Konjunktiv: "nannte das falsch; man sei …"."""
    for number in range(at + 1, stop):
        clause = reading.clauses[number]
        if clause.kind == MAIN and clause.mark in (";", ":", "-") and _is_subjunctive(reading, number):
            yield replace(reported, content=_stretch(reading, number, stop), type="indirect", rule="indirect.added")
            return


def _frame_before(reading: _Reading, found: Found, start: int) -> Range | None:
    if found.frame is None:
        return None
    return found.frame[0], min(found.frame[1], reading.clauses[start].first)


def _shape(clause: Clause) -> str:
    if clause.kind == SUBORDINATE:
        return clause.opener.replace("daß", "dass")
    return "zu" if clause.kind == INFINITIVE else "v2"


def _second_act(reading: _Reading, at: int, end: int) -> int:
    """The number of the clause where a second verb of saying is joined to the first, or `end`."""
    for number in range(at + 1, end):
        clause = reading.clauses[number]
        if _steps_out(reading, at, number):
            return number
        joined = clause.mark in ("und", "sowie", ";") or (
            clause.mark == "," and reading.words[clause.first].kind in "Kk"
        )
        if joined and number in reading.verbs and clause.kind == MAIN and not _is_subjunctive(reading, number):
            return number
    return end


def _steps_out(reading: _Reading, at: int, number: int) -> bool:
    """Whether a clause without subject in the indicative goes on with the outlet's own sentence, not with the speech:
    "Er sagte, er sei unschuldig, erkannte das Gericht nicht an"."""
    clause = reading.clauses[number]
    if number < at + 2 or clause.kind != MAIN or clause.finite is None:
        return False
    opens = clause.finite == clause.first + (reading.words[clause.first].kind in "Kk")
    said = mood(reading.words, clause)
    before = any(_is_subjunctive(reading, each) for each in range(at + 1, number))
    return opens and before and "k1" not in said and said != "k2"


_QUESTION = frozenset(
    "wer wen wem was wann wo wohin woher warum weshalb wieso wie welche welcher welches inwieweit".split()
)


def _complement(reading: _Reading, cue: VerbCue, at: int, stop: int) -> int | None:
    """The number of the clause where the content of a verb of saying begins, or `None`."""
    clauses, frames = reading.clauses, cue.verb.frames
    clause = clauses[at]
    for number in range(at + 1, stop):
        each = clauses[number]
        if each.kind == SUBORDINATE and each.opener in _CONTENT_OPENERS:
            return number if frames & {"dass", "ob"} or cue.verb.strong else None
        if (
            each.kind in (SUBORDINATE, RELATIVE)
            and each.opener in _QUESTION
            and "w" in frames
            and each.kind == SUBORDINATE
        ):
            return number
        if each.kind == INFINITIVE and "zu" in frames and reading.words[each.first].lower not in _PURPOSE:
            return number
        if each.kind == MAIN and each.mark in (",", ":", "-") and ("v2" in frames or "dass" in frames):
            if _statement(reading, cue, at, number, stop):
                return (
                    number
                    if number == at + 1 or clauses[number - 1].kind != FRAGMENT
                    else _from_fragment(reading, at, number)
                )
        if each.kind in (RELATIVE, FRAGMENT, REST) or (each.kind == SUBORDINATE and not _ends_search(each)):
            continue
        return None
    return None if clause.kind == RELATIVE else None


def _ends_search(clause: Clause) -> bool:
    return False


def _from_fragment(reading: _Reading, at: int, number: int) -> int:
    """Back to the fragment that begins an interrupted clause: "sagte, [das Flugzeug], das …, sei gestartet"."""
    first = number
    while (
        first - 1 > at
        and reading.clauses[first - 1].kind in (FRAGMENT, RELATIVE)
        and reading.clauses[number].finite == reading.clauses[number].first
    ):
        first -= 1
    return first


def _statement(reading: _Reading, cue: VerbCue, at: int, number: int, stop: int) -> bool:
    """Whether a main clause behind a verb of saying is its content: in the Konjunktiv, or behind a strong verb."""
    clause = reading.clauses[number]
    if _is_subjunctive(reading, number):
        return True
    if not cue.verb.strong or "v2" not in cue.verb.frames:
        return False
    said = mood(reading.words, clause)
    object_there = _object(reading, cue, at) is not None
    return (
        ("k" in said or clause.mark == ":") and not object_there or (clause.finite != clause.first and not object_there)
    )


# --- Reported ------------------------------------------------------------------------------------------------------


def _reported(reading: _Reading, cue: VerbCue, at: int, stop: int) -> Found | None:
    """A speech act whose object is a phrase: "rief zur Flucht auf", "schrieb von 130 Zusammenstößen"."""
    if cue.impersonal:
        return None
    content = _object(reading, cue, at)
    denies = cue.verb.stance == "deny" and cue.verb.strong and "quote" in cue.verb.frames
    if denies and _states_nothing(reading, content):
        return _by_verb(reading, cue, _stretch(reading, at, at + 1), "reported", f"denial.{cue.verb.lemma}")
    if "<" in cue.verb.lemma:
        middle = _middle(reading, cue, at, content)
        return _by_verb(reading, cue, (middle,), "reported", "reported.phrase") if middle is not None else None
    if content is None:
        return None
    attitude = "attitude" in cue.verb.marks and reading.words[content[0]].kind not in "PCu"
    if not (attitude or _reports(reading, cue, content) or (cue.verb.strong and _quotes(reading, content))):
        return None
    last = _tail(reading, content, at, stop)
    told = _reports(reading, cue, content) or (cue.verb.strong and _quotes(reading, content))
    rule = "reported" if told else "attitude"
    return _by_verb(reading, cue, ((content[0], last),), "reported", f"{rule}.{cue.verb.lemma}")


def _middle(reading: _Reading, cue: VerbCue, at: int, content: Range | None) -> Range | None:
    """The object of a set phrase: before its fixed words ("stellte [Zelte] in Aussicht") or behind them ("zeigte sich
    offen [für ein Treffen]"); `None` where it has none."""
    words, clause = reading.words, reading.clauses[at]
    fixed = [each for each in cue.words if each != clause.finite]
    if content is not None and fixed and content[0] < fixed[0]:
        stop = fixed[0]
        while stop - 1 > content[0] and words[stop - 1].kind in "PC":
            stop -= 1
        found = content[0], stop
    else:
        found = (fixed[-1] + 1 if fixed else clause.end), clause.end
    return found if any(words[each].kind == "N" for each in range(*found)) else None


def _states_nothing(reading: _Reading, content: Range | None) -> bool:
    """Whether a denial does not say what is denied: "dementierte das", "wies die Vorwürfe zurück"."""
    if content is None:
        return True
    words = [word for word in reading.words[content[0] : content[1]] if word.kind in "NpdD"]
    nouns = [word for word in words if word.kind == "N"]
    return not nouns or (len(nouns) == 1 and noun_of_speech(nouns[0].text) is not None)


def _field(clause: Clause) -> Clause:
    """A clause up to the verb that ends it, also where a list or an inserted clause stands before that verb."""
    return replace(clause, end=max(clause.end, clause.verbal[-1] + 1)) if clause.verbal else clause


def _reports(reading: _Reading, cue: VerbCue, content: Range) -> bool:
    """Whether the verb with this object tells what was said: "forderte schwere Technik", "schrieb von 20 Angriffen"."""
    first = reading.words[content[0]]
    if first.kind in "PCu":
        return _asked(first.lower, cue.verb.reports)
    asked = (word for word in reading.words[content[0] : content[1]] if word.kind in "PCu")
    if any(_asked(word.lower, cue.verb.reports) for word in asked):
        return True
    if "als" in cue.verb.reports and any(word.lower == "als" for word in reading.words[content[0] : content[1]]):
        return True
    return "np" in cue.verb.reports and reading.words[content[0]].kind not in "PCu"


def _quotes(reading: _Reading, content: Range) -> bool:
    """Whether words in quotation marks stand in the object, which are somebody's: "nannte ihn „feige“"."""
    return any(reading.words[at].kind == "q" for at in range(*content))


def _object(reading: _Reading, cue: VerbCue, at: int) -> Range | None:
    """The object of a verb of saying in its clause: a prepositional one that the verb asks for, else an accusative."""
    clause, words = _field(reading.clauses[at]), reading.words
    who = subject(words, reading.clauses, cue, reading.times)
    if who is not None and (whole := _whole(reading, who))[1] > clause.end:
        who = whole
        clause = replace(
            clause, end=next((c.end for c in reading.clauses if c.first > whole[1] and c.kind == FRAGMENT), clause.end)
        )
    end = _before_verbs(words, clause)
    if "als" in cue.verb.frames and (found := _judged(reading, cue, clause, who, end)) is not None:
        return found
    if "pp" in cue.verb.frames:
        for place in range(clause.first, end):
            if words[place].kind in "PCu" and _asked(words[place].lower, cue.verb.prepositions) and not _in(who, place):
                stop = max(prepositional_phrase(words, place), _predicate(words, place, end))
                if stop > place + 1 and place + 1 not in reading.times:
                    begin = _object_before(reading, cue, clause, place, who)
                    return begin, end if place > (clause.finite or 0) else stop
    if not cue.verb.frames & {"np", "als"} and "<" not in cue.verb.lemma:
        return None
    return _accusative(reading, cue, clause, who, end)


def _judged(reading: _Reading, cue: VerbCue, clause: Clause, who: Range | None, end: int) -> Range | None:
    """What is judged and how: "bezeichnete [den Angriff als Terror]", "nannte das [als Lüge]"."""
    start = clause.finite if clause.finite is not None else clause.first
    for at in range(start + 1, end):
        if reading.words[at].lower == "als":
            return _object_before(reading, cue, clause, at, who), end
    return None


def _predicate(words: Sequence[Word], place: int, end: int) -> int:
    """The end of a preposition with an adjective alone: "hält die Bilder [für alt]"."""
    return place + 2 if place + 2 == end and words[place + 1].kind in "AB" else place + 1


_CONTRACTED = {"zur": "zu", "zum": "zu", "vom": "von", "im": "in", "am": "an", "ins": "in", "fürs": "für", "ums": "um"}


def _asked(lower: str, prepositions: frozenset[str]) -> bool:
    return lower in prepositions or _CONTRACTED.get(lower, "") in prepositions


def _in(range_: Range | None, at: int) -> bool:
    return range_ is not None and range_[0] <= at < range_[1]


def _before_verbs(words: Sequence[Word], clause: Clause) -> int:
    """The end of a clause without its particle, participle or infinitive."""
    end = clause.end
    while end - 1 > clause.first and (
        words[end - 1].kind in "gxviz." or (words[end - 1].kind in "PB" and _is_particle(words, clause, end - 1))
    ):
        end -= 1
    return end


def _is_particle(words: Sequence[Word], clause: Clause, at: int) -> bool:
    from lagebild.german.verbs import PARTICLES

    return at == clause.end - 1 and words[at].lower in PARTICLES


def _object_before(reading: _Reading, cue: VerbCue, clause: Clause, place: int, who: Range | None) -> int:
    """Back to the accusative that stands before: "rief [Menschen in drei Gebieten] zur Flucht auf"."""
    if clause.finite is None:
        return place
    found = _accusative(reading, cue, clause, who, place)
    return found[0] if found is not None and clause.finite < found[0] < place else place


def _accusative(reading: _Reading, cue: VerbCue, clause: Clause, who: Range | None, end: int) -> Range | None:
    words = reading.words
    at = clause.first
    while at < end:
        kind = words[at].kind
        if _in(who, at):
            at = who[1] if who else at + 1
        elif at == clause.finite or kind in "rBsK,":
            at += 1
        elif kind in "PCu":
            at = max(noun_phrase(words, at + 1), at + 1)
        elif kind in "dDANZ" or (kind == "p" and "acc" in " ".join(closed.cases(words[at].lower))):
            stop = min(noun_phrase(words, at), end)
            if stop <= at:
                at += 1
            elif at in reading.times or dative(words, at) or _postposed(words, stop):
                at = stop
            else:
                return (at, end) if clause.finite is not None and at > clause.finite else (at, stop)
        else:
            at += 1
    return None


def _postposed(words: Sequence[Word], stop: int) -> bool:
    return stop < len(words) and words[stop].lower == "zufolge"


def _tail(reading: _Reading, content: Range, at: int, stop: int) -> int:
    """The end of a reported content with the clauses that hang on it."""
    clause = _field(reading.clauses[at])
    if content[1] < _before_verbs(reading.words, clause) or content[1] <= (clause.finite or 0):
        return content[1]
    return max([content[1]] + [each.end for each in reading.clauses[at + 1 : stop] if each.kind != MAIN])


# --- Nouns and frames ----------------------------------------------------------------------------------------------


def _by_noun(reading: _Reading, begin: int, end: int) -> Found | None:
    """A noun of saying with its clause: "Es gibt die Vermutung, dass …", "die Sorge, es könne …"."""
    words, clauses = reading.words, reading.clauses
    if any(clauses[number].kind == MAIN and mood(words, clauses[number]) == "k1" for number in range(begin, end)[:1]):
        return None
    for number in range(begin + 1, end):
        clause = clauses[number]
        before = clauses[number - 1]
        noun = noun_of_speech(words[before.end - 1].text) if words[before.end - 1].kind == "N" else None
        if noun is None or clause.mark != ",":
            continue
        dass = clause.kind == SUBORDINATE and clause.opener in ("dass", "daß") and "dass" in noun.frames
        asks = noun.stance in _ASKING and "zu" in noun.frames and words[clause.first].lower not in _PURPOSE
        dass = dass or (clause.kind == INFINITIVE and asks)
        dass = dass or (clause.kind in (SUBORDINATE, RELATIVE) and words[clause.first].lower == "wonach")
        free = clause.kind == MAIN and "v2" in noun.frames and _is_subjunctive(reading, number)
        if dass or free:
            mark = before.end - 1
            speaker = _noun_owner(reading, before, mark)
            return Found(
                _stretch(reading, number, end), "indirect", f"indirect.noun.{noun.noun}", (mark,), "noun", noun.noun,
                noun.stance, speaker=speaker, frame=(before.first, before.end),
            )  # fmt: skip
    return None


def _behind_colon(reading: _Reading, begin: int, end: int) -> Found | None:
    """A clause in the Konjunktiv behind a colon is said by the subject before it: "Die Prüfer kommen zum Schluss: …"."""
    for number in range(begin + 1, end):
        clause = reading.clauses[number]
        if clause.mark != ":" or clause.kind != MAIN or not _is_subjunctive(reading, number):
            continue
        if (
            not any(_is_subjunctive(reading, each) for each in range(begin, number))
            and mood(reading.words, clause) != "k2"
        ):
            found = _by_clause(reading, number - 1, _stretch(reading, number, end), "indirect")
            return found if found is not None and found.speaker is not None else None
    return None


_ASKING = frozenset({"demand", "accuse", "warn"})
"""An infinitive behind a noun of these stances says what is asked or charged; behind others often only what is done."""

_PURPOSE = frozenset({"um", "ohne", "statt", "anstatt"})
"""Before an infinitive these say what for or how, not what."""

_SPEAKING = frozenset({"person", "known", "body", "office", "role", "reference"})
"""Kinds of mention that a title puts before a colon to say who speaks; a place or a topic is none of them."""


def _headline(reading: _Reading, begin: int, end: int) -> Found | None:
    """A title that names who says it: "Militärsprecher: Lager im Hafen getroffen"."""
    first = reading.clauses[begin]
    if reading.period.kind not in _TITLES or end - begin < 2 or first.kind != FRAGMENT:
        return None
    if reading.clauses[begin + 1].mark != ":" or noun_phrase(reading.words, first.first) != first.end:
        return None
    text = " ".join(word.text for word in reading.words[first.first : first.end])
    if read(text).kind not in _SPEAKING:
        return None
    who = (first.first, first.end)
    return Found(
        _stretch(reading, begin + 1, end), "indirect", "indirect.headline", (), "colon", speaker=who, frame=who
    )


_TITLES = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEADING, SegmentKind.KICKER, SegmentKind.TICKER})


def _noun_owner(reading: _Reading, clause: Clause, mark: int) -> Range | None:
    """Whose it is: "[seine] Hoffnung, dass", "[die Stadt] hat die Sorge, dass"; of a suspicion the subject has not."""
    words = reading.words
    if "poss" in closed.tags(words[mark - 1].lower):
        return mark - 1, mark
    if clause.finite is None or "haben" not in lemmas(words[clause.finite].lower) or len(clause.verbal) > 1:
        return None
    who = first_subject(words, clause.first, mark, reading.times)
    return who if who is not None and who[1] <= mark and words[who[0]].lower != "es" else None


def _framed(reading: _Reading, begin: int, end: int) -> Iterator[Found]:
    """The sentence around a frame without verb: "Nach Angaben von X …", "… laut X …"."""
    first, last = reading.clauses[begin].first, reading.clauses[end - 1].end
    inside = [cue for cue in reading.phrases if first <= cue.frame[0] < last and cue.kind == "preposition"]
    if not inside:
        return
    cue = inside[0]
    begin, end = _scope(reading, cue, begin, end)
    if begin == end:
        return
    content = _without(reading, _stretch(reading, begin, end), cue.frame)
    relays = tuple(other.source for other in inside[1:] if other.source is not None)
    for other in inside[1:]:
        content = _without(reading, content, other.frame)
    if not content:
        return
    found = _by_phrase(reading, cue, content, "indirect")
    yield replace(found, relays=relays)


def _scope(reading: _Reading, cue: PhraseCue, begin: int, end: int) -> Range:
    """The clauses that a frame covers: inside a subordinate clause only that one ("ein Paket, das nach Angaben …")."""
    for number in range(begin, end):
        clause = reading.clauses[number]
        if not clause.first <= cue.frame[0] < clause.end or clause.kind not in (RELATIVE, SUBORDINATE):
            continue
        mains = [each for each in range(begin, end) if reading.clauses[each].kind == MAIN]
        if mains and mood(reading.words, reading.clauses[mains[0]]) == "k1":
            return begin, begin  # the sentence is somebody's already
        if mains and (clause.kind == RELATIVE or clause.opener in ("weil", "obwohl", "worauf", "nachdem", "während")):
            return number, number + 1
    return begin, end


# --- Stretches -----------------------------------------------------------------------------------------------------


def _stretch(reading: _Reading, begin: int, end: int) -> tuple[Range, ...]:
    """The words of clauses `begin` to `end`, without marks at the edges."""
    first, last = reading.clauses[begin].first, reading.clauses[end - 1].end
    return _trimmed(reading.words, first, last)


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[Range, ...]:
    while first < last and words[first].kind in ",;:-Kk)" and not words[first].text.isalpha():
        first += 1
    if first < last and words[first].kind == "K":
        first += 1
    while last > first and words[last - 1].kind in ",;:-(":
        last -= 1
    return ((first, last),) if last > first else ()


def _without(reading: _Reading, content: tuple[Range, ...], frame: Range) -> tuple[Range, ...]:
    """Ranges with a frame cut out."""
    pieces: list[Range] = []
    for first, last in content:
        if frame[1] <= first or frame[0] >= last:
            pieces.append((first, last))
            continue
        pieces += _trimmed(reading.words, first, max(first, frame[0]))
        pieces += _trimmed(reading.words, min(last, frame[1]), last)
    return tuple(pieces)
