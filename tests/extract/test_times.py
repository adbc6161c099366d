"""Time expressions, marked in sentences: `[words|value]` or `[words|value|signal]`."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.extract import times
from tests.extract.reports import analysis_of

_MARK = re.compile(r"\[([^]|]+)\|([^]|]+)(?:\|(\w+))?\]")
TUESDAY = "2022-09-27"


def check(marked: str, *, published: str | None = TUESDAY, precision: str = "day") -> None:
    """The expressions found are those that are marked."""
    text = _MARK.sub(r"\1", marked)
    wanted = [(match[1], match[2], match[3] or "none") for match in _MARK.finditer(marked)]
    found = times.find(analysis_of(text, published=published, precision=precision))
    assert [(each.text, each.value, each.signal) for each in found] == wanted
    assert all(text[span.start : span.end] == each.text for each in found for span in each.spans)


@pytest.mark.parametrize(
    "marked",
    [
        "Die Sperre gilt seit dem [21. September|2022-09-21|since] an allen Übergängen.",
        "Das teilte die Behörde am [Dienstag|2022-09-27] mit.",
        "Er hatte die Reise am [vergangenen Mittwoch|2022-09-21] angekündigt.",
        "Am [Sonnabend|2022-09-24] schwiegen die Waffen.",
        "In der [Nacht zum Samstag|2022-09-24TNI] fiel der Strom aus.",
        "In der [Nacht von Freitag auf Samstag|2022-09-24TNI] brannte das Lager.",
        "In der [Nacht auf den 14. August|2022-08-14TNI] sank das Boot.",
        "Sie trafen sich am [späten Donnerstagabend|2022-09-22TEV] im Hotel.",
        "[Gestern Abend|2022-09-26TEV] und [heute früh|2022-09-27TMO] gab es Alarm.",
        "[Vorgestern|2022-09-25] war die Leitung noch frei.",
        "Die Frist endete [Ende Juli|2022-07] ohne Ergebnis.",
        "Seit [Anfang April|2022-04|since] wird verhandelt.",
        "[Heuer|2022] im [Jänner|2022-01] tagte der Rat, im [Feber|2022-02] nicht.",
        "Am [24. Februar 2022|2022-02-24] begann es, am [Tag darauf|2022-02-25] fiel die Stadt.",
        "Am [18.03.2021|2021-03-18] um [14.30 Uhr|2021-03-18T14:30] trat er ab.",
        "Die Konvention stammt von [1949|1949].",
        "In den [Neunzigerjahren|199] und den [1980er-Jahren|198] ruhte das Werk.",
        "Die Festung entstand im [17. Jahrhundert|16].",
        "Im [dritten Quartal 2021|2021-Q3] sanken die Ausfuhren.",
        "Im [vergangenen Sommer|2022-SU] war das Wasser knapp, im [Herbst 2021|2021-FA] nicht.",
        "Am [Wochenende|2022-W38-WE] blieb es ruhig.",
        "Im [Vorjahr|2021] kamen doppelt so viele.",
        "[Vor zwei Wochen|2022-W37] brach der Kontakt ab.",
        "Er ging [1991|1991], im [Jahr darauf|1992] kam er zurück.",
        "Der Brief war am [30. August|2022-08-30] angekommen.",
    ],
)
def test_past(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Der Rat wird am [Freitag|2022-09-30] in Wien beraten.",
        "Am [Donnerstag kommender Woche|2022-10-06] reist er ab, ab [Montag|2022-10-03|since] gilt die Sperre.",
        "Die Uno tagt am [Montag|2022-10-03] in Genf.",
        "Das Treffen wird am [Freitag|2022-09-30] stattfinden, teilte das Amt am [Montag|2022-09-26] mit.",
        "Nach dem Angriff am [Mittwoch|2022-09-21] wird die Stadt geräumt.",
        "Die Rakete soll am [Samstag|2022-09-24] eingeschlagen sein.",
        "Die Gespräche sollen am [Mittwoch|2022-09-28] beginnen.",
        "Laut einer Mitteilung vom [Mittwoch|2022-09-21] wird die Brücke gesperrt.",
        "[Kommende Woche|2022-W40] reist sie ab, [kommendes Wochenende|2022-W39-WE] auch er.",
        "Im [Dezember|2022-12] wird ein Gipfel stattfinden.",
        "Im [Dezember|2021-12] wurde ein Gipfel abgehalten.",
        "[In drei Wochen|2022-W42] beginnt die Konferenz.",
        "[Übermorgen|2022-09-29] soll der Zug fahren, [morgen|2022-09-28] noch nicht.",
        "Im [kommenden Jahr|2023] sollen die Schiffe folgen.",
    ],
)
def test_direction(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Von [Montag|2022-09-19|from] bis [Mittwoch|2022-09-21|to] ruhten die Waffen.",
        "Zwischen dem [1.|2023-05-01|from] und [5. Mai 2023|2023-05-05|to] war die Straße frei.",
        "Geöffnet war von [14|2022-09-27T14:00|from] bis [18 Uhr|2022-09-27T18:00|to].",
        "Bis [Ende nächster Woche|2022-W40|until] will er liefern.",
        "Vor dem [9. Mai|2022-05-09|before] wurde geprobt.",
        "Ein Papier vom [August 2021|2021-08] liegt vor.",
    ],
)
def test_signals(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Seit nunmehr [drei Jahren|P3Y|since] und seit mehr als [1.000 Tagen|P1000D|since] wird gekämpft.",
        "In weniger als [24 Stunden|PT24H] läuft die Frist ab.",
        "Die Kämpfe dauerten [sechs Stunden|PT6H], die Pause [ein halbes Jahr|P6M].",
        "Nach einer [zweitägigen|P2D] Sitzung begann die [48-stündige|PT48H] Frist.",
        "Die Stadt war [wochenlang|PXW] eingeschlossen.",
        "Seit [Jahren|PXY|since] wird verhandelt.",
        "In den [vergangenen Tagen|PXD] und den [letzten 24 Stunden|PT24H] blieb es still.",
        "Ihm droht eine [fünfzehnjährige|P15Y] Haftstrafe.",
        "Die Verhandlungen können [sechs|P6M] bis [acht Monate|P8M|until] dauern.",
        "[Täglich|P1D] kommen Busse, [jeden Montag|XXXX-WXX-1] ein Zug.",
        "Sie kamen [alle zwei Jahre|P2Y] zusammen.",
        "Die Grenze ist [montags|XXXX-WXX-1] geschlossen.",
        "Es fahren 200 Busse [pro Tag|P1D], nicht 300 am [Tag|P1D].",
    ],
)
def test_durations_and_sets(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "Derzeit und zuletzt war die Lage jetzt ruhig, das gilt bis heute.",
        "Der 34-jährige Soldat war 20 Jahre alt, Kinder im Alter von drei Jahren.",
        "Rund 2000 Menschen flohen, mehr als 1900 kehrten zurück.",
        "Im Laufe des Tages öffnen Fluchtrouten, nachts nicht.",
        "Herr Sommer und Frau Freitag widersprachen.",
        "Die April-Offensive und das Juli-Abkommen scheiterten.",
        "Artikel 4.2. gilt, Punkt 3.1 nicht.",
    ],
)
def test_no_times(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "marked",
    [
        "Am [Mittwoch|XXXX-WXX-3] und am [21. September|XXXX-09-21] gab es Alarm.",
        "Am [späten Donnerstagabend|XXXX-WXX-4TEV] und in der [Nacht zum Samstag|XXXX-WXX-6TNI] auch.",
        "Seit [Anfang April|XXXX-04|since] und [gestern|XXXX-XX-XX] ist Ruhe.",
        "[Vergangene Woche|XXXX-WXX] und [dieses Jahr|XXXX] sank der Kurs.",
        "Am [3. Mai 2023|2023-05-03] fuhr er, am [5. Mai|2023-05-05] kam er an.",
    ],
)
def test_without_a_date_no_guess(marked: str) -> None:
    check(marked, published=None)


def test_a_coarse_date_decides_what_it_can() -> None:
    check("Im [März|2025-03] kam er, am [Mittwoch|XXXX-WXX-3] ging er.", published="2025-03", precision="month")
    check("[Dieses Jahr|2025] und am [21. Juni|XXXX-06-21] war es trocken.", published="2025", precision="year")
    check("[Gestern|XXXX-XX-XX] regnete es.", published="2025-03-07", precision="month")


def test_the_clause_before_belongs_to_the_same_day() -> None:
    check("Am [Mittwoch|2022-09-21] griffen sie an. Am [Abend|2022-09-21TEV] zogen sie ab.")


_POOL = """
Montag am 3. Mai 2022 20 Uhr bis und zwei Wochen vor der Nacht zum Anfang vergangenen Jahr - , ( jeden später wird
wurde 14.30 halbes heute darauf kommender
"""
_WORDS = st.sampled_from(_POOL.split())


@given(
    st.lists(_WORDS, max_size=25).map(" ".join), st.sampled_from([None, "2022", "2022-09", "2022-09-27", "0001-01-01"])
)
@settings(max_examples=150, deadline=None)
def test_any_words_give_sorted_spans(text: str, published: str | None) -> None:
    analysis = analysis_of(text, published=published)
    found = times.find(analysis)
    ends = [0, *(each.spans[0].end for each in found)]
    assert all(end <= each.spans[0].start for end, each in zip(ends, found, strict=False))
    assert found == times.find(analysis)


@given(st.text(max_size=200), st.text(max_size=12))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text: str, published: str) -> None:
    times.find(analysis_of(text, published=published))


@pytest.mark.parametrize("piece", ["1. ", "Montag ", "3. und ", "Anfang der ", "vor zwei ", "2014-", "im Mai ", "1, "])
def test_an_endless_sentence_takes_linear_time(piece: str) -> None:
    started = time.process_time()
    times.find(analysis_of(piece * (60_000 // len(piece)), published=TUESDAY))
    assert time.process_time() - started < 10


NIGHT = "In der [Nacht auf Dienstag|2022-09-27TNI] wurde die Stadt getroffen."
MORNING = "Am [Sonntagmorgen|2022-09-25TMO] fielen Schüsse."


@pytest.mark.parametrize(
    "marked",
    [
        f"{NIGHT} Trümmer fielen auf einen Markt. Gegen [halb drei|2022-09-27T02:30] hat es geknallt.",
        "Am [Sonntagnachmittag|2022-09-25TAF] kamen sie zurück, um [halb drei|2022-09-25T14:30] war der Strom weg.",
        "Um [halb acht Uhr|2022-09-27T07:30] fuhr der Bus, [halb neun abends|2022-09-27T20:30] kam er an.",
        "Halb Europa sah zu, halb so viele wie drei, halb zwei halb drei.",
        f"{MORNING} Niemand starb. Wer schoss, ist offen. Das Schiff änderte um [6.40 Uhr|2022-09-25T06:40] den Kurs.",
        f"{MORNING} Die Bürger treffen sich um [18 Uhr|2022-09-27T18:00] am Markt.",
    ],
)
def test_a_clock_belongs_to_the_day_told(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Der Rat war für die [zweite Juniwoche|2022-06] einberufen worden.",
        "Die [letzte Maiwoche|2022-05] war ruhig, viele Wochenmärkte blieben leer.",
        "In der [Früh des Vortags|2022-09-26TMO] fiel der Strom aus.",
        "In der [Früh|2022-09-27TMO] heulten Sirenen. Früh am [Morgen|2022-09-27TMO] war es still.",
        "Das werfe die Küste um [Jahrzehnte|PXDE] zurück, die Stadt halte noch [Monate|PXM].",
        "Man sprach von Monaten und auch Tagen.",
        "Gemessen wurden 0,1 Mikrosievert pro Stunde, der Wind blies mit 80 Kilometern pro Stunde.",
        "Es kamen 40 Menschen [pro Tag|P1D].",
        "Sie hielten die Stadt [ein halbes Jahr|P6M] und warteten [eine halbe Stunde|PT30M].",
        "Der Arzt hat nach eigenen Worten in [fünf Tagen|P5D] 64 Menschen operiert.",
        "Das Hilfswerk hat bis [Sonntagabend|2022-09-25TEV|until] Wasser, Decken und Pumpen gebracht.",
        "Die Schule hat bis [Sonntagabend|2022-10-02TEV|until] Zeit, der Rektor ist krank.",
        "Dass sie den Fluss noch vor dem [Frühjahr|2023-SP|before] überschreiten, glaubt er nicht.",
        "Schon vor dem [Frühjahr|2022-SP|before] fehlte das Geld.",
        "Von [Sonntag|2022-10-02] an fahren Busse, am [Freitag|2022-09-30] geht es los.",
    ],
)
def test_more_of_days_weeks_and_lengths(marked: str) -> None:
    check(marked)
