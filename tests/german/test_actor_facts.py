"""Office, side and kind of actors, from mentions with the name marked: "der Bürgermeister [name Orest Kubrak]"."""

from __future__ import annotations

import re

import pytest

from lagebild.german.actor_facts import facts, kind_of, told
from lagebild.plugins import StoredMention

MARK = re.compile(r"\[name ([^]]*)\]")


def read(marked: str) -> tuple[str | None, str | None]:
    """What is told in a mention whose name is marked."""
    found = MARK.search(marked)
    one = told(MARK.sub(r"\1", marked), found[1] if found else "")
    return one.office, one.side


OFFICES = [
    ("der ukrainische Generalstabssprecher [name Orest Kubrak]", "Generalstabssprecher", "UA"),
    ("dem Gouverneur der Region Charkiw, [name Oleh Kubrak]", "Gouverneur der Region Charkiw", "UA"),
    ("[name Oleh Kubrak], der Bürgermeister von Nikopol", "Bürgermeister von Nikopol", "UA"),
    ("Charkiws Bürgermeister [name Oleh Kubrak]", "Bürgermeister", "UA"),
    ("die stellvertretende Ministerin [name Hanna Kubrak]", "Stellvertretende Ministerin", None),
    ("des früheren russischen Ministers [name Gleb Sotow]", "Früherer Minister", "RU"),
    ("die Sprecherin des russischen Senders, [name Anna Sotowa]", "Sprecherin des russischen Senders", "RU"),
    ("US-Minister [name Hank Miller]", "Minister", "US"),
    ("der Präsident der Ukraine", "Präsident", "UA"),
    ("Russlands Präsident", "Präsident", "RU"),
    ("der Kremlchef", "Kremlchef", "RU"),
    ("Kremlsprecher [name Gleb Sotow]", "Kremlsprecher", "RU"),
    ("Sprecher des SBU, [name Artem Kubrak]", "Sprecher des SBU", "UA"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "office", "side"), OFFICES)
def test_the_office_in_the_words_of_the_report_and_its_side(marked: str, office: str, side: str | None) -> None:
    assert read(marked) == (office, side)


NOT_WHOSE = [
    ("der US-Gesandte für die Ukraine, [name Hank Miller]", "Gesandter für die Ukraine", "US"),
    ("der Ukraine-Beauftragte [name Hank Miller]", "Ukraine-Beauftragter", None),
    ("der deutsche Botschafter in Kiew, [name Paul Roth]", "Botschafter in Kiew", "DE"),
    ("Botschafter in Kiew, [name Paul Roth]", "Botschafter in Kiew", None),
    ("der IKRK-Delegationsleiter in der Ukraine, [name Paul Roth]", "IKRK-Delegationsleiter", None),
    ("der von Russland eingesetzte Gouverneur von Cherson, [name Gleb Sotow]", "Gouverneur von Cherson", "RU"),
    ("der Besatzungschef von Melitopol, [name Gleb Sotow]", "Besatzungschef von Melitopol", None),
    ("der Gouverneur von Sewastopol, [name Gleb Sotow]", "Gouverneur von Sewastopol", None),
    ("der prorussische Separatistenführer [name Gleb Sotow]", "Separatistenführer", "RU"),
    ("[name Rosa Tamm] vom Büro des Präsidenten", None, None),
    ("der Kanal Nordrand, der der russischen Armee nahestehen soll", None, None),
    ("Kiew und Moskau", None, None),
    ("er", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("marked", "office", "side"), NOT_WHOSE)
def test_what_does_not_tell_whose_an_office_is(marked: str, office: str | None, side: str | None) -> None:
    assert read(marked) == (office, side)


KINDS = [
    ("Orest Kubrak", "person", None),
    ("Generalstab (Ukraine)", "body", "UA"),
    ("Regierung in Kiew", "body", "UA"),
    ("Besatzungsverwaltung (Kupjansk)", "body", None),
    ("Stadtverwaltung Nikopol", "body", "UA"),
    ("Militärsprecher (Russland)", "office", "RU"),
    ("Rechercheteam Bildprobe", "other", None),
    ("Russischer Frontstab Ost", "other", "RU"),
    ("TASS", "agency", "RU"),
    ("Kubrak", "other", None),
]


@pytest.mark.parametrize(("name", "kind", "side"), KINDS)
def test_a_name_tells_the_kind_and_sometimes_the_side(name: str, kind: str, side: str | None) -> None:
    found = facts(name, [StoredMention(name, "c1")])
    assert (kind_of(name), found.kind, found.side) == (kind, kind, side)


def mentions(*texts: str) -> list[StoredMention]:
    """Mentions of one claim a day."""
    return [StoredMention(text, f"c{day}", f"2024-11-{day:02}") for day, text in enumerate(texts, start=1)]


def test_the_office_told_last_is_the_office() -> None:
    found = facts("Orest Kubrak", mentions("Bürgermeister Kubrak", "er", "Minister Kubrak", "Kubrak"))
    assert found.office == "Minister"
    assert [(fact.value, fact.claims, fact.example) for fact in found.offices] == [
        ("Bürgermeister", 1, "c1"),
        ("Minister", 1, "c3"),
    ]


def test_an_office_in_short_counts_for_the_one_in_full() -> None:
    [office] = facts("Oleh Kubrak", mentions("der Gouverneur von Charkiw, Oleh Kubrak", "Gouverneur Kubrak")).offices
    assert (office.value, office.claims, office.last) == ("Gouverneur von Charkiw", 2, "2024-11-02")


def test_of_two_the_short_office_stands_alone() -> None:
    texts = ("Leiter Kubrak", "Oleh Kubrak, Leiter der Klinik", "Oleh Kubrak, Leiter der Schule")
    assert len(facts("Oleh Kubrak", mentions(*texts)).offices) == 3


def test_contradicting_sides_are_shown_and_the_more_frequent_counts() -> None:
    texts = ("der russische Konsul Kubrak", "der ukrainische Konsul Kubrak")
    assert facts("Oleh Kubrak", mentions(*texts)).side is None
    found = facts("Oleh Kubrak", mentions(*texts, "der ukrainische Konsul"))
    assert (found.side, [(fact.value, fact.claims) for fact in found.sides]) == ("UA", [("UA", 2), ("RU", 1)])


def test_nothing_is_told_by_surnames_and_pronouns() -> None:
    assert facts("Orest Kubrak", mentions("Kubrak", "er"))[1:] == (None, None, (), ())


def test_a_body_holds_no_office() -> None:
    assert facts("Generalstab (Ukraine)", mentions("der Sprecher des Generalstabs")).offices == ()
