"""The overview page: self-contained, harmless, complete, in both languages."""

from __future__ import annotations

import json
import re
import time
from base64 import b64encode
from collections import Counter
from copy import deepcopy
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from lxml import html

from lagebild.model import Claim, Cluster, Origin, Relation, RelationKind
from lagebild.publish.grouping import Entry
from lagebild.publish.overview import render
from lagebild.publish.picture import Links
from lagebild.publish.wording import catalogue, resource
from tests.publish.exercise import claim, entries, hostile, many, report
from tests.publish.linked import linked, with_yesterday


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
    for name in ("overview.html", "parts.html", "picture.html", "map.html", "situation.html", "overview.js"):
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


# --- What stands across the reports --------------------------------------------------------------------------------


def words_of(element: html.HtmlElement) -> str:
    """The text, with a space between blocks, as one line."""
    apart = deepcopy(element)
    for block in apart.iter("p", "blockquote", "li", "div", "h4", "summary"):
        block.tail = f" {block.tail or ''}"
    return " ".join(apart.text_content().split())


def picture_of(language: str = "de") -> html.HtmlElement:
    whole = linked()
    return tree(render(None, whole.entries, links=whole.links, language=language))


def test_agreement_counts_origins_and_calls_a_copy_a_copy() -> None:
    told = words_of(picture_of().find_class("agreed")[0])
    assert "2 voneinander unabhängige Ursprünge in 4 Berichten" in told
    assert "Kopie in Elbtaler Nachrichten [2]" in told
    assert "Dieselbe Quelle auch in Nordhafen-Kurier [4]" in told
    assert "derselbe Sprecher in 3 Aussagen aus 3 Berichten" in told
    assert "keine Bestätigung" not in told


def test_many_reports_of_one_origin_are_no_confirmation() -> None:
    whole = linked()
    (cluster,) = whole.links.clusters
    occupiers = cluster.origins[0]
    links = replace(whole.links, clusters=(replace(cluster, claims=occupiers.claims, origins=(occupiers,)),))
    told = words_of(tree(render(None, whole.entries, links=links)).find_class("count")[0])
    assert told == "1 Ursprung in 3 Berichten: mehrfach berichtet, aber keine Bestätigung"
    told = words_of(tree(render(None, whole.entries, links=links, language="en")).find_class("count")[0])
    assert told == "1 origin in 3 reports: told more than once, but no confirmation"


def test_a_contradiction_shows_both_sides_alike_with_speaker_outlet_words_and_verification() -> None:
    denial = picture_of().get_element_by_id("x1")
    first, second = denial.find_class("facing")[0]
    assert words_of(first).startswith("Besatzungsverwaltung (Kupjansk) → Mittelwind [1] Kupjansk sei vollständig")
    assert "Nicht unabhängig überprüfbar Überprüfen ließ sich das nicht." in words_of(first)
    assert words_of(first).endswith(
        "der Besatzungsverwaltung → Elbtaler Nachrichten [2], Frontatlas → Nordhafen-Kurier [3]"
    )
    assert words_of(second) == "Ihor Marunjak → Nordhafen-Kurier [3] Dementi dass Kupjansk eingeschlossen sei"
    assert words_of(denial).endswith("Warum verbunden gleiche Wörter: denied")


def test_a_replaced_figure_stays_readable_and_leads_to_what_replaced_it() -> None:
    (series,) = picture_of().find_class("series")
    lines = [words_of(line) for line in series.xpath(".//li")]
    assert series.xpath("string(.//li[1]//s)") == "mindestens drei"
    assert "mindestens 3" in lines[0] and "später ersetzt durch Nordhafen-Kurier [4]" in lines[0]
    assert "weicht ab von Mittelwind [1]" in lines[1] and not series.xpath(".//li[2]//s")
    assert "15–19" in lines[2] and "jüngste Angabe" in lines[2]


def test_every_link_of_the_picture_leads_somewhere_and_every_word_is_that_of_a_claim() -> None:
    found = picture_of()
    ids = Counter(found.xpath("//@id"))
    assert max(ids.values()) == 1
    assert {href[1:] for href in found.xpath("//a/@href") if href != "#"} <= {*ids}
    said = {one.content.text for one in linked().claims.values()}
    quoted = {quote.xpath("string(./a)") for quote in found.xpath("//*[@id='picture']//blockquote")}
    assert quoted and quoted <= said


def test_a_card_says_where_its_claim_takes_part() -> None:
    card = picture_of("en").get_element_by_id(f"c-{linked().claims['ring_copied'].id}")
    told = words_of(card.find_class("ties")[0])
    assert told == "Said likewise 2 origins, 4 reports Denied by Ihor Marunjak"


def test_reports_of_other_days_are_at_hand_but_not_counted() -> None:
    day = with_yesterday()
    found = tree(render("2024-11-20", day.entries, links=day.links))
    assert "1 Bericht2 Aussagen" in words_of(found.find_class("counts")[0]).replace(" 2 Aus", "2 Aus")
    assert len(found.find_class("claim")) == 2
    assert [report.get("id") for report in found.find_class("report")] == ["r1", "r2", "r3", "r4"]
    data = json.loads(found.get_element_by_id("data").text)
    assert [row[1] for row in data["claims"]] == [1, 1, 2, 2, 3, 4, 4, 4]
    assert "Mittelwind" in words_of(found.get_element_by_id("x1"))


def test_reports_without_links_show_no_picture(page: str) -> None:
    assert not tree(page).xpath("//*[@id='picture']") and not tree(page).find_class("ties")


def test_a_day_of_thousands_of_linked_claims_is_written_in_seconds() -> None:
    large = many(60, 3000)
    said = [one for _, claims in large for one in claims]
    links = chained(said)
    began = time.perf_counter()
    page = render(None, large, links=links)
    assert time.perf_counter() - began < 20
    assert len(page.encode()) < 1.7 * len(render(None, large).encode())


def chained(said: list[Claim]) -> Links:
    """Every claim denied by the next one, and every six of a kind told as one statement of two origins."""
    relations = (Relation(b.id, a.id, RelationKind.DENIES, 0.7, ("denied: Ring",)) for a, b in pairwise(said[::3]))
    alike: dict[str, list[str]] = {}
    for one in said:
        alike.setdefault(one.content.text, []).append(one.id)
    groups = [(text, ids[n : n + 6]) for text, ids in alike.items() for n in range(0, len(ids) - 5, 6)]
    clusters = (
        Cluster(f"c{number}", text, tuple(ids), (Origin("A", tuple(ids[:4]), ()), Origin("B", tuple(ids[4:]), ())))
        for number, (text, ids) in enumerate(groups)
    )
    return Links(tuple(relations), clusters=tuple(clusters))
