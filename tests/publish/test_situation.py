"""The situation report: every sentence resolves, or there is no report."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from lxml import html

from lagebild.errors import PublishError
from lagebild.model import Part, Span
from lagebild.publish.situation import FORMATS, render, situation
from tests.publish.exercise import entries, hostile


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
        situation(None, [(document, [replace(claims[0], verification=verification)])])


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
