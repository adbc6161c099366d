"""The situation report: every sentence resolves, or there is no report."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from lagebild.errors import PublishError
from lagebild.model import Claim, Cluster, Origin, Part, Span
from lagebild.publish.picture import Links
from lagebild.publish.situation import FORMATS, render
from tests.publish.exercise import entries, hostile
from tests.publish.linked import linked, with_yesterday


def test_every_sentence_resolves_to_the_words_of_its_report() -> None:
    texts = {document.id: document.text for document, _ in entries()}
    told = json.loads(render("2024-11-19", entries(), format="json"))
    sentences = [s for section in told["sections"] for event in section["events"] for s in event["sentences"]]
    assert len(sentences) == sum(len(claims) for _, claims in entries())
    for sentence in sentences:
        text = texts[sentence["document"]]
        for part in sentence["parts"]:
            assert " … ".join(text[a:b] for a, b in part["spans"]) == part["text"]
            assert part["raw_spans"]
        assert sentence["parts"][0]["text"] in sentence["text"]
        assert ("(Dementi" in sentence["text"]) == (sentence["stance"] == "deny")


@pytest.mark.parametrize(
    "content",
    [
        Part("erfunden", (Span(0, 8),)),
        Part("", ()),
        Part("", (Span(5, 5),)),
        Part("Gouverneur", (Span(10**6, 10**6 + 10),)),
    ],
)
def test_a_sentence_that_does_not_resolve_stops_the_report(content: Part) -> None:
    document, claims = entries()[0]
    broken = [replace(claims[0], content=content), *claims[1:]]
    for form in FORMATS:
        with pytest.raises(PublishError, match=r"reports/kupjansk\.html: the content of claim"):
            render("2024-11-19", [(document, broken)], format=form)


def test_a_verification_statement_must_resolve_too() -> None:
    document, claims = entries()[0]
    verification = replace(claims[0].verification, statements=(Part("Alles stimmt.", (Span(0, 13),)),))
    with pytest.raises(PublishError, match="the verification of claim"):
        render(None, [(document, [replace(claims[0], verification=verification)])])


def test_markdown_reads_well() -> None:
    text = render("2024-11-19", entries(), format="md")
    assert text.startswith("# Lage am 19. November 2024\n")
    assert "\n## Kupjansk\n\n### Einkesselung\n" in text
    line = next(line for line in text.splitlines() if "dass seine Soldaten" in line)
    assert re.fullmatch(
        r"- \*\*Ihor Marunjak\*\* \(Dementi\): \*dass seine Soldaten eingekesselt seien\* \\\[3: \d+–\d+\\\]",
        line,
    )
    assert "Nicht unabhängig überprüfbar: *Die Angaben ließen sich" in text
    assert "**Übungsmaterial.** 7 von 8 Berichten" in text


def test_markup_in_a_report_is_text_in_the_situation_report() -> None:
    markdown = render("2024-11-19", [hostile()], format="md")
    assert "<script" not in markdown and "\x00" not in markdown and "&lt;/script&gt;" in markdown
    page = render("2024-11-19", [hostile()], format="html")
    found = html.document_fromstring(page)
    assert not found.xpath("//script | //img | //@onerror | //@src")
    page.encode("utf-8")
    json.loads(render("2024-11-19", [hostile()], format="json"))


def test_references_in_the_page_lead_to_their_report() -> None:
    found = html.document_fromstring(render("2024-11-19", entries(), format="html"))
    ids = set(found.xpath("//@id"))
    assert {href[1:] for href in found.xpath("//a/@href")} <= ids
    assert len(found.xpath("//a[@class='ref']")) == sum(len(claims) for _, claims in entries())


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(PublishError, match="html, md, json"):
        render("2024-11-19", entries(), format="pdf")


def test_an_empty_day_says_so() -> None:
    assert "Für diesen Tag liegt kein Bericht vor." in render("2024-11-19", [], format="html")
    assert json.loads(render("2024-11-19", [], format="json"))["sections"] == []


# --- What stands across the reports --------------------------------------------------------------------------------


def resolved(told: Any, texts: dict[str, str]) -> int:
    """How many sentences and figures there are anywhere in a JSON report; each must resolve."""
    if isinstance(told, list):
        return sum(resolved(one, texts) for one in told)
    if not isinstance(told, dict):
        return 0
    for part in told.get("parts", ()):
        text = texts[told["document"]]
        assert " … ".join(text[a:b] for a, b in part["spans"]) == part["text"] and part["raw_spans"]
    if "figure" in told:
        text = texts[told["sentence"]["document"]]
        assert " … ".join(text[a:b] for a, b in told["figure"]["spans"]) == told["figure"]["text"]
    return ("parts" in told) + ("figure" in told) + sum(resolved(one, texts) for one in told.values())


def test_every_sentence_of_agreement_contradictions_and_figures_resolves() -> None:
    whole = linked()
    texts = {document.id: document.text for document, _ in whole.entries}
    told = json.loads(render(None, whole.entries, links=whole.links, format="json"))
    assert resolved(told["agreement"], texts) == 3
    assert resolved(told["contradictions"], texts) == 4
    assert resolved(told["figures"], texts) == 6
    assert [one["relation"] for one in told["contradictions"]] == ["denies", "conflicts"]
    assert [one["standing"] for one in told["figures"][0]["figures"]] == ["superseded", "conflicting", "current"]
    assert told["agreement"][0]["title"]["parts"][0]["text"] == whole.links.clusters[0].title


@pytest.mark.parametrize("name", ["ring", "ring_copied", "denied"])
def test_a_broken_span_of_another_day_stops_the_report_too(name: str) -> None:
    day = with_yesterday()
    broken = [
        (document, [shifted(one) if one == day.claims[name] else one for one in claims])
        for document, claims in day.links.elsewhere
    ]
    links = replace(day.links, elsewhere=tuple(broken))
    for form in FORMATS:
        with pytest.raises(PublishError, match=f"the content of claim {day.claims[name].id} does not stand"):
            render("2024-11-20", day.entries, links=links, format=form)


def shifted(claim: Claim) -> Claim:
    spans = tuple(Span(span.start + 1, span.end + 1) for span in claim.content.spans)
    return replace(claim, content=replace(claim.content, spans=spans))


def test_a_figure_must_resolve_too() -> None:
    whole = linked()
    nine = whole.claims["nine"]
    moved = replace(nine, quantities=(replace(nine.quantities[0], spans=(Span(0, 4),)),))
    broken = [(document, [moved if one == nine else one for one in claims]) for document, claims in whole.entries]
    with pytest.raises(PublishError, match="the quantity of claim"):
        render(None, broken, links=whole.links)


def test_the_sections_stand_before_the_places_and_name_both_sides_alike() -> None:
    day = with_yesterday()
    text = render("2024-11-20", day.entries, links=day.links)
    heads = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert heads[:3] == ["Übereinstimmung", "Widersprüche", "Zahlen und ihr Verlauf"]
    assert "2 voneinander unabhängige Ursprünge in 4 Berichten" in text
    assert re.search(r"\*\*Besatzungsverwaltung.*Kopie in Elbtaler Nachrichten \\\[\d: \d+–\d+\\\]", text)
    denial = text[text.index("### Aussage und Widerspruch") :].splitlines()[2:4]
    assert denial[0].startswith("- **Besatzungsverwaltung (Kupjansk)**: *Kupjansk sei vollständig eingeschlossen*")
    assert "Nicht unabhängig überprüfbar: *Überprüfen ließ sich das nicht.*" in denial[0]
    assert denial[1].startswith("- **Ihor Marunjak** (Dementi): *dass Kupjansk eingeschlossen sei*")
    assert heads[-2:] == ["Berichte", "Berichte anderer Tage, auf die verwiesen wird"]
    assert "\n2. Mittelwind, " in text[text.index("## Berichte anderer Tage") :]
    assert "- ~~*mindestens drei*~~ – **Krankenhaus (Kupjansk)**" in text


def test_the_title_of_a_denied_statement_says_that_it_is_denied() -> None:
    whole = linked()
    one = whole.claims["denied"]
    origins = (Origin("Marunjak", (one.id,), ()), Origin("Frontatlas", (whole.claims["mapped"].id,), ()))
    cluster = Cluster("c9", one.content.text, (one.id, whole.claims["mapped"].id), origins)
    text = render(None, whole.entries, links=Links(clusters=(cluster,)))
    assert "### *Dementi: dass Kupjansk eingeschlossen sei*" in text


def test_the_page_of_a_linked_day_leads_to_all_its_reports() -> None:
    day = with_yesterday()
    found = html.document_fromstring(render("2024-11-20", day.entries, links=day.links, format="html"))
    assert {href[1:] for href in found.xpath("//a/@href")} <= set(found.xpath("//@id"))
    assert found.xpath("count(//ol[@class='sources']/li)") == 4
    assert found.xpath("string(//s)") == "mindestens drei"
