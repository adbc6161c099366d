"""What the words of a mention say by themselves: a pronoun, a person, a body, an office, a known name, a description.

`read` looks at nothing but the phrase. What the report knows beside it (who "er" is) is `antecedents`' part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from lagebild.extract.mention_phrases import Phrase, Seat, parse, seat
from lagebild.german import actors, inflection, names
from lagebild.german.actors import Known, Office
from lagebild.german.lexicon import load

DEFINITE = frozenset({"der", "die", "das", "dem", "des", "den", "dieser", "diese", "dieses", "diesem", "diesen"})
"""Articles behind which somebody is known already."""
LONGEST_NAME = 5
"""Words of the longest name that is read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mention says.

    `kind`: pronoun, person, known, state, body, office, role, reference (a description that only the report explains),
    group, name (a bare proper name), description, nobody. `name` is what the words alone give, `genders` the letters
    m, f, n, p that it may be; `noun` the lower-case head; `local` says that an adjective such as regional or örtlich
    places a body in the context's place, `withheld` that somebody does not want to be known.
    """

    kind: str
    name: str | None = None
    genders: str = ""
    noun: str = ""
    first: str = ""
    last: str = ""
    office: Office | None = None
    seat: Seat | None = None
    known: Known | None = None
    classes: frozenset[str] = frozenset()
    style: str = ""
    definite: bool = False
    local: bool = False
    anonymous: bool = False
    withheld: bool = False


@lru_cache(maxsize=1 << 13)
def read(text: str) -> Reading:
    """What a mention says by itself."""
    bare = text.strip().lower()
    if bare in _pronouns():
        return Reading("pronoun", genders=_pronouns()[bare])
    if bare in word_list("nobody") or not bare:
        return Reading("nobody")
    found = _read(parse(text))
    return replace(found, anonymous=True, withheld=True) if actors.withheld(text) else found


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list of `lexicon/mentions.toml`."""
    return frozenset(load("mentions")[name].split())


@cache
def _pronouns() -> dict[str, str]:
    rows = (line.split(" | ") for line in load("mentions")["pronouns"].splitlines())
    return {word: genders for genders, words in rows for word in words.split()}


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


# --- Persons ---------------------------------------------------------------------------------------------------------


def _person(phrase: Phrase, office: Office | None) -> Reading | None:
    """The person whose name stands in the phrase, if it is the one that the phrase is about."""
    found = _find_name(phrase, office)
    if not found:
        return None
    first, last, index = found
    held = office or _office_behind(phrase.words[index:])
    genders = _gender(first, last, held, phrase.article)
    local = bool(held) and actors.is_local_office(held.base if held else "")
    where = seat(phrase, national=not local) if office else None
    name = f"{first} {last}".strip()
    return Reading("person", name, genders, first=first, last=last, office=held, seat=where)


def _find_name(phrase: Phrase, office: Office | None) -> tuple[str, str, int] | None:
    words = phrase.words
    for index in range(len(words)):
        if words[index].lower() == "namens" and index + 1 < len(words):
            return read_name(words, index + 1) or ("", words[index + 1], index + 2)
        own = names.is_first(words[index]) and _is_own(phrase, index, office) and _is_meant(phrase, index, office)
        if own and (found := read_name(words, index)):
            return found
    if office or actors.is_title(phrase.noun):
        return _behind_office(phrase, office)
    return _bare_name(phrase)


def _is_own(phrase: Phrase, index: int, office: Office | None) -> bool:
    """Whether a first name stands where a name can: behind an office or a comma, first, or in a phrase of its own."""
    behind_office = office is not None and index > phrase.head
    return behind_office or index == phrase.head or phrase.words[index - 1] == "," or not phrase.article


def _is_meant(phrase: Phrase, index: int, office: Office | None) -> bool:
    """Whether the name there is the speaker's own, not that of one he speaks for ("Sprecher von Paul Roth")."""
    if index <= phrase.head or phrase.words[index - 1] == ",":
        return True
    before = phrase.words[index - 1]
    if before.lower() in word_list("other_person"):
        return False
    return not actors.office(before) or index - 1 == phrase.head or office is None


def _behind_office(phrase: Phrase, office: Office | None) -> tuple[str, str, int] | None:
    """The name that follows an office at once ("Präsident Kassym-Schomart Tokajew") or behind a comma."""
    index = phrase.head + 1
    while index < len(phrase.words) and (actors.is_title(phrase.words[index]) or actors.office(phrase.words[index])):
        index += 1
    if index < len(phrase.words) and _may_be_name(phrase.words, index):
        return read_name(phrase.words, index) or ("", inflection.without_genitive(phrase.words[index]), index + 1)
    if "," in phrase.words[phrase.head :] and office:
        comma = phrase.words.index(",", phrase.head) + 1
        if comma < len(phrase.words) and _may_be_name(phrase.words, comma):
            return read_name(phrase.words, comma)
    return None


def _may_be_name(words: tuple[str, ...], index: int) -> bool:
    """Whether a word behind an office can be a name: a capital, and no place, body, office or known name."""
    word = words[index]
    if word in names.particles():
        return bool(actors.rulers(" ".join(words[index:])))
    if (
        not word[0].isupper()
        or len(word) < 2
        or actors.office(word)
        or actors.body_head(word)
        or actors.class_noun(word)
    ):
        return False
    known = actors.known_at(words, index)
    return not actors.state_named(word) and (known is None or known[0].hard)


def _bare_name(phrase: Phrase) -> tuple[str, str, int] | None:
    """A phrase of two or three capitalised words and nothing else, none of them a word of the lexicons."""
    words = phrase.words
    if phrase.article or phrase.adjectives or not 2 <= len(words) <= LONGEST_NAME:
        return None
    if actors.known_at(words, 0) or any(word in "()," for word in words):
        return None
    if not all(
        word in names.particles() or _may_be_name(words, index) for index, word in enumerate(words)
    ) or actors.is_group(words[0]):
        return None
    return read_name(words, 0)


def read_name(words: tuple[str, ...], index: int) -> tuple[str, str, int] | None:
    """First name, surname and the index behind them, where a name of two words or more begins."""
    end = index
    while end < len(words) and end - index < LONGEST_NAME and _goes_on(words, end, first=end == index):
        end += 1
    parts = words[index:end]
    if len(parts) < 2:
        return None
    cut = 1
    while cut < len(parts) - 1 and (names.is_first(parts[cut]) or parts[cut].endswith(".") or len(parts) > cut + 2):
        if parts[cut] in names.particles():
            break
        cut += 1
    return " ".join(parts[:cut]), " ".join(parts[cut:]), end


def _goes_on(words: tuple[str, ...], index: int, *, first: bool) -> bool:
    word = words[index]
    if word in names.particles():
        return not first and any(later[0].isupper() for later in words[index + 1 : index + 3])
    if word.endswith(".") and len(word) == 2:
        return True
    return word[0].isupper() and (first or (not actors.office(word) and not actors.is_group(word)))


def _office_behind(words: tuple[str, ...]) -> Office | None:
    """The office in an apposition behind a name: "Paul Roth, Leiter der Klinik"."""
    if words[:1] != (",",):
        return None
    return next((found for word in words[1:5] if (found := actors.office(word))), None)


def _gender(first: str, last: str, office: Office | None, article: str) -> str:
    if office and office.gender:
        return office.gender
    if article in {"der", "die"} and not first and article == "die":
        return "f"
    return names.first_gender(first) or names.surname_gender(last) or "mf"


# --- Offices, bodies, states -----------------------------------------------------------------------------------------


def _named_after(phrase: Phrase) -> bool:
    """Whether the head is a body's noun rather than a person's ("die Direktorin" is no "Direktion")."""
    return actors.body_head(phrase.noun) is not None


def _office(phrase: Phrase, office: Office) -> Reading:
    """A description by office or role, without a name: "der Bürgermeister von Mariupol", "ein anderer Soldat"."""
    where = seat(phrase, national=not actors.is_local_office(office.base))
    gender = _office_gender(phrase, office)
    plural = gender == "p"
    role = office.kind == "role"
    name = _role_name(phrase) if role or plural else _office_name(phrase, office, where)
    return Reading(
        "group" if plural else office.kind, name, gender, phrase.noun.lower(), office=office, seat=where,
        classes=office.same, definite=phrase.article in DEFINITE,
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
    return office.gender or ("f" if found.gender == "f" else "m")


def _office_name(phrase: Phrase, office: Office, where: Seat | None) -> str:
    """Such as "Präsident (Russland)", "Sprecher des Verteidigungsministeriums (Ukraine)", "Leiter der Klinik"."""
    if office.state:
        return f"{office.base.capitalize()} ({where.label})" if where else office.base.capitalize()
    noun = phrase.noun.removeprefix("US-")
    kept = [word for word in phrase.adjectives if not _places(word)]
    genitive = _genitive_body(phrase.tail)
    text = inflection.nominative(phrase.article, kept, noun, genitive)
    if where is None or where.label in text or office.prefix.partition("-")[0] == noun.partition("-")[0] != noun:
        return text
    return f"{text} ({where.label})"


def _genitive_body(tail: tuple[str, ...]) -> tuple[str, ...]:
    """The body that an office belongs to, as written, without what tells its place: "des Verteidigungsministeriums"."""
    for index, word in enumerate(tail):
        if word[0].isupper():
            if actors.is_region_word(word) or actors.state_named(word) or index == 0 or not actors.body_head(word):
                known = actors.known_at(tail, index)
                return tail[: known[1]] if known and index and not known[0].hard else ()
            return (tail[0], *(w for w in tail[1:index] if not _places(w)), word)
        if word == ",":
            break
    return ()


def _role_name(phrase: Phrase) -> str:
    """A role with what tells it from others: "Kommandeur eines Flugabwehrzuges aus Moskau", "Hochrangiger Beamter"."""
    adjectives = [word for word in phrase.adjectives if not actors.dropped(word)]
    return inflection.nominative(phrase.article, adjectives, phrase.noun, _up_to_comma(phrase.tail))


def _places(word: str) -> bool:
    """Whether an adjective only tells the place of a body, or nothing at all."""
    lower = word.lower()
    town = word[0].isupper() and word.endswith("er")
    return bool(actors.state_of_adjective(lower)) or actors.dropped(lower) or town


def _known(phrase: Phrase) -> Reading | None:
    """An agency, outlet, body or platform of the lexicons, as head or right behind a noun of its kind."""
    start = phrase.head - len(phrase.adjectives)
    for index in range(max(0, start), len(phrase.words)):
        if index > phrase.head and not (_announces(phrase, index) or phrase.words[index] == phrase.words[-1]):
            break
        found = actors.known_at(phrase.words, index)
        if found and not (found[0].hard and index < phrase.head):
            known = found[0]
            return Reading("known", known.name, known.gender, known=known, classes=known.classes)
        if index > phrase.head and not phrase.words[index][0].isupper():
            break
    return None


def _announces(phrase: Phrase, index: int) -> bool:
    """Whether the words from the head to there announce a name: "die Zeitung", "der Geheimdienst"."""
    return all(word[0].isupper() for word in phrase.words[phrase.head : index])


def _state(phrase: Phrase) -> Reading | None:
    """A state or capital alone: its government."""
    if phrase.tail or any(not actors.dropped(word) for word in phrase.adjectives):
        return None
    state = actors.state_named(phrase.noun) or (None if phrase.article else actors.state_seated(phrase.noun))
    if not state:
        return None
    return Reading("state", government(state), "f", phrase.noun, seat=Seat(state.name, state.code),
                   classes=frozenset({"regierung", "führung"}))  # fmt: skip


def government(state: actors.State) -> str:
    """The name of a state's government: "Regierung in Kiew"."""
    return f"Regierung in {state.seat}" if state.seat else f"Regierung ({state.name})"


def _body(phrase: Phrase) -> Reading | None:
    head = actors.body_head(phrase.noun)
    if not head:
        return None
    proper = _proper_name(phrase) if head.style == "plain" else ""
    where = seat(phrase, national=head.style in {"state", "seat"})
    noun = inflection.noun(_without_state(phrase.noun, where), phrase.article)
    base = noun.text.lower()
    name = proper or body_name(phrase, head.style, where)
    classes = head.classes | {base}
    return Reading(
        "body", name, noun.gender, base, seat=where, classes=classes, style=head.style,
        local=any(actors.is_local(word) for word in phrase.adjectives),
        definite=phrase.article in DEFINITE,
    )  # fmt: skip


def body_name(phrase: Phrase, style: str, where: Seat | None) -> str:
    """The name of a body by its style, with the place that was found."""
    noun = _without_state(phrase.noun, where)
    base = inflection.noun(noun, phrase.article)
    if style == "seat" and base.text.lower() in word_list("government") and where:
        state = actors.state_by_name(where.label)
        return government(state) if state else f"Regierung ({where.label})"
    kept = [word for word in phrase.adjectives if not _places(word)]
    text = inflection.nominative(phrase.article, kept, noun, _kept_tail(phrase.tail, where))
    if where is None or where.label in text:
        return text
    return f"{text} {where.label}" if style == "town" else f"{text} ({where.label})"


def _without_state(noun: str, where: Seat | None) -> str:
    """The noun "US-Verteidigungsministerium" without what the bracket says."""
    prefix, hyphen, rest = noun.partition("-")
    state = actors.state_named(prefix) if hyphen else None
    return rest if state and where and rest[:1].isupper() else noun


def _kept_tail(tail: tuple[str, ...], where: Seat | None) -> tuple[str, ...]:
    """Of what follows a body: purposes ("für Kriegsstudien"), and genitives that tell no place."""
    kept = _up_to_comma(tail)
    if not kept or kept[0].lower() in word_list("apart"):
        return ()
    if kept[0].lower() in word_list("purpose"):
        cut = next((k for k, word in enumerate(kept) if word.lower() in word_list("apart")), len(kept))
        return kept[:cut]
    return () if where else kept


def _up_to_comma(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[: words.index(",")] if "," in words else words


def _proper_name(phrase: Phrase) -> str:
    """The name right behind a noun that announces one: "die Hilfsorganisation Brückenschlag"."""
    end = phrase.head + 1
    while end < len(phrase.words) and (phrase.words[end][0].isupper() or phrase.words[end][0].isdigit()):
        end += 1
    return " ".join(phrase.words[phrase.head + 1 : end])


def _class(phrase: Phrase) -> Reading | None:
    """A noun that says what kind of speaker it is: with a name behind it that name, else a reference."""
    kind = actors.class_noun(phrase.noun)
    if not kind:
        return None
    noun = inflection.noun(phrase.noun, phrase.article)
    definite = phrase.article in DEFINITE
    if kind != "media" and (proper := _proper_name(phrase)):
        return Reading("class", proper, noun.gender, noun.text.lower(), classes=_classes(noun.text), style=kind)
    if kind in {"media", "document"} and not (kind == "document" and definite):
        kept = [word for word in phrase.adjectives if not actors.dropped(word)]
        name = inflection.nominative(phrase.article, kept, phrase.noun, _up_to_comma(phrase.tail))
        return Reading("group", name, noun.gender, noun.text.lower(), style=kind)
    where = seat(phrase, national=False)
    name = inflection.nominative(phrase.article, phrase.adjectives, phrase.noun, _up_to_comma(phrase.tail))
    return Reading(
        "reference", name, noun.gender, noun.text.lower(), seat=where, classes=frozenset({noun.text.lower()}),
        style=kind, definite=definite,
    )  # fmt: skip


def _classes(noun: str) -> frozenset[str]:
    """The words that refer back to something of that kind: a Hilfsorganisation is an Organisation."""
    lower = noun.lower()
    parts = {lower[start:] for start in range(len(lower)) if actors.class_noun(lower[start:])}
    return frozenset({lower, *parts})


def _other(phrase: Phrase) -> Reading:
    """Whatever no list knows: groups, bare names, descriptions."""
    noun = inflection.noun(phrase.noun, phrase.article)
    lower = noun.text.lower()
    if not phrase.article and not phrase.adjectives and not phrase.tail and noun.gender != "p":
        return Reading("name", phrase.noun, "mf", lower, last=phrase.noun)
    kept = [word for word in phrase.adjectives if not actors.dropped(word)]
    name = inflection.nominative(phrase.article, kept, phrase.noun, _up_to_comma(phrase.tail))
    kind = "group" if noun.gender == "p" or actors.is_group(phrase.noun) else "description"
    return Reading(kind, name, noun.gender, lower, classes=frozenset({lower}), definite=phrase.article in DEFINITE)
