"""How bodies and offices are named: "Generalstab (Ukraine)", "Regierung in Kiew", "Sprecher der Küstenwache".

Nominative, without article; the state or place in brackets where the phrase tells one.
"""

from __future__ import annotations

from lagebild.extract.speakers.phrases import Phrase, is_adjective
from lagebild.extract.speakers.seats import Seat, place_at
from lagebild.extract.speakers.word_lists import word_list
from lagebild.german import actors, inflection
from lagebild.german.actors import Office


def body_name(phrase: Phrase, style: str, where: Seat | None) -> str:
    """The name of a body by its style, with the place that was found."""
    noun = without_state(phrase.noun, where)
    base = inflection.noun(noun, phrase.article)
    if style == "seat" and base.text.lower() in word_list("government") and where:
        state = actors.state_by_name(where.label)
        return government(state) if state else f"Regierung ({where.label})"
    kept = named_adjectives(phrase)
    if noun.startswith("Bundes"):
        where = None  # one state's, by its name
    text = inflection.nominative(phrase.article, kept, noun, _kept_tail(phrase.tail, where))
    if where is None or where.label in text or (style == "plain" and " " in text):
        return text
    return f"{text} {where.label}" if style == "town" else f"{text} ({where.label})"


def government(state: actors.State) -> str:
    """The name of a state's government: "Regierung in Kiew"."""
    return f"Regierung in {state.seat}" if state.seat else f"Regierung ({state.name})"


def without_state(noun: str, where: Seat | None) -> str:
    """The noun "US-Verteidigungsministerium" without what the bracket says."""
    prefix, hyphen, rest = noun.partition("-")
    state = actors.state_named(prefix) if hyphen else None
    return rest if state and where and rest[:1].isupper() else noun


def _kept_tail(tail: tuple[str, ...], where: Seat | None) -> tuple[str, ...]:
    """Of what follows a body: purposes ("für Kriegsstudien"), and genitives that tell no place."""
    kept = up_to_comma(tail)
    if not kept or kept[0].lower() in word_list("apart"):
        return ()
    if kept[0].lower() in word_list("purpose"):
        cut = next((k for k, word in enumerate(kept) if word.lower() in word_list("apart")), len(kept))
        return kept[:cut]
    return () if where else kept


def proper_name(phrase: Phrase) -> str:
    """The name right behind a noun that announces one: "die Hilfsorganisation Brückenschlag", also behind a comma."""
    words = phrase.words
    start = end = phrase.head + (2 if phrase.tail[:1] == (",",) else 1)
    while end < len(words) and (words[end][0].isupper() or words[end][0].isdigit()):
        end += 1
    return " ".join(words[start:end])


def office_name(phrase: Phrase, office: Office, where: Seat | None) -> str:
    """Such as "Präsident (Russland)", "Sprecher des Verteidigungsministeriums (Ukraine)", "Leiter der Klinik"."""
    if office.state:
        return f"{office.base.capitalize()} ({where.label})" if where else office.base.capitalize()
    noun = phrase.noun.removeprefix("US-")
    kept = named_adjectives(phrase)
    genitive = genitive_body(phrase.tail)
    text = inflection.nominative(phrase.article, kept, noun, genitive)
    if (
        where is None
        or where.body
        or where.label in text
        or office.prefix.partition("-")[0] == noun.partition("-")[0] != noun
    ):
        return text
    return f"{text} ({where.label})"


def _is_noun(words: tuple[str, ...], index: int) -> bool:
    following = words[index + 1] if index + 1 < len(words) else ""
    return words[index][0].isupper() and not (following and is_adjective(words[index], following))


def role_name(phrase: Phrase) -> str:
    """A role with what tells it from others: "Kommandeur einer Mörserbatterie aus Lwiw", "Hochrangiger Beamter"."""
    adjectives = [word for word in phrase.adjectives if not actors.dropped(word)]
    return inflection.nominative(phrase.article, adjectives, phrase.noun, up_to_comma(phrase.tail))


def genitive_body(tail: tuple[str, ...]) -> tuple[str, ...]:
    """What an office belongs to, as written, without what tells a place only: "des Verteidigungsministeriums"."""
    noun = next((index for index, word in enumerate(tail) if word == "," or _is_noun(tail, index)), len(tail))
    if noun == 0 or noun == len(tail) or tail[noun] == "," or tail[0].lower() in word_list("apart") - {"von"}:
        return ()
    if tail[0].lower() in word_list("purpose"):
        return ()
    if known := actors.known_at(tail, noun):
        return () if known[0].hard else tail[: known[1]]
    if actors.is_region_word(tail[noun]) or place_at(tail, noun, national=True):
        return ()
    return (tail[0], *(word for word in tail[1:noun] if not tells_place(word)), tail[noun])


def belonging(words: tuple[str, ...], held: Office | None) -> str:
    """The noun that an office in a phrase belongs to, in the nominative and lower case: "Sprecher der Grenzwache"."""
    if held is None:
        return ""
    index = next(k for k, word in enumerate(words) if actors.office(word))
    complement = genitive_body(up_to_comma(words[index + 1 :]))
    return inflection.noun(complement[-1], complement[0].lower()).text.lower() if complement else ""


def tells_place(word: str) -> bool:
    """Whether an adjective only tells the place of a body, or nothing at all."""
    lower = word.lower()
    town = word[0].isupper() and word.endswith("er")
    return bool(actors.state_of_adjective(lower)) or actors.dropped(lower) or town


def named_adjectives(phrase: Phrase) -> list[str]:
    """The adjectives that belong to a body's name: not those of places ("britische"), but "der Deutsche Verband"."""
    proper = (bool(phrase.article) and word[0].isupper() and not word.endswith("er") for word in phrase.adjectives)
    return [word for word, own in zip(phrase.adjectives, proper, strict=True) if own or not tells_place(word)]


def before_place(tail: tuple[str, ...]) -> tuple[str, ...]:
    """What follows a name up to where it is: "Nordbau im schwedischen Lund"."""
    return tail[: next((k for k, word in enumerate(tail) if word in word_list("apart")), len(tail))]


def up_to_comma(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words before the first comma."""
    return words[: words.index(",")] if "," in words else words
