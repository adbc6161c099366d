"""The units in which a sentence says something about checking: clauses with all their pieces, and asides.

"Die Angaben sind, wie üblich, nicht zu überprüfen" is one unit; "…, was sich nicht überprüfen ließ", "…, ohne dies zu
belegen", "(nicht überprüfbar)" and a clause behind another main clause are units beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.german.checking_words import act_of, is_auxiliary, is_noun, listed
from lagebild.german.clauses import INFINITIVE, RELATIVE, SUBORDINATE, Clause, clauses
from lagebild.german.tagging import Word, tag
from lagebild.model import Token

MAIN, ASIDE, WITHOUT = "main", "aside", "without"

_APART = frozenset(";:()")


class Unit:
    """A clause with its pieces.

    `kind`: main, sub, rel, aside (in brackets), without ("ohne dies zu belegen"); `opener` is the lower-case word that
    opens a subordinate clause; `last` holds the words of the last piece.
    """

    def __init__(self, kind: str, words: list[Word], opener: str = "") -> None:
        self.kind = kind
        self.words = words
        self.opener = opener
        self.last = words

    def has(self, table: str, name: str) -> bool:
        """Whether a word of the lexicon's list stands in the unit."""
        known = listed(table, name)
        return any(word.lower in known for word in self.words)

    def holds(self, word: str) -> bool:
        """Whether a lower-case word stands in the unit."""
        return any(each.lower == word for each in self.words)

    @property
    def is_clause(self) -> bool:
        """Whether a word stands here that can only be a finite verb."""
        last = self.words[-1]
        return any(word.kind in "Vw" or (is_auxiliary(word.lower) and word is not last) for word in self.words)

    @property
    def negated(self) -> bool:
        """Whether it denies: nicht, kaum, kein, "ohne dass"."""
        uncheckable = self.has("adjectives", "uncheckable")
        return uncheckable or self.words[0].lower == "ohne" or self.has("features", "negation")

    @property
    def independent(self) -> bool:
        """Whether it says "unabhängig", or "von anderer Seite"; "unabhängig von" is something else."""
        lowers = [word.lower for word in self.words]
        for at, word in enumerate(lowers):
            if word in listed("features", "independent") and lowers[at + 1 : at + 2] not in (["von"], ["vom"]):
                return True
            before = lowers[max(0, at - 3) : at] if word in listed("features", "sides") else []
            if not listed("features", "from").isdisjoint(before):
                return listed("features", "party").isdisjoint(before)
        return False

    @property
    def from_others(self) -> bool:
        """Whether it says from what side something comes, and that is no party: "von unabhängiger Seite"."""
        return self.independent and self.has("features", "sides") and self.has("features", "from")


def tagged(tokens: Sequence[Token]) -> list[Word]:
    """The tokens of a sentence with their letters, a fronted verb in lower case."""
    return tag(_plain(token) for token in tokens)


def units(words: Sequence[Word]) -> list[Unit]:
    """The units of a sentence, in the order of their first words."""
    found: list[Unit] = []
    main: Unit | None = None
    for clause in clauses(words):
        aside, piece = _parted(words[clause.first : clause.end])
        unit = _unit(clause, piece, first=not found) if piece else None
        if unit is not None and unit.kind == MAIN and main is not None and _joins(main, unit, clause.mark):
            main.words.extend(piece)
            main.last = piece
        elif unit is not None:
            found.append(unit)
            main = unit if unit.kind == MAIN else main
        if aside:
            found.append(Unit(ASIDE, aside))
    return found


def _unit(clause: Clause, piece: list[Word], *, first: bool) -> Unit:
    if clause.kind in (SUBORDINATE, RELATIVE):
        return Unit(clause.kind, piece, clause.opener)
    if _asks(piece):
        return Unit(SUBORDINATE, piece, piece[0].lower)
    if clause.kind == INFINITIVE and piece[0].lower == "ohne":
        return Unit(WITHOUT, piece)
    return Unit(ASIDE if clause.mark == "(" and not first else MAIN, piece)


def _asks(words: Sequence[Word]) -> bool:
    """Whether a piece is an indirect question that its determiner opens: "welche Version stimmt"."""
    return len(words) > 2 and words[0].lower in listed("about", "questions") and words[-1].kind in "Vwvx"


def _joins(main: Unit, piece: Unit, mark: str) -> bool:
    """Whether a piece belongs to the main clause before it: it has no verb of its own, or "und" joins it."""
    if mark in _APART:
        return False
    claims = piece.words[0].lower in listed("one_sided", "claiming")  # "…, behauptet jedenfalls der Stab"
    new = piece.is_clause or claims or any(is_noun(word, "act") or is_noun(word, "proof") for word in piece.words)
    return not (main.is_clause and new and mark in (",", "-", "."))


def _plain(token: Token) -> Token:
    lower = token.text.lower()
    act = act_of(lower)
    return token if act is None or act.form == "finite" else token._replace(text=lower)


def _parted(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """What stands in brackets within a clause, and the rest."""
    aside: list[Word] = []
    piece: list[Word] = []
    inside = False
    for word in words:
        if word.kind in "()":
            inside = word.kind == "("
        else:
            (aside if inside else piece).append(word)
    return aside, piece
