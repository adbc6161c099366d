"""Where claims happen, by their own words or those before."""

from __future__ import annotations

import pytest

from lagebild.link.pairs import near
from tests.link.said import said


@pytest.mark.parametrize(
    "text",
    [
        "[1 In Lyman brennt es.] Die Bahn teilte mit, [2 die Strecke nach Kupjansk sei gesperrt].",
        "[1 In Lyman brennt es.] Die Bahn teilte mit, [2 Züge in Richtung Kupjansk führen wieder].",
        "[1 In Lyman brennt es.] Der Weg nach Kupjansk ist offen. Die Bahn teilte mit, [2 der Bahnhof sei zerstört].",
        "[1 In Lyman brennt es.]\n\nDie Bahn teilte mit, [2 die Strecke nach Kupjansk sei gesperrt].",
        "In Kupjansk starben drei. [1 In Lyman brennt es.] Er liege südlich von Kupjansk. Der Stab sagte, [2 er "
        "bleibe].",
    ],
)
def test_a_place_to_which_something_leads_leaves_the_scene(text: str) -> None:
    found = said(text)
    assert near(found["1"], found["2"]) > 0


def test_a_place_where_something_happens_is_the_scene() -> None:
    found = said(
        "[1 In Lyman brennt es.] In Kupjansk starben zwei Menschen. Die Bahn teilte mit, [2 der Bahnhof sei zerstört]."
    )
    assert near(found["1"], found["2"]) < 0


def test_the_place_of_which_most_is_told_holds_where_no_other_does() -> None:
    text = "In Kupjansk brennt es.\n\n[1 In Lyman brennt es.] In Lyman starben zwei Menschen."
    found = said(f"{text}\n\nDer Stab sagte, [2 er bleibe].")
    assert found["2"].scene == found["1"].places


@pytest.mark.parametrize(
    "text",
    [
        "[1 In Lyman brennt es.] Fachleute in Lausanne prüften Bilder. In Lausanne hieß es, [3 in Lausanne zeige ein "
        "Bild Rauch].\n\nDer Stab sagte, [2 er bleibe].",
        "[1 In Lyman brennt es.] [3 In Moskau fand ein Treffen statt.]\n\nDer Stab sagte, [2 er bleibe].",
    ],
)
def test_where_only_somebody_speaks_is_no_scene(text: str) -> None:
    found = said(text)
    assert found["2"].scene == found["1"].places


def test_there_is_the_wide_place_named_last() -> None:
    text = "[1 In Losowa brennt es.] [3 Über dem Gebiet Belgorod seien Drohnen zerstört worden], sagte der Stab. "
    found = said(f"{text}[2 Dort seien drei Menschen verletzt worden], hieß es.")
    assert near(found["1"], found["2"]) < 0


def test_what_a_whole_report_is_about_may_be_meant_behind_another_place() -> None:
    text = "[1 In Lyman brennt es.] In Lyman starben zwei Menschen. Lyman liegt am Fluss. In Kupjansk starb einer. "
    found = said(f"{text}Der Stab sagte, [2 er bleibe]. [3 Dort bleibe auch die Bahn], sagte der Stab.")
    assert near(found["1"], found["2"]) == 0
    assert near(found["1"], found["3"]) < 0


@pytest.mark.parametrize(
    ("content", "apart"),
    [
        ("Im Gebiet Belgorod seien drei Menschen verletzt worden", True),
        ("In der Region Belgorod fiel der Strom aus", True),
        ("Die Rakete sei aus dem Gebiet Belgorod gekommen", False),
        ("Im Gebiet Charkiw seien drei Menschen verletzt worden", False),
    ],
)
def test_what_begins_with_another_region_happens_there(content: str, apart: bool) -> None:
    found = said(f"[1 In Losowa brennt es.] [2 {content}], sagte der Stab.")
    assert (near(found["1"], found["2"]) < 0) == apart


def test_what_follows_in_a_passage_that_begins_with_another_region_happens_there_too() -> None:
    text = "[1 In Losowa brennt es.]\n\nIm Gebiet Belgorod seien Häuser ohne Strom, sagte der Stab. "
    found = said(
        f"{text}[2 Zwei Menschen seien verletzt worden], sagte der Stab.\n\n[3 Drei seien tot], sagte der Stab."
    )
    assert near(found["1"], found["2"]) < 0
    assert near(found["1"], found["3"]) > 0


def test_an_entry_of_a_ticker_is_of_its_own_place() -> None:
    entry = "In Kupjansk starb einer. Der Stab sagte, [2 er bleibe]."
    text = (
        "Ticker\n\n20:15 Uhr:\n[1 In Lyman brennt es.] In Lyman starben zwei. In Lyman fiel Strom aus.\n\n9:10 Uhr:\n"
    )
    found = said(text + entry)
    assert near(found["1"], found["2"]) < 0
