"""Reported speech acts whose object is a phrase: "rief zur Flucht auf", "schrieb von 130 Zusammenstößen"."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.nouns import announced, words_told_of
from lagebild.extract.quotations.objects import asks_for, fronted, genitive_object, object_of, tail_end, with_marks
from lagebild.extract.quotations.quoted_parts import in_marks, is_name
from lagebild.extract.quotations.reading import Found, Reading, Said, covers
from lagebild.extract.quotations.sources import by_verb
from lagebild.extract.quotations.subjects import subject
from lagebild.german.counting import behind_amount
from lagebild.german.lexicon import words as listed
from lagebild.german.phrases import noun_phrase
from lagebild.german.speech import noun_of_speech
from lagebild.german.tagging import Word

_OPPOSED = listed("attribution", "opposed")


def reported_act(reading: Reading, cue: VerbCue, stop: int) -> Found | None:
    """The speech act of a verb with its object in the clauses before `stop`, or `None` if the object tells nothing."""
    if cue.impersonal:
        return None
    at, lemma = cue.clause, cue.verb.lemma
    content = object_of(reading, cue)
    if _denies(reading, cue) and _states_nothing(reading, content):
        denied = announced(reading, at, stop) or reading.stretch(at, at + 1)
        return by_verb(reading, cue, Said(denied, "reported", f"denial.{lemma}"))
    judged = words_told_of(reading, at, stop) if "object" in cue.verb.marks else ()
    how = content or _predicate(reading, cue) if judged else None
    if how is not None:
        return by_verb(reading, cue, Said((*judged, how), "reported", f"reported.{lemma}"))
    if cue.is_phrase:
        middle = _middle(reading, cue, content)
        return by_verb(reading, cue, Said((middle,), "reported", "reported.phrase")) if middle is not None else None
    if content is None:
        return None
    way = _way(reading, cue, content)
    if way is None:
        return None
    end = tail_end(reading, content, at, stop)
    whole = with_marks(reading.words, content[0], end)
    before = fronted(reading, cue, content)
    said: tuple[Range, ...] = (whole,) if before is None else (before, whole)
    if content[1] <= cue.words[-1] < end - 1:  # "gab die Zahl mit 31 [an], darunter fünf Kinder"
        said = reading.without(said, (cue.words[-1], cue.words[-1] + 1))
    return by_verb(reading, cue, Said(said, "reported", f"{way}.{lemma}"))


def _predicate(reading: Reading, cue: VerbCue) -> Range | None:
    """The adjective or participle behind the subject of a verb of judging: "nannte der Rat [frei erfunden]"."""
    who, clause = subject(reading, cue), reading.clauses[cue.clause]
    if who is None or clause.finite is None or who[0] < clause.finite:
        return None
    how = (who[1], clause.end)
    return how if who[1] < clause.end and all(reading.words[at].kind in "ABgx" for at in range(*how)) else None


def _denies(reading: Reading, cue: VerbCue) -> bool:
    verb = cue.verb
    if verb.stance != "deny" or "quote" not in verb.frames:
        return False
    return verb.strong or ("words" in verb.marks and _rejects_words(reading, cue))


def _rejects_words(reading: Reading, cue: VerbCue) -> bool:
    """Whether what somebody opposes was said: "trat [Gerüchten] entgegen", "trat [dem] entgegen"."""
    words, clause, who = reading.words, reading.clauses[cue.clause], subject(reading, cue)
    for at in range(clause.first, clause.end):
        if covers(who, at):
            continue
        alone = words[at].lower in _OPPOSED and noun_phrase(words, at) <= at + 1
        if alone or (words[at].kind == "N" and noun_of_speech(words[at].text) is not None):
            return True
    return False


def _states_nothing(reading: Reading, content: Range | None) -> bool:
    """Whether a denial does not say what is denied: "dementierte das", "wies die Vorwürfe zurück"."""
    if content is None:
        return True
    nouns = [reading.words[at].text for at in range(*content) if reading.words[at].kind == "N"]
    return not nouns or (len(nouns) == 1 and noun_of_speech(nouns[0]) is not None)


def _way(reading: Reading, cue: VerbCue, content: Range) -> str | None:
    """How an object is somebody's: told by its verb, by the words quoted in it, or as an attitude to it."""
    if _reports(reading, cue, content):
        return "reported"
    if cue.verb.strong and _quotes(reading, content):
        return "quoted"
    return "attitude" if _is_attitude(reading, cue, content) else None


def _is_attitude(reading: Reading, cue: VerbCue, content: Range) -> bool:
    """Whether the verb says what somebody thinks of its object: "begrüßte den Abzug"."""
    return "attitude" in cue.verb.marks and reading.words[content[0]].kind not in "PCu"


def _middle(reading: Reading, cue: VerbCue, content: Range | None) -> Range | None:
    """The object of a set phrase, or `None` where it has none.

    It stands before the fixed words ("stellte [Zelte] in Aussicht") or behind them ("zeigte sich offen [für ein
    Treffen]").
    """
    words, clause = reading.words, reading.clauses[cue.clause]
    fixed = [at for at in cue.words if at != clause.finite]
    if content is not None and fixed and content[0] < fixed[0]:
        stop = fixed[0]
        while stop - 1 > content[0] and words[stop - 1].kind in "PC":
            stop -= 1
        found = content[0], stop + _has_article(words[content[0] : stop])
    else:
        found = (fixed[-1] + 1 if fixed else clause.end), clause.end
    return found if any(words[at].kind == "N" for at in range(*found)) else None


def _has_article(words: Sequence[Word]) -> bool:
    """Whether an object ends in the article of the fixed noun, which then is its own: "gab dem Gegner die [Schuld]"."""
    return words[-1].kind in "dD" and any(word.kind == "N" for word in words)


def _reports(reading: Reading, cue: VerbCue, content: Range) -> bool:
    """Whether the verb with this object tells what was said: "forderte schwere Technik", "schrieb von 20 Angriffen"."""
    words, reports = reading.words[content[0] : content[1]], cue.verb.reports
    if words[0].kind in "PCu" and behind_amount(words, 0, len(words)) == 0:
        return asks_for(words[0].lower, reports)
    if "gen" in reports and genitive_object(reading.words, content) is not None:
        return True
    if "np" in reports or ("als" in reports and any(word.lower == "als" for word in words)):
        return True
    return any(word.kind in "PCu" and asks_for(word.lower, reports) for word in words)


def _quotes(reading: Reading, content: Range) -> bool:
    """Whether words in quotation marks stand in the object, which are somebody's: "nannte ihn „feige“"."""
    odd = sum(reading.words[at].kind == "q" for at in range(*content)) % 2 == 1
    parts = [part for part in in_marks(reading.words) if covers(content, part[0])]
    return odd or any(not is_name(reading.words, part) for part in parts)
