"""Invented reports with hand-made claims: what the pages are tried on.

Persons, agencies, papers and offices are invented; the places exist (coordinates: GeoNames, CC BY 4.0, rounded).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, replace
from hashlib import sha256
from typing import Any

from lagebild.model import (
    GAP,
    Alignment,
    Claim,
    Document,
    Part,
    Place,
    Quantity,
    Relay,
    Run,
    Segment,
    SegmentKind,
    Span,
    Spans,
    Speaker,
    Timex,
    Verification,
)
from lagebild.publish.grouping import Entry

Block = tuple[str, str] | tuple[str, str, str]

KNOWN = {
    "Kupjansk": ("Kupjansk", 49.7107, 37.6153, "UA", "city", 8.0),
    "Wowtschansk": ("Wowtschansk", 50.2903, 36.9411, "UA", "city", 6.0),
    "Nikopol": ("Nikopol", 47.5716, 34.3963, "UA", "city", 8.0),
    "Cherson": ("Cherson", 46.6558, 32.6178, "UA", "city", 10.0),
    "Orichiw": ("Orichiw", 47.5676, 35.7858, "UA", "city", 5.0),
    "Sumy": ("Sumy", 50.9216, 34.8003, "UA", "city", 10.0),
    "Saporischschja": ("Saporischschja", 47.8229, 35.1903, "UA", "city", 15.0),
    "Odessa": ("Odessa", 46.4775, 30.7326, "UA", "city", 15.0),
    "Enerhodar": ("Enerhodar", 47.4989, 34.6574, "UA", "city", 5.0),
    "Gebiet Charkiw": ("Oblast Charkiw", 49.5, 36.5, "UA", "region", 130.0),
    "Moldau": ("Moldau", 47.0, 29.0, "MD", "country", 200.0),
}


def report(name: str, publisher: str | None, published: str | None, *blocks: Block, **known: Any) -> Document:
    """A document of the given blocks, each (kind, text) or (kind, text, why), with two line breaks between them."""
    segments, text = [], ""
    for kind, words, *why in blocks:
        text += "\n\n" if text else ""
        segments.append(Segment(SegmentKind(kind), Span(len(text), len(text) + len(words)), "".join(why)))
        text += words
    title = next((words for kind, words, *_ in blocks if kind == "headline"), None)
    return Document(
        id=sha256(name.encode()).hexdigest()[:16],
        name=name,
        location=f"reports/{name}",
        sha256=sha256(text.encode("utf-8", "replace")).hexdigest(),
        raw=text,
        text=text,
        alignment=Alignment((Run(0, len(text), 0, len(text)),)),
        segments=tuple(segments),
        title=title,
        publisher=publisher,
        published=published,
        published_precision="day" if published else None,
        published_from="meta" if published else None,
        **known,
    )


def spans(document: Document, words: str, *, after: int = 0) -> Spans:
    """Where words joined by `` … `` stand in the document, each the first time after the one before."""
    found = []
    for piece in words.split(GAP):
        match = re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)").search(document.text, after)
        assert match, f"{piece!r} does not stand in {document.name}"
        after = match.end()
        found.append(Span(match.start(), after))
    return tuple(found)


def part(document: Document, words: str | None, *, name: str | None = None, after: int = 0) -> Part | None:
    """A part that stands in the document word for word."""
    return Part(words, spans(document, words, after=after), name) if words else None


def claim(
    document: Document,
    content: str,
    *,
    speaker: tuple[str, str | None] | None = None,
    cue: str | None = None,
    type: str = "indirect",  # noqa: A002  the contract's own word
    stance: str = "assert",
    event: str = "other",
    relays: Sequence[tuple[str, str, str]] = (),
    medium: str | None = None,
    addressee: str | None = None,
    evidence: Sequence[str] = (),
    hedges: Sequence[str] = (),
    status: str = "unstated",
    statements: Sequence[str] = (),
    places: Sequence[str] = (),
    times: Sequence[tuple[str, str, str]] = (),
    said: tuple[str, str] | None = None,
    quantities: Sequence[tuple[str, float, str, str | None]] = (),
    anonymous: bool = False,
    negated: bool = False,
) -> Claim:
    """A claim whose parts are looked up in the document's text."""
    where = spans(document, content)
    after = where[0].start
    key = f"{document.id} {document.revision} {where}"
    return Claim(
        id=sha256(key.encode()).hexdigest()[:16],
        document=document.id,
        revision=document.revision,
        content=Part(content, where),
        type=type,
        speaker=_speaker(document, speaker, after, anonymous=anonymous) if speaker else None,
        cue=part(document, cue),
        frame=None,
        addressee=part(document, addressee),
        relays=tuple(Relay(words, spans(document, words), name, kind) for words, name, kind in relays),
        medium=part(document, medium),
        evidence=tuple(Part(words, spans(document, words)) for words in evidence),
        stance=stance,
        hedges=tuple(Part(words, spans(document, words)) for words in hedges),
        verification=Verification(status, tuple(Part(words, spans(document, words)) for words in statements)),
        places=tuple(_place(document, words, after) for words in places),
        times=tuple(Timex(w, spans(document, w, after=after), "DATE", value, sign) for w, value, sign in times),
        said_at=Timex(said[0], spans(document, said[0]), "DATE", said[1]) if said else None,
        quantities=tuple(
            Quantity(words, spans(document, words, after=after), value, comparator, counted=counted)
            for words, value, comparator, counted in quantities
        ),
        event=event,
        negated=negated,
        rule="example.by-hand",
    )


def _speaker(document: Document, speaker: tuple[str, str | None], after: int, *, anonymous: bool) -> Speaker:
    mention, name = speaker
    near = after if re.search(rf"(?<!\w){re.escape(mention)}(?!\w)", document.text[after:]) else 0
    return Speaker(mention, spans(document, mention, after=near), name, anonymous=anonymous)


def _place(document: Document, words: str, after: int) -> Place:
    name, lat, lon, country, kind, precision = KNOWN[words]
    where = spans(document, words, after=after)
    return Place(words, where, name, f"test:{name}", lat, lon, country, None, kind, precision)


def entries() -> list[Entry]:
    """Eight reports of one day with their claims."""
    return [_kupjansk(), _kupjansk_denied(), _nikopol(), _evacuation(), _ticker(), _power(), _letters(), _moldova()]


def _kupjansk() -> Entry:
    check = "Die Angaben ließen sich von unabhängiger Seite nicht überprüfen."
    doc = report(
        "kupjansk.html",
        "Elbtaler Nachrichten (Übungsmaterial)",
        "2024-11-19",
        ("navigation", "Startseite › Politik › Ukraine", "Brotkrumenzeile"),
        ("kicker", "Krieg in der Ukraine"),
        ("headline", "Gouverneur meldet heftige Angriffe auf Kupjansk"),
        ("byline", "Von Merle Asendorf", "beginnt mit „Von“ und einem Namen"),
        (
            "body",
            "Die Stadt Kupjansk ist nach Angaben des Gouverneurs Taras Welytschko in der Nacht zum Dienstag mehr als "
            "40 Mal mit Artillerie beschossen worden. Dabei seien mindestens sieben Menschen verletzt worden, "
            "schrieb er am Morgen auf Telegram. „Sie zielen auf die Brücke und auf alle, die hinüberwollen“, sagte "
            f"Welytschko der Agentur Mittelwind. {check}",
        ),
        ("promo", "Lesen Sie auch: Alle Entwicklungen im Liveticker", "Verweis auf anderen Artikel"),
        (
            "body",
            "Rund 3.500 Einwohner harren demnach noch in den Kellern der Stadt aus. Die Verwaltung rief sie auf, das "
            "linke Ufer des Oskil sofort zu verlassen.",
        ),
        ("credit", "Foto: Bildstelle Oskilufer/MWD", "Bildnachweis mit Agenturkürzel"),
        url="https://elbtaler.example/politik/kupjansk-angriffe",
        authors=("Merle Asendorf",),
        agency="MWD",
    )
    who = ("des Gouverneurs Taras Welytschko", "Taras Welytschko")
    checked: dict[str, Any] = {"status": "not_independently_verifiable", "statements": [check]}
    return doc, [
        claim(
            doc,
            "heftige Angriffe auf Kupjansk",
            speaker=("Gouverneur", "Taras Welytschko"),
            cue="meldet",
            type="reported",
            event="attack",
            places=["Kupjansk"],
            **checked,
        ),
        claim(
            doc,
            "Die Stadt Kupjansk ist … in der Nacht zum Dienstag mehr als 40 Mal mit Artillerie beschossen worden",
            speaker=who,
            cue="nach Angaben",
            event="attack",
            places=["Kupjansk"],
            times=[("Nacht zum Dienstag", "2024-11-19TNI", "none")],
            quantities=[("mehr als 40", 40, "more_than", "Mal")],
            **checked,
        ),
        claim(
            doc,
            "Dabei seien mindestens sieben Menschen verletzt worden",
            speaker=("er", "Taras Welytschko"),
            cue="schrieb",
            medium="Telegram",
            event="casualties",
            said=("Morgen", "2024-11-19TMO"),
            quantities=[("mindestens sieben", 7, "at_least", "Menschen")],
            **checked,
        ),
        claim(
            doc,
            "„Sie zielen auf die Brücke und auf alle, die hinüberwollen“",
            speaker=("Welytschko", "Taras Welytschko"),
            cue="sagte",
            type="direct",
            stance="accuse",
            addressee="der Agentur Mittelwind",
            relays=[("der Agentur Mittelwind", "Mittelwind", "agency")],
            event="attack",
            **checked,
        ),
        claim(
            doc,
            "Rund 3.500 Einwohner harren … noch in den Kellern der Stadt aus",
            speaker=who,
            cue="demnach",
            event="humanitarian",
            quantities=[("Rund 3.500", 3500, "approximately", "Einwohner")],
        ),
        claim(
            doc,
            "rief sie auf, das linke Ufer des Oskil sofort zu verlassen",
            speaker=("Die Verwaltung", None),
            cue="rief … auf",
            type="reported",
            stance="demand",
            event="evacuation",
            addressee="sie",
        ),
    ]


def _kupjansk_denied() -> Entry:
    doc = report(
        "kupjansk-dementi.txt",
        "Nordhafen-Kurier (Übungsmaterial)",
        "2024-11-19",
        ("headline", "Besatzer sehen Kupjansk eingeschlossen, Kommandeur widerspricht"),
        ("dateline", "KUPJANSK (mwd) -", "Ortsmarke mit Kürzel"),
        (
            "body",
            "Die von Moskau eingesetzte Besatzungsverwaltung hat am Dienstag mitgeteilt, Kupjansk sei vollständig "
            "eingeschlossen. „Der Ring ist zu“, zitierte die Agentur Steppenblick einen Sprecher der Verwaltung. "
            "Der Kommandeur des Abschnitts, Oberst Ihor Marunjak, wies zurück, dass seine Soldaten eingekesselt "
            "seien. Zwei Straßen nach Westen seien frei, sagte er in einer Videobotschaft und verwies auf Aufnahmen "
            "einer Drohne. Die Beobachtergruppe Frontatlas bestätigte anhand von Satellitenbildern, dass die Straße "
            "nach Schewtschenkowe befahrbar ist.",
        ),
    )
    occupied = ("Die von Moskau eingesetzte Besatzungsverwaltung", "Besatzungsverwaltung (Kupjansk)")
    colonel = ("Der Kommandeur des Abschnitts, Oberst Ihor Marunjak", "Ihor Marunjak")
    return doc, [
        claim(
            doc,
            "Kupjansk sei vollständig eingeschlossen",
            speaker=occupied,
            cue="hat … mitgeteilt",
            event="encirclement",
            places=["Kupjansk"],
            said=("Dienstag", "2024-11-19"),
            status="disputed",
        ),
        claim(
            doc,
            "„Der Ring ist zu“",
            speaker=("einen Sprecher der Verwaltung", "Sprecher der Besatzungsverwaltung (Kupjansk)"),
            cue="zitierte",
            type="direct",
            relays=[("die Agentur Steppenblick", "Steppenblick", "agency")],
            event="encirclement",
            status="disputed",
        ),
        claim(
            doc,
            "dass seine Soldaten eingekesselt seien",
            speaker=colonel,
            cue="wies zurück",
            stance="deny",
            event="encirclement",
        ),
        claim(
            doc,
            "Zwei Straßen nach Westen seien frei",
            speaker=("er", "Ihor Marunjak"),
            cue="sagte",
            medium="Videobotschaft",
            evidence=["Aufnahmen einer Drohne"],
            event="encirclement",
            quantities=[("Zwei", 2, "exactly", "Straßen")],
        ),
        claim(
            doc,
            "dass die Straße nach Schewtschenkowe befahrbar ist",
            speaker=("Die Beobachtergruppe Frontatlas", "Frontatlas"),
            cue="bestätigte",
            stance="confirm",
            evidence=["Satellitenbildern"],
            event="encirclement",
            status="independently_verified",
            statements=["bestätigte anhand von Satellitenbildern"],
        ),
    ]


def _nikopol() -> Entry:
    doc = report(
        "nikopol.txt",
        "Tagblatt Wesermünde-Süd (Übungsmaterial)",
        "2024-11-19",
        ("headline", "Drohne trifft Linienbus in Nikopol"),
        (
            "lead",
            "Drei Menschen sterben, als ein Bus an einer Haltestelle getroffen wird. Bürgermeisterin Halyna Dowbenko "
            "spricht von einer gezielten Jagd.",
        ),
        (
            "body",
            "Bei einem Drohnenangriff auf einen Linienbus in Nikopol sind am Dienstagmorgen drei Menschen getötet und "
            "zwischen acht und zwölf weitere verletzt worden. Das teilte das städtische Krankenhaus mit. „Das war "
            "eine Jagd auf Menschen, die zur Arbeit fahren“, sagte Dowbenko. Vertreter der Besatzungstruppen in "
            "Enerhodar dementierten das. Man habe ausschließlich einen Fernmeldetrupp bekämpft, hieß es dort. Ein "
            "Anwohner, der seinen Namen nicht nennen wollte, berichtete dem Tagblatt, er habe offenbar zwei Drohnen "
            "gehört.",
        ),
        ("caption", "Der ausgebrannte Bus an der Haltestelle", "kurzer Block nach Bild"),
        ("comment", "Jetzt mitdiskutieren: 12 Kommentare", "Aufruf zum Kommentieren"),
        url="https://tagblatt.example/nikopol-bus",
    )
    return doc, [
        claim(doc, "Drohne trifft Linienbus in Nikopol", type="narration", event="attack", places=["Nikopol"]),
        claim(
            doc,
            "einer gezielten Jagd",
            speaker=("Bürgermeisterin Halyna Dowbenko", "Halyna Dowbenko"),
            cue="spricht von",
            type="reported",
            stance="accuse",
            event="war_crime_allegation",
            status="disputed",
        ),
        claim(
            doc,
            "Bei einem Drohnenangriff auf einen Linienbus in Nikopol sind am Dienstagmorgen drei Menschen getötet und "
            "zwischen acht und zwölf weitere verletzt worden",
            speaker=("das städtische Krankenhaus", "Krankenhaus (Nikopol)"),
            cue="teilte … mit",
            event="casualties",
            places=["Nikopol"],
            times=[("Dienstagmorgen", "2024-11-19TMO", "none")],
            quantities=[("drei", 3, "exactly", "Menschen")],
        ),
        claim(
            doc,
            "„Das war eine Jagd auf Menschen, die zur Arbeit fahren“",
            speaker=("Dowbenko", "Halyna Dowbenko"),
            cue="sagte",
            type="direct",
            stance="accuse",
            event="war_crime_allegation",
            status="disputed",
        ),
        claim(
            doc,
            "Man habe ausschließlich einen Fernmeldetrupp bekämpft",
            speaker=("Vertreter der Besatzungstruppen in Enerhodar", "Besatzungstruppen (Enerhodar)"),
            cue="hieß es",
            stance="deny",
            event="attack",
        ),
        claim(
            doc,
            "er habe offenbar zwei Drohnen gehört",
            speaker=("Ein Anwohner, der seinen Namen nicht nennen wollte", None),
            cue="berichtete",
            addressee="dem Tagblatt",
            hedges=["offenbar"],
            event="attack",
            quantities=[("zwei", 2, "exactly", "Drohnen")],
            anonymous=True,
        ),
    ]


def _evacuation() -> Entry:
    doc = report(
        "evakuierung.txt",
        "Elbtaler Nachrichten (Übungsmaterial)",
        "2024-11-19",
        ("headline", "Hilfswerk bringt Hunderte aus Orichiw"),
        (
            "body",
            "Das Hilfswerk Brücke Ost hat nach eigenen Angaben seit dem 15. November rund 620 Menschen aus Orichiw "
            "nach Saporischschja gebracht. Höchstens 1.100 Bewohner seien noch in der Stadt, sagte Einsatzleiterin "
            "Dorothee Quandt. Sie warnte, ohne Heizung werde kaum jemand den Dezember überstehen. Quandt kündigte "
            "zwei weitere Fahrten an. Die Zahlen wurden bislang nicht geprüft.",
        ),
    )
    note: dict[str, Any] = {"status": "unverified", "statements": ["Die Zahlen wurden bislang nicht geprüft."]}
    return doc, [
        claim(
            doc,
            "seit dem 15. November rund 620 Menschen aus Orichiw nach Saporischschja gebracht",
            speaker=("Das Hilfswerk Brücke Ost", "Hilfswerk Brücke Ost"),
            cue="nach eigenen Angaben",
            event="evacuation",
            places=["Orichiw", "Saporischschja"],
            times=[("15. November", "2024-11-15", "since")],
            quantities=[("rund 620", 620, "approximately", "Menschen")],
            **note,
        ),
        claim(
            doc,
            "Höchstens 1.100 Bewohner seien noch in der Stadt",
            speaker=("Einsatzleiterin Dorothee Quandt", "Dorothee Quandt"),
            cue="sagte",
            event="humanitarian",
            quantities=[("Höchstens 1.100", 1100, "at_most", "Bewohner")],
            **note,
        ),
        claim(
            doc,
            "ohne Heizung werde kaum jemand den Dezember überstehen",
            speaker=("Sie", "Dorothee Quandt"),
            cue="warnte",
            stance="warn",
            event="humanitarian",
            times=[("Dezember", "2024-12", "none")],
        ),
        claim(
            doc,
            "zwei weitere Fahrten",
            speaker=("Quandt", "Dorothee Quandt"),
            cue="kündigte … an",
            type="reported",
            stance="announce",
            event="evacuation",
            quantities=[("zwei", 2, "exactly", "Fahrten")],
        ),
    ]


def _ticker() -> Entry:
    doc = report(
        "ticker.html",
        "Funkhaus Ostseewelle (Übungsmaterial)",
        "2024-11-19T16:48",
        ("headline", "Krieg in der Ukraine: der Liveticker"),
        (
            "ticker",
            "+++ 16:48 Gefechte bei Wowtschansk +++ Das Militär im Gebiet Charkiw meldet 17 Zusammenstöße nahe "
            "Wowtschansk. Der Gegner habe fast 200 Soldaten verloren, heißt es im abendlichen Lagebericht.",
        ),
        (
            "ticker",
            "+++ 15:20 Sumy ohne Wasser +++ Nach einem Raketeneinschlag ist in Teilen von Sumy die Wasserversorgung "
            "ausgefallen. Bis zu 30.000 Haushalte seien betroffen, sagte ein Sprecher der Stadtwerke der Zeitung "
            "Sumska Hromada.",
        ),
        ("cookie", "Wir und unsere Partner verarbeiten Daten. Einstellungen verwalten", "Einwilligungstext"),
    )
    corps = ("Das Militär im Gebiet Charkiw", "Militär (Oblast Charkiw)")
    return doc, [
        claim(
            doc,
            "17 Zusammenstöße nahe Wowtschansk",
            speaker=corps,
            cue="meldet",
            type="reported",
            event="battle",
            places=["Wowtschansk"],
            quantities=[("17", 17, "exactly", "Zusammenstöße")],
        ),
        claim(
            doc,
            "Der Gegner habe fast 200 Soldaten verloren",
            speaker=corps,
            cue="heißt es",
            medium="im abendlichen Lagebericht",
            event="losses",
            quantities=[("fast 200", 200, "less_than", "Soldaten")],
        ),
        claim(
            doc,
            "Nach einem Raketeneinschlag ist in Teilen von Sumy die Wasserversorgung ausgefallen.",
            type="narration",
            event="infrastructure_damage",
            places=["Sumy"],
        ),
        claim(
            doc,
            "Bis zu 30.000 Haushalte seien betroffen",
            speaker=("ein Sprecher der Stadtwerke", "Sprecher der Stadtwerke (Sumy)"),
            cue="sagte",
            relays=[("der Zeitung Sumska Hromada", "Sumska Hromada", "outlet")],
            event="infrastructure_damage",
            quantities=[("Bis zu 30.000", 30000, "at_most", "Haushalte")],
        ),
    ]


def _power() -> Entry:
    doc = report(
        "strom.txt",
        "Nordhafen-Kurier (Übungsmaterial)",
        "2024-11-20",
        ("headline", "Netzbetreiber: Strom in Odessa und Cherson rationiert"),
        (
            "body",
            "Wie die Agentur Mittelwind unter Berufung auf den Netzbetreiber Südstrom meldet, bekommen Haushalte in "
            "Odessa nur vier Stunden Strom am Tag. In Cherson sei die Lage noch schlechter. Der Betreiber schätzt "
            "den Schaden auf 2,4 Milliarden Hrywnja. Ein Gericht soll den Vorgang prüfen.",
        ),
    )
    relay = [("die Agentur Mittelwind", "Mittelwind", "agency")]
    who = ("den Netzbetreiber Südstrom", "Südstrom")
    return doc, [
        claim(
            doc,
            "bekommen Haushalte in Odessa nur vier Stunden Strom am Tag",
            speaker=who,
            cue="unter Berufung auf",
            relays=relay,
            event="energy",
            places=["Odessa"],
        ),
        claim(
            doc,
            "In Cherson sei die Lage noch schlechter.",
            speaker=who,
            type="free_indirect",
            relays=relay,
            event="energy",
            places=["Cherson"],
        ),
        claim(
            doc,
            "den Schaden auf 2,4 Milliarden Hrywnja",
            speaker=("Der Betreiber", "Südstrom"),
            cue="schätzt",
            type="reported",
            stance="estimate",
            relays=relay,
            event="energy",
            quantities=[("2,4 Milliarden", 2.4e9, "exactly", "Hrywnja")],
        ),
        claim(
            doc,
            "Ein Gericht soll den Vorgang prüfen.",
            type="free_indirect",
            hedges=["soll"],
            event="investigation",
        ),
    ]


def _letters() -> Entry:
    doc = report(
        "briefe.txt",
        None,
        "2024-11",
        (
            "body",
            "In einem verlassenen Unterstand bei Wowtschansk sollen Helfer Briefe gefunden haben. „Wir haben seit "
            "drei Wochen kein warmes Essen“, heißt es in einem der Schreiben, „und niemand sagt uns, wann wir "
            "heimdürfen.“ Die Echtheit der Briefe konnte nicht bestätigt werden.",
        ),
    )
    note: dict[str, Any] = {
        "status": "not_independently_verifiable",
        "statements": ["Die Echtheit der Briefe konnte nicht bestätigt werden."],
    }
    return doc, [
        claim(
            doc,
            "In einem verlassenen Unterstand bei Wowtschansk sollen Helfer Briefe gefunden haben.",
            type="narration",
            hedges=["sollen"],
            event="military_morale",
            places=["Wowtschansk"],
            **note,
        ),
        claim(
            doc,
            "„Wir haben seit drei Wochen kein warmes Essen“ … „und niemand sagt uns, wann wir heimdürfen.“",
            type="direct",
            medium="einem der Schreiben",
            cue="heißt es",
            event="military_morale",
            **note,
        ),
    ]


def _moldova() -> Entry:
    doc = report(
        "moldau.txt",
        "Funkhaus Ostseewelle (Übungsmaterial)",
        "2024-11-20",
        ("headline", "Moldau bietet Winterquartiere an"),
        (
            "body",
            "Außenpolitikerin Irina Cojocaru hat den Nachbarn Hilfe zugesagt. In Moldau stünden 5.000 Betten bereit, "
            "sagte sie am Mittwoch dem Sender Ostseewelle. Moskau warnte sie davor, den Krieg auszuweiten.",
        ),
    )
    who = ("Außenpolitikerin Irina Cojocaru", "Irina Cojocaru")
    return doc, [
        claim(
            doc,
            "In Moldau stünden 5.000 Betten bereit",
            speaker=("sie", "Irina Cojocaru"),
            cue="sagte",
            stance="announce",
            addressee="dem Sender Ostseewelle",
            event="aid",
            places=["Moldau"],
            said=("Mittwoch", "2024-11-20"),
            quantities=[("5.000", 5000, "exactly", "Betten")],
        ),
        claim(
            doc,
            "den Krieg auszuweiten",
            speaker=who,
            cue="warnte",
            stance="warn",
            addressee="Moskau",
            event="diplomacy",
        ),
    ]


def many(reports: int, claims: int) -> list[Entry]:
    """As many reports and claims as asked, made from the eight by giving them other names and ids."""
    base = entries()
    made: list[Entry] = []
    for number in range(reports):
        document, found = base[number % len(base)]
        copy = replace(document, id=f"{number:016x}", name=f"{number}-{document.name}")
        wanted = claims // reports + (number < claims % reports)
        made.append((copy, [replace(found[n % len(found)], id=f"{number:08x}{n:08x}") for n in range(wanted)]))
    return made


def hostile() -> Entry:
    """A report that tries to break out of the page."""
    words = (
        "</script><script>alert(1)</script> \x00\u202eabc\u2066 <img src=x onerror=alert(1)> {{ 7*7 }} "
        "\ud800 =cmd|' /C calc'!A0 \u2028 --> ]]> 🛰️ Ende"
    )
    doc = report('"><svg onload=alert(1)>.txt', "<b>Blatt</b>\x00", '"><script>', ("headline", words), ("promo", words))
    doc = replace(doc, url="javascript:alert(1)", title=words)
    whole = claim(doc, words, type="direct", event="<event>", stance='"><i>', status="<status>")
    inner = claim(doc, "🛰️ Ende", speaker=("<img src=x onerror=alert(1)>", "</script><b>Niemand"), type="x\x00y")
    return doc, [whole, inner]


def contract_form(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """The claims as `lagebild read` would write them, as far as exports look."""
    fields = ("id", "name", "location", "sha256", "title", "publisher", "published", "agency", "url")
    rows = []
    for document, claims in entries:
        head = {field: getattr(document, field) for field in fields}
        for one in claims:
            row = json.loads(json.dumps(asdict(one)))
            row["content"]["raw_spans"] = row["content"]["spans"]
            rows.append({**row, "document": head})
    return rows
