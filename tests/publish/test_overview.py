"""The overview page: self-contained, harmless, complete, in both languages."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256

import pytest
from lxml import html

from lagebild.publish.grouping import Entry
from lagebild.publish.overview import render
from lagebild.publish.wording import catalogue, resource
from tests.publish.exercise import claim, entries, hostile, many, report


@pytest.fixture(scope="module")
def page() -> str:
    return render(None, entries())


def tree(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


def between(text: str, start: str, end: str) -> list[str]:
    return re.findall(re.escape(start) + r"(.*?)" + re.escape(end), text, re.DOTALL)


def test_nothing_is_fetched_from_anywhere(page: str) -> None:
    found = tree(page)
    assert not found.xpath("//*[@src] | //link | //iframe | //object | //embed | //form[@action] | //base")
    assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest|sendBeacon|import\(", page)
    addresses = {href for href in found.xpath("//@href") if not href.startswith("#")}
    assert addresses == {"https://elbtaler.example/politik/kupjansk-angriffe", "https://tagblatt.example/nikopol-bus"}


def test_the_policy_names_exactly_our_style_and_scripts(page: str) -> None:
    policy = tree(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    pieces = between(page, "<style>", "</style>") + between(page, "<script>", "</script>")
    assert len(pieces) == 3
    for piece in pieces:
        assert f"'sha256-{b64encode(sha256(piece.encode()).digest()).decode()}'" in policy
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert not tree(page).xpath("//@style | //@onclick | //@onload")


def test_every_claim_stands_on_the_page_and_leads_to_its_place_in_the_text(page: str) -> None:
    found = tree(page)
    ids = Counter(found.xpath("//@id"))
    assert max(ids.values()) == 1
    for _, claims in entries():
        for one in claims:
            card = found.get_element_by_id(f"c-{one.id}")
            assert card.xpath("string(.//blockquote/a)") == one.content.text
            assert card.xpath(".//blockquote/a/@href") == [f"#t-{one.id}"]
            assert ids[f"t-{one.id}"] == 1
    targets = {href[1:] for href in found.xpath("//@href") if href.startswith("#") and href != "#"}
    assert targets <= {*ids, *(f"i-{key}" for key in ("unstated", "unverified", "disputed"))}


def test_the_chain_runs_from_speaker_over_relays_to_the_outlet(page: str) -> None:
    _, claims = entries()[1]
    card = tree(page).get_element_by_id(f"c-{claims[1].id}")
    steps = [" ".join(step.text_content().split()) for step in card.xpath(".//ol[@class='chain']/li")]
    assert [step.split(" [")[0] for step in steps] == [
        "Sprecher der Besatzungsverwaltung (Kupjansk)",
        "Steppenblick Agentur",
        "Nordhafen-Kurier Übung",
    ]


def test_a_badge_carries_the_words_of_the_report(page: str) -> None:
    card = tree(page).get_element_by_id(f"c-{entries()[0][1][0].id}")
    verdict = " ".join(card.xpath("string(.//*[contains(@class, 'verdict')])").split())
    assert verdict.startswith("Nicht unabhängig überprüfbar")
    assert verdict.endswith("Die Angaben ließen sich von unabhängiger Seite nicht überprüfen.")


def test_figures_show_their_comparator(page: str) -> None:
    figures = [" ".join(figure.text_content().split()) for figure in tree(page).find_class("figure")]
    assert "rund 3.500 Einwohner" in figures
    assert "mehr als 40 Mal" in figures
    assert "weniger als 200 Soldaten" in figures


def test_what_was_left_out_is_there_folded_with_its_reason(page: str) -> None:
    folded = [" ".join(box.text_content().split()) for box in tree(page).find_class("left-out")]
    assert "Ausgelassen: EigenwerbungEigenwerbung: Verweis auf anderen Artikel" in " ".join(folded)
    assert any("Wir und unsere Partner verarbeiten Daten" in text for text in folded)


def test_highlights_name_the_fragments_of_each_part(page: str) -> None:
    found = tree(page)
    data = json.loads(found.get_element_by_id("data").text)
    numbered = {row[0]: row for row in data["claims"]}
    for _, claims in entries():
        for one in claims:
            _, number, _, lit = numbered[one.id]
            fragments = found.xpath(f"//*[@id='r{number}']//span[contains(concat(' ', @class, ' '), ' f ')]")
            said = ["".join(f.text_content() for f in fragments[a:b]) for role, a, b in lit if role == "content"]
            assert " … ".join(said) == one.content.text


def test_filters_offer_what_the_claims_answer(page: str) -> None:
    found = tree(page)
    data = json.loads(found.get_element_by_id("data").text)
    for index, facet in enumerate(data["facets"]):
        offered = set(found.xpath(f"//select[@name='{facet}']/option/@value"))
        assert {row[2][index] for row in data["claims"]} <= offered


def test_hostile_text_does_no_harm() -> None:
    page = render("2024-11-19", [hostile()])
    page.encode("utf-8")
    found = tree(page)
    assert len(found.xpath("//script")) == 3
    assert not found.xpath("//img | //i | //event | //status | //*[@onerror or @onload]")
    assert not re.search("[\x00\u202e\u2066\u2028\ud800]", page)
    assert not [href for href in found.xpath("//@href") if not href.startswith("#")]
    assert "[U+0000][U+202E]abc[U+2066]" in found.text_content()
    assert "{{ 7*7 }}" in found.text_content()


def test_exercise_material_is_marked_where_all_some_or_none_of_it_is() -> None:
    assert "7 von 8" in " ".join(tree(render(None, entries())).find_class("exercise")[0].text_content().split())
    assert "Alle Berichte" in tree(render(None, entries()[:3])).find_class("exercise")[0].text_content()
    plain: list[Entry] = [(replace(document, publisher="Blatt"), claims) for document, claims in entries()]
    assert not tree(render(None, plain)).find_class("exercise")


def test_english_interface_keeps_the_report_german() -> None:
    found = tree(render(None, entries(), language="en"))
    assert found.get("lang") == "en"
    assert "Claims by place and event" in found.text_content()
    assert "about 3,500 Einwohner" in " ".join(found.text_content().split())
    assert {quote.get("lang") for quote in found.xpath("//blockquote")} == {"de"}


def test_a_day_without_reports_and_a_report_without_claims() -> None:
    assert "Für diesen Tag liegt kein Bericht vor." in render("2024-11-19", [])
    silent = render("2024-11-19", [(report("still.txt", None, None, ("body", "Es blieb ruhig.")), [])])
    assert "Es blieb ruhig." in silent and "ohne Datum" in silent


def test_a_large_day_stays_small() -> None:
    assert len(render(None, many(30, 500)).encode()) < 1_500_000


def test_every_word_a_template_asks_for_exists_in_both_languages() -> None:
    for name in ("overview.html", "parts.html", "map.html", "situation.html", "overview.js"):
        for key in re.findall(r"""(?:\b[tw]|word|plural)\(["']([a-z_.-]+\w)["']\s*[,)]""", resource(name)):
            assert key in catalogue() or f"{key}_one" in catalogue(), (name, key)
    assert all(len(both) == 2 for both in catalogue().values())


def test_text_outside_any_segment_is_not_lost() -> None:
    document = replace(report("nackt.txt", None, None, ("body", "Ein Satz ohne Abschnitt.")), segments=())
    page = tree(render(None, [(document, [claim(document, "Ein Satz", type="narration")])]))
    assert "Ein Satz ohne Abschnitt." in page.find_class("text")[0].text_content()


def test_a_filter_that_could_not_tell_claims_apart_is_left_out() -> None:
    names = tree(render(None, entries()[1:2])).xpath("//form//select/@name")
    assert "speaker" in names
    assert not {"publisher", "day", "place"} & set(names)
