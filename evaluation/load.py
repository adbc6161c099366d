"""Measures what linking costs: many generated reports linked anew, then some reports more, one by one.

    python evaluation/load.py [--claims N] [--days D]

The reports are of invented officials on real places, twenty claims each; the fewer the days, the more of them tell of
the same place at the same time. They are read and stored first, which is not timed; then all are linked on one core as
`lagebild link` does. That time is of the processor; those of single reports are on the clock.
"""

from __future__ import annotations

import argparse
import gc
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.benchmark import one_core

from lagebild.app import linking
from lagebild.capture import capture
from lagebild.clean import document as clean
from lagebild.cli.program import COLLECTING
from lagebild.extract.pipeline import analyse
from lagebild.model import Capture, Given
from lagebild.plugins import Store
from lagebild.store.database import open_store

CLAIMS = 10_000
DAYS = 730
BEGIN = date(2023, 1, 1)
PARAGRAPHS, SENTENCES = 5, 4
PUBLISHERS = 80
ONE_BY_ONE = 50
"""So many reports more are linked one by one."""

# fmt: off
PLACES = (
    "Charkiw", "Cherson", "Mykolajiw", "Odessa", "Sumy", "Poltawa", "Dnipro", "Saporischschja",
    "Isjum", "Kupjansk", "Lyman", "Bachmut", "Awdijiwka", "Pokrowsk", "Kostjantyniwka", "Kramatorsk",
    "Slowjansk", "Torezk", "Wuhledar", "Robotyne", "Orichiw", "Nikopol", "Tschernihiw", "Konotop",
    "Schostka", "Melitopol", "Mariupol", "Berdjansk", "Enerhodar", "Donezk", "Luhansk", "Makijiwka",
    "Horliwka", "Sewerodonezk", "Lyssytschansk", "Rubischne", "Popasna", "Tokmak", "Otschakiw", "Ismajil",
    "Winnyzja", "Schytomyr", "Riwne", "Luzk", "Lwiw", "Ternopil", "Tscherkassy", "Kropywnyzkyj",
)
# fmt: on
FIRST_NAMES = ("Taras", "Oleh", "Iryna", "Dmytro", "Pawlo", "Halyna", "Nikita", "Gleb")
SURNAMES = ("Holub", "Baranow", "Kotenko", "Saweljew", "Hnatjuk", "Prozyk", "Lasoryk", "Tkatschuk", "Wolnik")
FRONTS = ("Nord", "Süd", "Ost", "West", "Mitte")
SPEAKERS = (
    "der Gouverneur {name}",
    "die Bezirksverwaltung {place}",
    "der russische Frontstab {front}",
    "das ukrainische Kommando {front}",
    "die Rettungsleitstelle {place}",
    "Bürgermeister {name}",
    "die Polizei in {place}",
)
SAYINGS = (
    "Bei einem Angriff auf {place} sind {count} Menschen getötet worden, teilte {speaker} mit.",
    "{speaker} sprach von {count} Verletzten in {place}.",
    "In {place} seien {count} Drohnen abgeschossen worden, erklärte {speaker}.",
    "{speaker} bestritt, dass {place} eingenommen worden sei.",
    "Nach Angaben von {name} wurden {count} Einwohner aus {place} in Sicherheit gebracht.",
    "Truppen hätten {place} vollständig unter Kontrolle gebracht, behauptete {speaker}.",
    "In {place} fiel laut {name} für {count} Haushalte der Strom aus.",
    "{speaker} warf dem Gegner vor, ein Krankenhaus in {place} beschossen zu haben.",
    "Die Brücke bei {place} sei zerstört worden, sagte {name}.",
    "{speaker} kündigte an, in {place} {count} Notunterkünfte zu öffnen.",
    "Beide Seiten tauschten nach Angaben von {name} {count} Gefangene aus.",
    "Ein Munitionslager bei {place} sei getroffen worden, meldete {speaker}.",
    "{speaker} rief die Bewohner von {place} zur Flucht auf.",
    "In {place} wurden laut {name} {count} Häuser beschädigt.",
)


class Linked(NamedTuple):
    """What linking took: claims, their relations, seconds of the processor."""

    claims: int
    relations: int
    worked: float


def sentence(chance: random.Random) -> str:
    """One claim."""
    name = f"{chance.choice(FIRST_NAMES)} {chance.choice(SURNAMES)}"
    speaker = chance.choice(SPEAKERS).format(name=name, place=chance.choice(PLACES), front=chance.choice(FRONTS))
    count = chance.randint(2, 400)
    said = chance.choice(SAYINGS).format(place=chance.choice(PLACES), count=count, name=name, speaker=speaker)
    return said[0].upper() + said[1:]


def report(chance: random.Random, number: int) -> str:
    """A report of twenty claims."""
    passages = (" ".join(sentence(chance) for _ in range(SENTENCES)) for _ in range(PARAGRAPHS))
    return "\n\n".join((f"Meldungen {number}", *passages)) + "\n"


def captures(*, days: int, folder: Path) -> Iterator[Capture]:
    """Reports without end, spread over so many days by chance; 0 days: undated ones."""
    chance = random.Random(7)  # noqa: S311 - the same reports in every run
    for number in count():
        path = folder / f"{number:06}.txt"
        path.write_text(report(chance, number), encoding="utf-8")
        published = str(BEGIN + timedelta(chance.randrange(days))) if days else None
        given = Given(published=published, publisher=f"Blatt {chance.randrange(PUBLISHERS)}")
        for captured in capture([str(path)], given=given):
            if not isinstance(captured, Capture):
                raise SystemExit(f"{path}: {captured.what}")
            yield captured


def add(store: Store, captured: Capture) -> None:
    """Read and store a report without linking it."""
    store.add(captured, analyse(clean(captured)), taken_at=datetime.now(UTC).isoformat(timespec="seconds"))


def link(store: Store) -> None:
    """Link all that waits; `SystemExit` names a report that fails."""
    for outcome in linking.link_waiting(store):
        if outcome.failure:
            raise SystemExit(f"{outcome.name}: {outcome.failure.what}")


def linked(store: Store, database: Path) -> Linked:
    """Link all that waits, and count what came of it."""
    gc.set_threshold(*COLLECTING)  # as the program does
    begun = time.process_time()
    link(store)
    worked = time.process_time() - begun
    with sqlite3.connect(database) as connection:
        [(claims,)] = connection.execute("select count(*) from statements")
        [(relations,)] = connection.execute("select count(*) from relations")
    return Linked(claims, relations, worked)


def one_more(store: Store, captured: Capture) -> float:
    """Seconds on the clock that linking one report more takes."""
    add(store, captured)
    begun = time.perf_counter()
    link(store)
    return time.perf_counter() - begun


def main() -> int:
    """Print the figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--claims", type=int, default=CLAIMS, help=f"about so many claims ({CLAIMS})")
    ask.add_argument("--days", type=int, default=DAYS, help=f"days over which they spread, 0: undated ({DAYS})")
    args = ask.parse_args()
    one_core()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "ledger.db"
        with open_store(str(database), create=True) as store:
            reports = captures(days=args.days, folder=folder)
            for captured in islice(reports, args.claims // (PARAGRAPHS * SENTENCES)):
                add(store, captured)
            done = linked(store, database)
            more = sorted(one_more(store, captured) for captured in islice(reports, ONE_BY_ONE))
    print(
        f"{done.claims} claims, {done.relations} relations linked in {done.worked:.1f} s, "
        f"{1000 * done.worked / done.claims:.2f} ms a claim; "
        f"one report more: median {1000 * more[len(more) // 2]:.0f} ms, longest {1000 * more[-1]:.0f} ms"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
