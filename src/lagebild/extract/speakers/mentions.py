"""What the words of a mention say by themselves: a pronoun, a person, a body, an office, a known name, a description.

`read` looks at nothing but the phrase. What the report knows beside it (who "er" is) is `antecedents`' part.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from lagebild.extract.speakers.bodies import (
    before_place,
    belonging,
    body_name,
    government,
    office_name,
    proper_name,
    role_name,
    up_to_comma,
    without_state,
)
from lagebild.extract.speakers.personal_names import find_name, office_behind, person_genders, read_name
from lagebild.extract.speakers.phrases import Phrase, parse
from lagebild.extract.speakers.readings import Reading
from lagebild.extract.speakers.saying_nouns import body_in_compound, is_carried, is_possessive, who_says
from lagebild.extract.speakers.seats import Seat, seat
from lagebild.extract.speakers.word_lists import DEFINITE, pronouns, word_list
from lagebild.german import actors, inflection
from lagebild.german.actors import Office
from lagebild.german.speech import speech_nouns
from lagebild.german.verbs import lemmas
from lagebild.german.words import tags


@lru_cache(maxsize=1 << 13)
def read(text: str) -> Reading:
    """What a mention says by itself."""
    bare = text.strip().lower()
    if bare in pronouns():
        return Reading("pronoun", genders=pronouns()[bare])
    if bare in word_list("own"):
        return Reading("own")
    if bare in word_list("nobody") or not bare:
        return Reading("nobody")
    phrase = parse(text)
    found = _of_saying(phrase) or _read(phrase)
    return replace(found, anonymous=True, withheld=True) if actors.withheld(text) else found


def _of_saying(phrase: Phrase) -> Reading | None:
    """A mention around a noun of saying: whose saying it is; `None` for other mentions."""
    if phrase.article in {"einer", "eine", "eines"} and phrase.words[1:2] in {("der",), ("von",)}:
        return _one(phrase)
    if body := body_in_compound(phrase.noun):
        return _compounded(" ".join((*phrase.adjectives, body)))
    if phrase.noun not in speech_nouns() and phrase.noun.lower() not in word_list("spoken"):
        return None
    if phrase.article in word_list("own"):
        return Reading("own")
    if is_possessive(phrase):
        return Reading("pronoun", genders=pronouns()[phrase.article])
    if owner := who_says(phrase):
        return read(owner)
    if is_carried(phrase):
        return Reading("carried")
    return _unowned(phrase)


def _compounded(body: str) -> Reading:
    """The body of "Polizeiangaben"; that of "Firmenangaben" is a firm which the report names."""
    found = read(body)
    head = actors.body_head(body)
    if head is None or head.base not in word_list("vague") or found.style != "plain":
        return found
    return replace(found, noun=head.base, definite=True)


def _unowned(phrase: Phrase) -> Reading | None:
    """Statements of nobody named: those of a state are its government's ("russischen Angaben"), others nobody's."""
    lower, where = phrase.noun.lower(), seat(phrase, national=True)
    if phrase.tail or lower not in word_list("statements") | word_list("views"):
        own = any(word.startswith("eigen") for word in phrase.adjectives)
        return Reading("nobody") if own else None
    state = actors.state_by_name(where.label) if where and where.code else None
    if state:
        return Reading("state", government(state), "f", phrase.noun, seat=where, classes=GOVERNMENT)
    return Reading("nobody")


GOVERNMENT = frozenset({"regierung", "führung"})
"""Words that refer back to a government."""


def _one(phrase: Phrase) -> Reading:
    """One of several, by name if a comma brings one: "einer der Helfer, Paul Roth"."""
    gender = "f" if phrase.article == "eine" else "m"
    words = up_to_comma(phrase.words)
    named = read_name(phrase.words, len(words) + 1)
    if named:
        first, last, _ = named
        return Reading("person", f"{first} {last}", gender, first=first, last=last)
    return Reading("one", " ".join(words), gender, anonymous=True)


def _read(phrase: Phrase) -> Reading:
    office = actors.office(phrase.noun)
    person = _person(phrase, office)
    if person:
        return person
    if not phrase.noun:
        return Reading("description", name=None)
    if office and not _named_after(phrase):
        return _office(phrase, office)
    return _known(phrase) or _state(phrase) or _body(phrase) or _class(phrase) or _other(phrase)


def _person(phrase: Phrase, office: Office | None) -> Reading | None:
    """The person whose name stands in the phrase, if it is the one that the phrase is about."""
    found = find_name(phrase, office)
    if not found:
        return None
    first, last, index = found
    held = office or office_behind(phrase.words[index:])
    genders = person_genders(first, last, held, article=phrase.article, noun=phrase.noun)
    local = bool(held) and actors.is_local_office(held.base if held else "")
    where = seat(phrase, national=not local) if office else None
    name = f"{first} {last}".strip()
    noun = inflection.noun(phrase.noun, phrase.article).text.lower() if index > phrase.head + 1 else ""
    of = belonging(phrase.words, held)
    return Reading("person", name, genders, noun, first, last, held, where, of, classes=frozenset({noun} - {""}))


def _named_after(phrase: Phrase) -> bool:
    """Whether the head is a body's noun rather than a person's ("die Direktorin" is no "Direktion")."""
    return actors.body_head(phrase.noun) is not None


def _office(phrase: Phrase, office: Office) -> Reading:
    """A description by office or role, without a name: "der Bürgermeister von Nikopol", "ein anderer Soldat"."""
    where = seat(phrase, national=not actors.is_local_office(office.base))
    gender = _office_gender(phrase, office)
    plural = gender == "p"
    role = office.kind == "role"
    name = role_name(phrase) if role or plural else office_name(phrase, office, where)
    return Reading(
        "group" if plural else office.kind, name, gender, phrase.noun.lower(), office=office, seat=where,
        of=belonging(phrase.words[phrase.head :], office),
        classes=office.same, definite=phrase.article in DEFINITE or not phrase.article,
        anonymous=role and not plural,
    )  # fmt: skip


def _office_gender(phrase: Phrase, office: Office) -> str:
    found = inflection.noun(phrase.noun, phrase.article)
    if not phrase.article and actors.is_group(phrase.noun) and not phrase.tail[:1]:
        return "p"
    if found.gender == "p" or (phrase.article == "die" and office.gender == "m") or phrase.noun.endswith("innen"):
        return "p"
    if phrase.article == "den" and phrase.noun.endswith("ern"):
        return "p"
    if phrase.adjectives and not phrase.article and phrase.adjectives[-1][0].isdigit():
        return "p"
    if found.gender == "n":
        return "n" + office.gender
    return office.gender or ("f" if found.gender == "f" else "m")


def _known(phrase: Phrase) -> Reading | None:
    """An agency, outlet, body or platform of the lexicons, as head or right behind a noun of its kind."""
    words = phrase.words
    for index in range(max(0, phrase.head - len(phrase.adjectives)), len(words)):
        if index > phrase.head and not words[index - 1][0].isupper():
            break
        known, end = actors.known_at(words, index) or (None, 0)
        open_name = known is not None and (known.hard or actors.class_noun(words[index])) and _goes_on(words, end)
        if known and not open_name and not (known.hard and index < phrase.head):
            return Reading("known", known.name, known.gender, known=known, classes=known.classes)
    return None


def _goes_on(words: tuple[str, ...], end: int) -> bool:
    """Whether a name has more words than the one known: "die Zeitung „Kurier Nordmeer“"."""
    return end < len(words) and words[end][0].isupper() and not actors.class_noun(words[end])


def _state(phrase: Phrase) -> Reading | None:
    """A state or capital alone: its government."""
    if phrase.tail or any(not actors.dropped(word) for word in phrase.adjectives):
        return None
    state = actors.state_named(phrase.noun) or (None if phrase.article else actors.state_seated(phrase.noun))
    if not state:
        return None
    return Reading("state", government(state), "f", phrase.noun, seat=Seat(state.name, state.code),
                   classes=GOVERNMENT)  # fmt: skip


def _body(phrase: Phrase) -> Reading | None:
    """A body of a state or town, or one with its own name behind the noun."""
    head = actors.body_head(phrase.noun)
    if not head:
        return None
    where = seat(phrase, national=head.style in {"state", "seat"})
    noun = inflection.noun(without_state(phrase.noun, where), phrase.article)
    base = noun.text.lower()
    classes = head.classes | {base}
    if head.style == "plain" and (proper := proper_name(phrase)):
        proper = f"{noun.text} {proper}" if "-" in noun.text else proper
        return Reading("class", proper, noun.gender, base, classes=classes, style="body")
    return Reading(
        "body", body_name(phrase, head.style, where), noun.gender, base, seat=where, classes=classes, style=head.style,
        definite=phrase.article in DEFINITE or "poss" in tags(phrase.article),
        local=any(actors.is_local(word) for word in phrase.adjectives),
    )  # fmt: skip


def _class(phrase: Phrase) -> Reading | None:
    """A noun that says what kind of speaker it is: with a name behind it that name, else a reference."""
    kind = actors.class_noun(phrase.noun)
    if not kind:
        return None
    noun = inflection.noun(phrase.noun, phrase.article)
    base, definite = noun.text.lower(), phrase.article in DEFINITE
    name = _title(phrase, base) or (proper_name(phrase) if kind != "media" else "")
    if name:
        return Reading("class", name, noun.gender, base, classes=_classes(noun.text), style=kind)
    if kind in {"media", "document"} and not (kind == "document" and definite):
        kept = [word for word in phrase.adjectives if not actors.dropped(word)]
        name = inflection.nominative(phrase.article, kept, phrase.noun, up_to_comma(phrase.tail))
        spoken = kind == "document" and base in word_list("announcements")
        return Reading("document" if spoken else "group", name, noun.gender, base, style=kind)
    where = seat(phrase, national=False)
    name = inflection.nominative(phrase.article, phrase.adjectives, phrase.noun, up_to_comma(phrase.tail))
    return Reading(
        "reference", name, noun.gender, base, seat=where, classes=frozenset({base}), style=kind, definite=definite
    )


def _title(phrase: Phrase, noun: str) -> str:
    """A paper's name made of an adjective and its kind: "Berliner Zeitung", "Neue Osnabrücker Zeitung"."""
    titled = actors.is_titled(noun) and any(word[0].isupper() for word in phrase.adjectives)
    return inflection.nominative(phrase.article, phrase.adjectives, phrase.noun) if titled else ""


def _classes(noun: str) -> frozenset[str]:
    """The words that refer back to something of that kind: a Hilfsorganisation is an Organisation."""
    lower = noun.lower()
    parts = {lower[start:] for start in range(len(lower)) if actors.class_noun(lower[start:])}
    return actors.with_same(frozenset({lower, *parts}))


def _other(phrase: Phrase) -> Reading:
    """Whatever no list knows: groups, bare names, descriptions."""
    noun = inflection.noun(phrase.noun, phrase.article)
    lower = noun.text.lower()
    if tags(lower) and len(phrase.words) == 1:
        return Reading("nobody")
    if is_thing(phrase):
        return Reading("thing", None, noun.gender, lower, last=phrase.noun)
    if not phrase.article and not phrase.adjectives and not phrase.tail and not actors.is_group(phrase.noun):
        return Reading("name", noun.text if noun.gender == "p" else phrase.noun, "mf", lower, last=phrase.noun)
    kept = [word for word in phrase.adjectives if not actors.dropped(word)]
    tail = up_to_comma(phrase.tail)
    name = inflection.nominative(phrase.article, kept, phrase.noun, tail if phrase.article else before_place(tail))
    kind = "group" if noun.gender == "p" or actors.is_group(phrase.noun) else "description"
    classes, definite = frozenset({lower}), phrase.article in DEFINITE
    return Reading(kind, name, noun.gender, lower, last=phrase.noun, classes=classes, definite=definite)


def is_thing(phrase: Phrase) -> bool:
    """Whether a noun of no list is a thing that says nothing: "die Untersuchung", "Verletzt"."""
    lower = phrase.noun.lower()
    if len(phrase.words) == 1 and lower.endswith("t") and lemmas(lower):
        return True
    thing = lower.endswith(tuple(word_list("things"))) and not lower.endswith(tuple(word_list("collective")))
    return thing and (len(phrase.words) > 1 or len(lower) > SHORT_NAME) and not proper_name(phrase)


SHORT_NAME = 6
"""Words of so few letters that end like a thing can be surnames: Jung, Specht."""
