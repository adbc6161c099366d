"""Reported speech acts whose object is a phrase: "rief zur Flucht auf", "schrieb von 130 Zusammenstößen"."""

from __future__ import annotations

from lagebild.extract.quotations.cues import Range, VerbCue
from lagebild.extract.quotations.objects import asks_for, object_of, tail_end
from lagebild.extract.quotations.reading import Found, Reading, stretch
from lagebild.extract.quotations.sources import by_verb
from lagebild.german.speech import noun_of_speech


def reported_act(reading: Reading, cue: VerbCue, at: int, stop: int) -> Found | None:
    """A speech act whose object is a phrase: "rief zur Flucht auf", "schrieb von 130 Zusammenstößen"."""
    if cue.impersonal:
        return None
    content = object_of(reading, cue, at)
    denies = cue.verb.stance == "deny" and cue.verb.strong and "quote" in cue.verb.frames
    if denies and _states_nothing(reading, content):
        return by_verb(reading, cue, stretch(reading, at, at + 1), "reported", f"denial.{cue.verb.lemma}")
    if "<" in cue.verb.lemma:
        middle = _middle(reading, cue, at, content)
        return by_verb(reading, cue, (middle,), "reported", "reported.phrase") if middle is not None else None
    if content is None:
        return None
    attitude = "attitude" in cue.verb.marks and reading.words[content[0]].kind not in "PCu"
    if not (attitude or _reports(reading, cue, content) or (cue.verb.strong and _quotes(reading, content))):
        return None
    last = tail_end(reading, content, at, stop)
    told = _reports(reading, cue, content) or (cue.verb.strong and _quotes(reading, content))
    rule = "reported" if told else "attitude"
    return by_verb(reading, cue, ((content[0], last),), "reported", f"{rule}.{cue.verb.lemma}")


def _middle(reading: Reading, cue: VerbCue, at: int, content: Range | None) -> Range | None:
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


def _states_nothing(reading: Reading, content: Range | None) -> bool:
    """Whether a denial does not say what is denied: "dementierte das", "wies die Vorwürfe zurück"."""
    if content is None:
        return True
    words = [word for word in reading.words[content[0] : content[1]] if word.kind in "NpdD"]
    nouns = [word for word in words if word.kind == "N"]
    return not nouns or (len(nouns) == 1 and noun_of_speech(nouns[0].text) is not None)


def _reports(reading: Reading, cue: VerbCue, content: Range) -> bool:
    """Whether the verb with this object tells what was said: "forderte schwere Technik", "schrieb von 20 Angriffen"."""
    first = reading.words[content[0]]
    if first.kind in "PCu":
        return asks_for(first.lower, cue.verb.reports)
    asked = (word for word in reading.words[content[0] : content[1]] if word.kind in "PCu")
    if any(asks_for(word.lower, cue.verb.reports) for word in asked):
        return True
    if "als" in cue.verb.reports and any(word.lower == "als" for word in reading.words[content[0] : content[1]]):
        return True
    return "np" in cue.verb.reports and reading.words[content[0]].kind not in "PCu"


def _quotes(reading: Reading, content: Range) -> bool:
    """Whether words in quotation marks stand in the object, which are somebody's: "nannte ihn „feige“"."""
    return any(reading.words[at].kind == "q" for at in range(*content))
