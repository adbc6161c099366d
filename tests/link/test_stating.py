"""From claims to statements: place, time, polarity, headline, section, change, quotations, and unusual input."""

from __future__ import annotations

from datetime import date

import pytest

from lagebild.extract.pipeline import analyse
from lagebild.link import Statement, keys, statements
from tests.link.reports import report
from tests.link.said import DAY, RU, said

LOSOWA, ODESSA = "geonames:702760", "geonames:698740"


def day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


@pytest.mark.parametrize(
    ("text", "places", "scene"),
    [
        ("[1 In Losowa sind drei Menschen getötet worden.]", (LOSOWA,), (LOSOWA,)),
        (
            "In Losowa sind drei Menschen getötet worden. [1 Elf weitere wurden verletzt.]",
            (),
            (LOSOWA,),
        ),
        (
            "In Losowa sind drei Menschen getötet worden. In Odessa kamen zwei Menschen um. [1 Elf wurden verletzt.]",
            (),
            (ODESSA,),
        ),
        ("[1 In der Oblast Charkiw sind drei Menschen getötet worden.]", (), ("lagebild:region-ua-charkiw",)),
        ("[1 Auf dem Dnipro sind drei Boote versenkt worden.]", (), ()),
    ],
)
def test_where(text: str, places: tuple[str, ...], scene: tuple[str, ...]) -> None:
    found = said(text)["1"]
    assert (found.places, found.scene) == (places, scene)


@pytest.mark.parametrize(
    ("text", "first", "last", "dated", "past"),
    [
        ("[1 In Losowa sind am Montag drei Menschen getötet worden.]", "2024-06-03", "2024-06-03", True, False),
        (
            "[1 In der Nacht zum Dienstag sind in Losowa drei Menschen getötet worden.]",
            "2024-06-03",
            "2024-06-04",
            True,
            False,
        ),
        ("[1 Im Jahr 2022 waren in Losowa 20 Menschen getötet worden.]", "2022-01-01", "2022-12-31", True, True),
        (
            "In Losowa sind am Montag drei Menschen getötet worden. [1 Elf weitere wurden verletzt.]",
            "2024-06-03",
            "2024-06-03",
            False,
            False,
        ),
    ],
)
def test_when(text: str, first: str, last: str, dated: bool, past: bool) -> None:
    found = said(text)["1"]
    assert (found.first, found.last, found.dated, found.past) == (day(first), day(last), dated, past)


def test_a_report_without_a_date_is_undated() -> None:
    found = said("[1 In Losowa sind am Montag drei Menschen getötet worden.]", published=None)["1"]
    assert (found.day, found.first, found.dated) == (None, None, False)


def test_a_headline_is_of_the_day_that_its_lead_tells() -> None:
    text = "Eilmeldung\n\n[1 Neun Tote in Losowa]\n\nIn Losowa sind am Montag neun Menschen getötet worden."
    assert said(text)["1"].first == day("2024-06-03")


@pytest.mark.parametrize(("when", "past"), [("am 14. Mai", True), ("am 29. Mai", False)])
def test_what_was_weeks_ago_is_past(when: str, past: bool) -> None:
    assert said(f"[1 In Losowa sind {when} drei Menschen getötet worden.]")["1"].past is past


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        (f"{RU} erklärte, [1 Lyman sei gefallen].", 1),
        (f"{RU} erklärte, [1 Lyman sei nicht gefallen].", -1),
        ("Beobachter sehen keine Belege dafür, [1 dass in Lyman Gefangene erschossen wurden].", -1),
        (f"{RU} erklärte, [1 in Lyman seien sieben und nicht acht Soldaten gefallen].", 1),
        (f"{RU} erklärte, [1 in Lyman seien nicht 909, sondern 931 Tote eingetroffen].", 1),
        (f"{RU} erklärte, [1 in Lyman seien die acht Soldaten nicht gefallen].", -1),
    ],
)
def test_polarity(text: str, polarity: int) -> None:
    assert said(text)["1"].polarity == polarity


def test_a_headline_knows_whether_the_text_gives_its_figure() -> None:
    text = "[1 {} Tote in Losowa]\n\nIn Losowa sind am Montag [2 drei Menschen getötet worden], sagte der Gouverneur."
    borne, alone = said(text.format("Drei")), said(text.format("Neun"))
    assert (borne["1"].headline, borne["1"].borne, borne["2"].headline) == (True, True, False)
    assert (alone["1"].headline, alone["1"].borne) == (True, False)


def test_what_the_content_is_compared_by_has_neither_attribution_nor_place() -> None:
    words = said("Direktor Bohdan Trylis sagte, [1 in Losowa sei der Kran umgestürzt].")["1"].words
    assert "kran" in words
    assert not [word for word in words if word.startswith(("direktor", "tryl", "losow"))]


@pytest.mark.parametrize(
    ("content", "change"), [("Die Zahl der Toten ist auf neun gestiegen", True), ("Neun Menschen sind tot", False)]
)
def test_change(content: str, change: bool) -> None:
    assert said(f"Der Zivilschutz teilte mit: [1 {content}].")["1"].change is change


def test_only_long_quotations_are_known_again() -> None:
    long = said("Trylis sagte: „[1 Wir arbeiten die ganze Nacht an der Leitung.]“")
    assert any("die ganze nacht" in quote for quote in long["1"].quotes)
    assert said("Trylis sagte, [1 das sei „eine Schande“ für die Stadt].")["1"].quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        "„…“, sagte er.",
        "Er sagte, dass es so sei. Das sei so.",
        "+++ 12:00 +++",
        "Der Stab sagte, 4711.",
        "Der Stab sagte: „\ud83d\ude80 \U0001f680 Lyman ist gefallen.“",
        "Der Stab sagte, Ly\u0308man sei gefallen\u200b.",
        "DER STAB SAGTE, LYMAN SEI GEFALLEN.",
    ],
)
@pytest.mark.parametrize("published", [None, DAY])
def test_unusual_input(text: str, published: str | None) -> None:
    document = report(text.encode("utf-8", "ignore").decode(), published=published)
    found: tuple[Statement, ...] = statements(document, analyse(document).claims)
    assert [each.number for each in found] == list(range(len(found)))
    assert all(keys(each) for each in found)


def test_a_report_without_claims_has_no_statements() -> None:
    assert statements(report("Das Wetter bleibt gut."), ()) == ()


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Die Korvette „Tarpan“ lief aus. Der Stab sagte, [1 die „Tarpan“ sei gesunken].", True),
        ("Der Frachter «Meltem» lief aus. Der Stab sagte, [1 die «Meltem» sei gesunken].", True),
        ("Das Blatt „Tarpan“ erschien. Der Stab sagte, [1 die „Tarpan“ sei gesunken].", False),
    ],
)
def test_a_name_in_quotation_marks_means_what_it_names(text: str, concept: bool) -> None:
    assert ("=ship" in said(text)["1"].words) == concept


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Ein Vertreter des Stabs, der nicht genannt werden will, sagte, [1 die Brücke sei zerstört].", 1),
        ("„[1 Die Brücke ist zerstört]“, sagte ein Offizier, der seinen Namen nicht nennen wollte.", 1),
        ("Die Werft sieht keine Belege dafür, [1 dass die Brücke zerstört ist].", -1),
    ],
)
def test_who_will_not_be_named_denies_nothing(text: str, polarity: int) -> None:
    assert said(text)["1"].polarity == polarity


@pytest.mark.parametrize(("when", "past"), [("Im April", True), ("Im Mai", False), ("Am 3. Juni", False)])
def test_a_month_that_is_over_is_of_another_event(when: str, past: bool) -> None:
    assert said(f"[1 {when} ist in Losowa ein Schiff versenkt worden.]", published="2024-06-04")["1"].past == past


@pytest.mark.parametrize(
    ("text", "less"),
    [
        ("[1 Eine Woche nach dem Angriff auf den Hafen haben Ärzte Listen veröffentlicht.]", True),
        ("[1 Knapp zwei Tage nach dem Angriff auf den Hafen sind die Züge gefahren.]", True),
        ("[1 Die Zahl der Toten nach dem Angriff auf den Hafen ist gestiegen.]", True),
        ("[1 Die Zahl der Toten des Angriffs auf den Hafen ist gestiegen.]", False),
    ],
)
def test_what_only_tells_how_long_after_weighs_less(text: str, less: bool) -> None:
    assert (said(text)["1"].words["=strike"] < 0.4) == less


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("[1 Der Hafen von Losowa war schon mehrfach Ziel russischer Angriffe.]", True),
        ("[1 Losowa wird täglich beschossen.]", True),
        ("[1 Der Hafen von Losowa war am Montag Ziel eines Angriffs.]", False),
    ],
)
def test_what_happens_again_and_again_is_no_event(text: str, past: bool) -> None:
    assert said(text)["1"].past == past


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[1 Nach dem Angriff auf den Hafen widersprechen sich die Kriegsparteien.]", False),
        ("[1 Beide Seiten widersprechen einander über den Hafen.]", False),
        ("[1 Der Stab widerspricht dem Bericht über den Hafen.]", True),
    ],
)
def test_that_two_contradict_each_other_says_nothing(text: str, words: bool) -> None:
    assert bool(said(text)["1"].words) == words
