"""Each kind of block in a few lines: where a rule decides, and where it must not."""

from __future__ import annotations

import pytest

from tests.clean.documents import page, plain, segments

A = "Die Brücke über den Fluss ist gesperrt, teilte die Polizei mit."
B = "Der Sprecher der Stadt sagte, die Lage sei ruhig."


def kind_of(block: str, *, before: str = A, after: str = B) -> str:
    """The kind of a block between two paragraphs."""
    found = segments(plain("\n\n".join(part for part in (before, block, after) if part)))
    return next(kind for kind, text in found if text in block or block in text)


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("Hilfe kommt nur langsam an", "subheading"),
        ("Was ist passiert?", "subheading"),
        ("Züge fahren wieder.", "body"),
        ("- Die Schulen bleiben geschlossen", "body"),
        ("Maria Muster", "byline"),
        ("Neue Sanktionen", "subheading"),
        ("Startseite › Politik › Ausland", "navigation"),
        ("12.03.2025, 14:30 Uhr", "header"),
        ("dpa/red", "credit"),
        ("2022 Muster Technologies / Handout via REUTERS", "credit"),
        ("MARIA MUSTER / AFP / picturedesk.com", "credit"),
        ("Ein Lastwagen am Fluss. Foto: Maria Muster", "caption"),
        ("Auf dem Foto: ein Lastwagen, der auf der Brücke über den Fluss steht und brennt.", "body"),
        ("Heute Redaktion", "byline"),
        ("- Anzeige -", "promo"),
        ("© dpa-infocom, dpa:250314-930-405123/1", "credit"),
        ("3/17", "gallery"),
        ("Von Norden her rückt die Brigade vor.", "body"),
        ("Das berichtet die Agentur Muster / AFP in einer Meldung vom Abend.", "body"),
    ],
)
def test_a_block_between_paragraphs(block: str, kind: str) -> None:
    assert kind_of(block) == kind


def test_what_stands_twice_under_a_gallery_is_a_caption() -> None:
    found = segments(plain(f"{A}\n\n1/3\n\nZur Galerie\n\nEin Boot liegt am Ufer.\n\nEin Boot liegt am Ufer.\n\n{B}"))
    assert [kind for kind, _ in found] == ["body", "gallery", "gallery", "caption", "caption", "body"]


@pytest.mark.parametrize(
    "text",
    [
        f"KIEW (dpa) - | {A}",
        f"Kiew/Moskau – | {A}",
        f"Charkiw. | {A}",
        f"Bern (sda) | {A}",
        f"Odessa (nordwind) - | {A}",
        f"WIEN, 12. März (APA/dpa) – | {A}",
    ],
)
def test_a_dateline_is_cut_off(text: str) -> None:
    dateline, body = text.split(" | ")
    assert segments(plain(text.replace(" | ", " "))) == [("dateline", dateline), ("body", body)]


@pytest.mark.parametrize(
    "text",
    [
        "Kiew – die Hauptstadt – ist ruhig, sagte der Sprecher der Stadt.",
        "Der Minister (45) – Vater von drei Kindern – ist zurückgetreten, sagte er.",
        "Selenskyj: Die Lage ist ernst, sagte der Sprecher der Stadt.",
        "Muster. Der Name steht für vieles, sagte der Sprecher der Stadt.",
    ],
)
def test_places_and_brackets_in_sentences_are_no_datelines(text: str) -> None:
    assert segments(plain(text)) == [("body", text)]


@pytest.mark.parametrize("mark", ["(dpa)", "(dpa/afp/red)", "[sda/mm]", "dpa/mus"])
def test_agencies_behind_the_text_are_cut_off(mark: str) -> None:
    assert segments(plain(f"{A} {mark}")) == [("body", A), ("credit", mark)]


@pytest.mark.parametrize("mark", ["(mkl)", "(abc/tvo)", "(nwd/Der Uferbote)"])
def test_the_letters_of_an_editor_are_cut_off_and_their_paragraph_stays(mark: str) -> None:
    assert segments(plain(f"{B}\n\n{A} {mark}")) == [("body", B), ("body", A), ("credit", mark)]
    assert segments(plain(f"{mark} {A}\n\n{B}")) == [("dateline", mark), ("body", A), ("body", B)]
    assert plain(f"{mark} {A}\n\n{B}").agency is None


@pytest.mark.parametrize("end", ["Ruhig blieb es nur im Norden (wie zuvor).", "Es war ein „Erfolg“ (sagt er)."])
def test_other_small_letters_in_brackets_are_no_signature(end: str) -> None:
    assert segments(plain(f"{B}\n\n{A} {end}"))[1:] == [("body", f"{A} {end}")]


@pytest.mark.parametrize("end", ["(Nato)", "(CDU)", "in Kiew (Ukraine)", "und/oder"])
def test_brackets_of_a_sentence_are_no_credit(end: str) -> None:
    text = f"{A[:-1]} {end}."
    assert segments(plain(text)) == [("body", text)]


@pytest.mark.parametrize("clock", ["+++ 16:48 Uhr +++", "+++ 16.48 +++", "16:48 Uhr:", "[16:48]", "16:48 –"])
def test_a_clock_is_no_part_of_its_entry(clock: str) -> None:
    assert segments(plain(f"{clock} {A}")) == [("header", clock), ("ticker", A)]


def test_a_clock_alone_in_its_line_heads_an_entry() -> None:
    found = segments(plain(f"16:48\n\nBrücke gesperrt\n\n{A}\n\n9:05\n\n{B}"))
    assert [kind for kind, _ in found] == ["header", "ticker", "ticker", "header", "ticker"]


@pytest.mark.parametrize("label", ["UPDATE –", "Berichtigung:", "EILMELDUNG:"])
def test_what_says_that_an_entry_is_new_is_no_part_of_it(label: str) -> None:
    assert segments(plain(f"{label} {A}")) == [("header", label), ("body", A)]
    assert segments(plain(f"+++ 16.48 +++ {label} {A}")) == [("header", f"+++ 16.48 +++ {label}"), ("ticker", A)]
    assert segments(plain(f"+++ {label} {A} +++"))[:2] == [("header", f"+++ {label}"), ("ticker", A)]


def test_the_word_update_in_a_sentence_stays() -> None:
    text = "Update der Karten: Die Stadt hat neue Karten der Brücke veröffentlicht, sagte er."
    assert segments(plain(text)) == [("body", text)]


def test_bare_numbers_are_clocks_where_several_paragraphs_begin_with_one() -> None:
    found = segments(plain(f"17.30 {A}\n\n9.05 {B}"))
    assert found == [("header", "17.30"), ("ticker", A), ("header", "9.05"), ("ticker", B)]
    price = "17.30 Franken kostet die Fahrt über die Brücke, sagte der Fahrer."
    assert segments(plain(f"{price}\n\n{B}"))[0] == ("body", price)


def test_the_form_of_a_report_is_no_part_of_its_headline() -> None:
    found = segments(plain(f"Liveticker zum Krieg: Brücke gesperrt\n\n{A}\n\n{B}"))
    assert found[:2] == [("header", "Liveticker zum Krieg:"), ("headline", "Brücke gesperrt")]
    assert segments(plain(f"Der Liveticker ist offline.\n\n{A}"))[0][0] == "body"


def test_a_tag_in_a_sentence_is_left_out_and_other_brackets_stay() -> None:
    assert plain(f"Er sagte <b>nichts</b> dazu.<br>{A}").text == f"Er sagte nichts dazu. {A}"
    assert plain(f"Er sagte <lacht>, 3 < 5. {A}").text == f"Er sagte <lacht>, 3 < 5. {A}"


def test_a_paragraph_without_a_final_mark_is_not_lost_at_the_end() -> None:
    assert segments(plain(f"{A}\n\nDer Sprecher sagte nichts. Die Lage sei ruhig"))[1][0] == "body"


def test_links_and_class_names_decide_on_a_page_and_a_link_in_a_sentence_does_not() -> None:
    found = page(
        f'<article><p>{A}</p><p>Das sagte <a href="/1">die Sprecherin</a> am Abend, wie es hieß.</p>'
        f'<div class="TeaserBox"><p>Mehr vom Fluss und der Stadt</p></div><p>{B}</p></article>'
    )
    assert [kind for kind, _ in segments(found)] == ["body", "body", "promo", "body"]
