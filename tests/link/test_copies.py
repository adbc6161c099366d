from __future__ import annotations

import json

import pytest
from evaluation.score_copies import BACKGROUND, QUOTATION, pairs, score

from lagebild.link.copies import compare, keys, sketch, sketch_from_row, sketch_row
from lagebild.link.signatures import is_agency, signatures
from lagebild.model import Document, Duplicate
from tests.link.reports import AGENCY, OTHER, report

KEYS_OF_A_SENTENCE = (-5634372549603113820, 2934896297262275516, 7064489835684568728)
"""Written down, since a database keeps them: another way to count them needs a migration."""


def compared(a: Document, b: Document) -> Duplicate | None:
    return compare(sketch(a), sketch(b))


@pytest.fixture(scope="module")
def agency() -> Document:
    return report(AGENCY, name="agentur.txt", publisher="Küstenland-Dienst", published="2024-06-04")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (
            "edited",
            AGENCY.replace("verletzt worden", "verwundet worden").replace("Etwa", "Rund").replace("seither ", ""),
        ),
        ("shortened", "\n\n".join(AGENCY.split("\n\n")[:2])),
        (
            "inside another",
            f"Die Lage im Süden\n\n{OTHER[-150:]}\n\n{AGENCY}\n\nIn Odessa öffnete am Dienstag ein Theater.",
        ),
    ],
)
def test_a_copy_is_found_with_its_reasons(agency: Document, change: str, text: str) -> None:
    copy = report(text, name=f"{change}.txt", publisher="Triskaer Bote", published="2024-06-04")
    found = compared(copy, agency)
    assert found is not None
    assert found.documents == (agency.id, copy.id)
    assert 0.5 <= found.score < 1
    assert "of the shorter report's own words stand in the other" in found.reasons[0]
    assert "1 quotation shared" in found.reasons
    assert set(keys(sketch(copy))) & set(keys(sketch(agency)))


def test_two_reporters_who_heard_the_same_speaker_copy_nothing(agency: Document) -> None:
    assert compared(agency, report(OTHER, name="eigen.txt")) is None


@pytest.mark.parametrize("shared", [QUOTATION, BACKGROUND])
def test_one_quotation_or_background_paragraph_makes_no_copy(agency: Document, shared: str) -> None:
    one = report(f"{AGENCY}\n\n{shared}", name="eins.txt")
    other = report(f"{OTHER}\n\n{shared}", name="zwei.txt")
    assert compared(one, other) is None


def test_a_report_is_no_copy_of_itself(agency: Document) -> None:
    assert compared(agency, agency) is None


def test_the_earlier_day_had_it_first_then_the_agency_then_the_longer_report(agency: Document) -> None:
    later = report(AGENCY, name="a.txt", publisher="Triskaer Bote", published="2024-06-05")
    same_day = report(
        AGENCY + "\n\nVon dort kam am Abend nichts Neues.", name="b.txt", publisher="X", published="2024-06-04"
    )
    undated = report(AGENCY.replace("KIEW (kld) - ", ""), name="c.txt", publisher="Y")
    shorter = report(AGENCY.split("\n\nWolna")[0].replace("KIEW (kld) - ", ""), name="d.txt", publisher="Z")
    firsts = [compared(a, b) for a, b in ((later, agency), (same_day, agency), (shorter, undated))]
    wanted = [(agency, later), (agency, same_day), (undated, shorter)]
    assert [each and each.documents for each in firsts] == [(a.id, b.id) for a, b in wanted]


def test_the_order_of_two_reports_does_not_matter(agency: Document) -> None:
    copy = report(AGENCY, name="kopie.txt")
    assert compared(agency, copy) == compared(copy, agency)


def test_a_sketch_comes_back_from_its_row(agency: Document) -> None:
    made = sketch(agency)
    assert sketch_from_row(json.loads(json.dumps(sketch_row(made)))) == made
    assert all(-(2**63) <= key < 2**63 for key in keys(made))


def test_keys_are_the_same_in_every_version() -> None:
    assert keys(sketch(report("Im Hafen von Wolna legte ein Frachter an.", name="kurz.txt"))) == KEYS_OF_A_SENTENCE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KIEW (kld) - Die Stadt ist ohne Strom. Das Wetter bleibt gut, so heißt es.", ("kld",)),
        ("Von Ute Beerwald (mit kld)\n\nDie Stadt ist ohne Strom. Das Wetter bleibt gut.", ("kld",)),
        ("Die Stadt ist ohne Strom. Das Wetter bleibt in diesen Tagen gut. kld/ube", ("kld", "ube")),
        ("Die Stadt ist ohne Strom. Das Wetter bleibt gut. Ein Satz ohne Punkt endet hier nicht", ()),
        ("Die Stadt ist ohne Strom. Das Wetter (und nicht der Krieg) sei schuld.", ()),
    ],
)
def test_agencies_named_around_the_text_are_its_signatures(text: str, found: tuple[str, ...]) -> None:
    assert signatures(report(text)) == found


@pytest.mark.parametrize(
    ("publisher", "codes", "agency"),
    [
        ("Küstenland-Dienst (Übung)", ("kld",), True),
        ("dpa", ("dpa",), True),
        ("Triskaer Bote", ("kld",), False),
        ("Der Pressearchivar", ("dpa",), False),
        (None, ("kld",), False),
    ],
)
def test_an_agency_is_told_by_its_code(publisher: str | None, codes: tuple[str, ...], agency: bool) -> None:
    assert is_agency(publisher, codes) is agency


def test_marked_and_made_copies_are_found_and_look_alikes_are_not() -> None:
    tried = pairs()
    counted = score(tried)
    copies = [counted[kind] for kind in {pair.kind for pair in tried if pair.copy}]
    others = [counted[kind] for kind in {pair.kind for pair in tried if not pair.copy}]
    assert sum(asked for _, asked in copies) >= 200
    assert sum(right for right, _ in copies) >= 0.98 * sum(asked for _, asked in copies)
    assert sum(right for right, _ in others) >= 0.98 * sum(asked for _, asked in others)
    assert counted["marked copy"][0] == counted["marked copy"][1]


BULLETIN = """In der Nacht seien {0} Drohnen gestartet worden, davon habe die Flugabwehr {1} abgeschossen, teilte der \
Frontstab Süd mit.

Im Abschnitt Wolna seien {2} Angriffe abgewehrt worden. Nördlich der Triska habe der Gegner {3} Vorstöße unternommen.

Die Verluste des Gegners beliefen sich auf {4} Soldaten und {5} Fahrzeuge."""


def test_bulletins_in_the_same_words_with_other_figures_are_no_copies() -> None:
    first = sketch(report(BULLETIN.format(78, 59, 14, 6, 320, 12), name="montag.txt", published="2025-03-03"))
    second = sketch(report(BULLETIN.format(64, 51, 17, 8, 290, 9), name="dienstag.txt", published="2025-03-04"))
    assert compare(first, second) is None


def test_a_bulletin_passed_on_with_its_figures_is_a_copy() -> None:
    first = sketch(report(BULLETIN.format(78, 59, 14, 6, 320, 12), name="stab.txt", published="2025-03-03"))
    passed_on = BULLETIN.replace("beliefen sich auf", "sollen betragen").format(78, 59, 14, 6, 320, 12)
    second = sketch(report(passed_on, name="blatt.txt", published="2025-03-03"))
    assert compare(first, second) is not None
