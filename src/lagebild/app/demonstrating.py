"""The demo: the bundled reports in a database and on a page, in a folder of their own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

from lagebild.app.publishing import links_of
from lagebild.app.reading import ingest
from lagebild.errors import StoreError
from lagebild.model import Outcome
from lagebild.plugins import Store
from lagebild.publish import overview
from lagebild.settings import Settings
from lagebild.store.database import open_store

DATABASE = "lagebild.db"
PAGE = "overview.html"
MARKER = ".lagebild-demo"
"""The file that says a folder is an earlier demo, which may be replaced."""
ELSEWHERE = "Name another folder with --out DIR"
MADE = (PAGE, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm")


def demonstrate(out: Path, *, settings: Settings) -> Iterator[Outcome]:
    """Read the bundled reports into `out/lagebild.db` and write their overview to `out/overview.html`.

    An earlier demo in the folder is replaced; `StoreError` where something else is there.
    """
    _make_room(out)
    with as_file(files("lagebild.demo")) as folder, open_store(str(out / DATABASE), create=True) as store:
        yield from ingest([str(folder / "reports")], store=store, settings=settings, meta=folder / "meta.jsonl")
        (out / PAGE).write_text(_overview(store, settings.language), encoding="utf-8")


def _make_room(out: Path) -> None:
    try:
        if not (out / MARKER).is_file() and (out.is_file() or (out.is_dir() and any(out.iterdir()))):
            raise StoreError("something is there that is no demo", where=str(out), advice=ELSEWHERE)
        out.mkdir(parents=True, exist_ok=True)
        (out / MARKER).write_text("An example that 'lagebild demo' made and may replace.\n", encoding="utf-8")
        for name in MADE:
            (out / name).unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"the folder cannot be used: {error}", where=str(out), advice=ELSEWHERE) from error


def _overview(store: Store, language: str) -> str:
    documents = (store.document(revision.document) for revision in store.revisions())
    entries = [(document, store.claims_of(document)) for document in documents]
    return overview.render(None, entries, links=links_of(store, entries), language=language)
