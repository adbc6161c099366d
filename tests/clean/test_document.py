from __future__ import annotations

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.clean import document
from lagebild.errors import InputError
from lagebild.model import Given
from tests.clean.documents import capture_of, kinds, page, plain, segments

REPORT = "Die Brücke über den Fluss ist gesperrt. Das teilte die Polizei am Montag mit."


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
        (b"\0" * 5000 + REPORT.encode(), "binary"),
        ("Объявлено перемирие".encode("koi8-r") * 20, "cannot be decoded"),
        ("\u00ad\u200b ".encode(), "Nothing is left"),
        (b"The bridge over the river is closed, the police said on Monday, and it will be for days.", "English"),
        ("Мост через реку закрыт, сообщила полиция в понедельник.".encode(), "Russian"),
        ("Міст через річку закрито, повідомила поліція в понеділок.".encode(), "Ukrainian"),
        ("Le pont sur le fleuve est fermé, a annoncé la police, et les trains ne passent plus.".encode(), "French"),
    ],
)
def test_what_is_no_german_report_is_refused_with_its_place_and_advice(raw: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what) as refusal:
        plain(raw)
    assert refusal.value.where == "report.txt"
    assert refusal.value.advice


@pytest.mark.parametrize("raw", [b"<html><body></body></html>", b"<!-- nothing -->", b"<script>var a = 1</script>"])
def test_a_page_without_text_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError, match="Nothing is left"):
        page(raw)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_read(charset: str) -> None:
    found = plain((REPORT + " „Ja“ – heißt es.").encode(charset))
    assert found.text.startswith(REPORT)


def test_a_byte_order_mark_counts_as_a_character_of_the_input() -> None:
    found = plain(b"\xef\xbb\xbf" + REPORT.encode())
    assert found.raw == "\ufeff" + REPORT
    assert found.alignment.raw_spans([found.segments[0].span])[0].start == 1


@pytest.mark.parametrize("charset", ["iso-8859-15", "windows-1250", "nonsense", "hex"])
def test_a_declared_charset_is_tried_and_a_wrong_one_does_no_harm(charset: str) -> None:
    known = charset if "-" in charset else "cp1252"
    markup = (
        f'<meta charset="{charset}"><p>{REPORT} „Ja“, hieß es.</p>'
        if known != "iso-8859-15"
        else (f'<meta charset="{charset}"><p>{REPORT} Ja, hieß es: 5 €.</p>')
    )
    assert page(markup.encode(known)).text.startswith(REPORT)


def test_line_ends_stay_as_they_are_in_the_input() -> None:
    assert plain(b"Lage am Fluss\r\n\r\n" + REPORT.encode()).raw.count("\r\n") == 2


def test_the_text_of_an_article_object_is_the_raw_text() -> None:
    raw = json.dumps({"title": "Lage", "text": REPORT + "\ud83d", "published": "2024-05-06"})
    found = document(capture_of(raw, media_type="application/json", field="text", stated=Given(title="Lage")))
    assert (found.raw, found.raw_field, found.title) == (REPORT + "\ufffd", "text", "Lage")


def test_the_markup_of_an_article_object_is_read_as_a_page() -> None:
    raw = json.dumps({"html": f"<h1>Lage</h1><p>{REPORT}</p>"})
    found = document(capture_of(raw, media_type="application/json", field="html"))
    assert segments(found) == [("headline", "Lage"), ("body", REPORT)]


@pytest.mark.parametrize("raw", ["{", "[1]", '{"text": 3}', "[" * 100_000])
def test_an_article_object_without_text_is_refused(raw: str) -> None:
    with pytest.raises(InputError):
        document(capture_of(raw, media_type="application/json", field="text"))


def test_the_id_is_that_of_the_address_or_of_publisher_and_name() -> None:
    addressed = [
        document(capture_of(REPORT, name=name, given=Given(url="https://blatt.example/1"))).id for name in ("a", "b")
    ]
    named = [document(capture_of(REPORT, name="a", given=Given(publisher=each))).id for each in ("Blatt", "Kurier")]
    assert addressed[0] == addressed[1]
    assert len({*addressed, *named}) == 3
    assert len(addressed[0]) == 16


def test_a_changed_report_keeps_its_id() -> None:
    assert plain(REPORT).id == plain(REPORT + " Neues gibt es nicht.").id


@given(st.one_of(st.binary(), st.text().map(str.encode)), st.sampled_from(["text/plain", "text/html"]))
def test_any_bytes_are_read_or_refused(raw: bytes, media_type: str) -> None:
    with suppress(InputError):
        found = document(capture_of(raw, media_type=media_type))
        assert found.text
        assert found.segments


HOSTILE = {
    "quotation marks": REPORT + '"' * 100_000,
    "nested quotation marks": REPORT + "„" * 50_000 + "“" * 50_000,
    "nul bytes": REPORT.replace(" ", " \0", 3) * 1000,
    "right-to-left marks": REPORT.replace(" ", " \u200f\u202e") * 1000,
    "one endless line": (REPORT + " ") * 12_000,
    "one endless word": REPORT + "a" * 1_000_000,
    "glued text": REPORT * 3000,
    "full stops": REPORT + "." * 1_000_000,
    "blanks": REPORT + " " * 1_000_000 + "x",
    "line breaks": REPORT + "\n" * 1_000_000 + "x",
    "a clock far off": REPORT + "\n\n" + "+++" + " " * 500_000 + "16:48 +++ Das ist alles.",
    "words far apart": REPORT + "\n\nKommentare" + " " * 350 + "x",
    "brackets": REPORT + "(" * 500_000,
    "clocks": ("+++ 16:48 +++ " + REPORT) * 3000,
    "ampersands": REPORT + "&" * 500_000,
    "slashes": REPORT + "Kiew/ist/und/" * 50_000,
}
HOSTILE_PAGES = {
    "never closes": f"<div><p>{REPORT}" * 10_000,
    "nested tables": "<table><tr><td>" * 30_000 + REPORT,
    "open brackets": "<" * 500_000 + REPORT,
    "open tags": "<a " * 200_000 + f"> {REPORT}",
    "open quotes": f"<p>{REPORT}</p>" + '<a x="und das ' * 80_000,
    "quoted brackets": '<a x=">" ' * 100_000 + REPORT,
    "a huge value": f'<p class="{"a" * 1_000_000}">{REPORT}',
    "a huge name": f"<p {'a' * 1_000_000}>{REPORT}",
    "open comments": f"<p>{REPORT}" + "<!-- " * 150_000,
    "open scripts": f"<p>{REPORT}" + "<script>" * 100_000,
    "open noscripts": "<noscript>" * 100_000 + REPORT,
    "end tags": REPORT + "</div>" * 150_000,
    "line breaks": f"<p>{REPORT}" + "<br>das Wort ist " * 50_000,
    "headings": "<h1>Lage am Fluss</h1>" * 20_000 + f"<p>{REPORT}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    started = time.process_time()
    assert REPORT in plain(text).text.replace("\0", "").replace("\u200f\u202e", "")
    assert time.process_time() - started < 10  # a second on a free machine; quadratic would take minutes


@pytest.mark.parametrize("markup", HOSTILE_PAGES.values(), ids=HOSTILE_PAGES.keys())
def test_hostile_markup_is_read_in_linear_time(markup: str) -> None:
    started = time.process_time()
    assert REPORT in page(markup).text
    assert time.process_time() - started < 10


def test_a_page_of_links_alone_is_read_as_navigation() -> None:
    markup = "".join(f'<li><a href="/{number}">Die Seite und das Thema {number}</a></li>' for number in range(30))
    assert set(kinds(page(markup))) <= {"navigation", "headline", "promo"}


WRAPPED = """Die Stadt wurde in der Nacht nach Angaben des Rats
12 Stunden lang beschossen, auch im Norden am Fluss.
Am Morgen kehrte Ruhe ein und viele gingen zurück.
Nachprüfbar
war das nicht, der Zug sollte aber am Abend fahren.
"""


def test_a_ragged_line_goes_on_with_a_number_and_behind_few_words() -> None:
    (found,) = segments(plain(WRAPPED))
    assert "des Rats 12 Stunden" in found[1] and "Nachprüfbar war das nicht" in found[1]


def test_a_title_does_not_go_on_with_a_number() -> None:
    report = "Rat meldet Angriffe\n12 Menschen starben in der Nacht am Fluss, sagte der Rat am Morgen."
    assert [text for _, text in segments(plain(report))] == report.split("\n")
