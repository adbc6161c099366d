"""The ledger in a database: what `lagebild.plugins.Store` promises, through SQLAlchemy Core."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import ColumnElement, Connection, Engine, Select, func, insert, select, update

from lagebild.codec import Row, claim_from_row
from lagebild.errors import NotFoundError
from lagebild.model import Analysis, Capture, Claim, Document, Span
from lagebild.plugins import Decision, Revision, Selection, StoredActor, StoredMention
from lagebild.store import actors, decisions, links, rows
from lagebild.store.filters import is_everything, narrowed, ordered
from lagebild.store.items import batched
from lagebild.store.links import Links
from lagebild.store.opening import open_engine, path_of, reading, writing
from lagebild.store.tables import claims, contents, documents, times

BATCH = 1000
"""How many rows are fetched at once while an export streams."""


def open_store(database: str, *, create: bool = False) -> Database:
    """The store a setting means; `create` makes one where there is none. Raises `StoreError`."""
    path = path_of(database)
    return Database(open_engine(path, create=create), path)


class Database:
    """A store in one SQLite file, to be used in a `with` statement."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine, self._path = engine, path
        self._links = Links(engine, path)

    @property
    def links(self) -> Links:
        """How the stored reports and claims are related."""
        return self._links

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()

    def _reading(self) -> AbstractContextManager[Connection]:
        return reading(self._engine, self._path)

    # --- Writing ---------------------------------------------------------------------------------------------------

    def revision_for(self, document: Document) -> int | None:
        """The revision a report would be stored as; `None` where the newest stored one is the same."""
        with self._reading() as connection:
            return _revision_for(connection, document)

    def add(self, capture: Capture, analysis: Analysis, *, taken_at: str) -> str | None:
        """Store a report with its claims in one transaction; gives `new`, `revised`, `unchanged`, or `None`."""
        document = analysis.document
        with writing(self._engine, self._path) as connection:
            revision = _revision_for(connection, document)
            if revision is None:
                return "unchanged"
            if revision != document.revision:
                return None
            if revision > 1:
                _retire(connection, document.id)
            _insert(connection, capture, analysis, taken_at)
        return "new" if revision == 1 else "revised"

    # --- One thing by its id ---------------------------------------------------------------------------------------

    def document(self, id: str, *, revision: int | None = None) -> Document:  # noqa: A002  the contract's word
        """A report, the newest revision if none is named; `NotFoundError` where there is none."""
        which = documents.c.newest if revision is None else documents.c.revision == revision
        with self._reading() as connection:
            row = connection.execute(select(documents).where(documents.c.id == id, which)).first()
            return _document(row, id, self._path)

    def sentences(self, document: Document) -> tuple[Span, ...]:
        """Where the sentences of a stored report stand."""
        with self._reading() as connection:
            return rows.spans_of(connection.execute(_of(document, documents.c.sentences)).scalar_one())

    def capture(self, document: Document) -> Capture:
        """The bytes a stored report was read from."""
        columns = (documents.c.capture, documents.c.sha256, contents.c.bytes)
        query = _of(document, *columns).join(contents, contents.c.sha256 == documents.c.sha256)
        with self._reading() as connection:
            row = connection.execute(query).one()
        return rows.capture_from(row, row.bytes)

    def revisions(self, id: str | None = None) -> tuple[Revision, ...]:  # noqa: A002  the contract's word
        """Every stored state of one report, or of all, in the order of their coming."""
        query = select(*(documents.c[column] for column in rows.REVISION_COLUMNS)).order_by(documents.c.key)
        with self._reading() as connection:
            found = connection.execute(query if id is None else query.where(documents.c.id == id))
            return tuple(rows.revision_from(row) for row in found)

    def claim(self, id: str) -> Claim:  # noqa: A002  the contract's word
        """A claim, of whatever revision; `NotFoundError` where there is none."""
        query = _stored_claims().where(claims.c.id == id)
        with self._reading() as connection:
            row = connection.execute(query).first()
            if row is None:
                raise NotFoundError(f"there is no claim {id}", where=str(self._path))
            return _stored_claim(row, actors.merged(connection))

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Claims by their ids, of whatever revision; those that are not there are left out."""
        found: dict[str, Claim] = {}
        with self._reading() as connection:
            decided = actors.merged(connection)
            for some in batched(ids):
                rows = connection.execute(_stored_claims().where(claims.c.id.in_(some)))
                found |= {claim.id: claim for claim in (_stored_claim(row, decided) for row in rows)}
        return found

    def claims_of(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a stored report, in their order."""
        with self._reading() as connection:
            decided = actors.merged(connection)
            return tuple(_claim(form, stored, decided) for form, stored in _claims_of(connection, document, decided))

    def rows_of(self, document: Document) -> tuple[Row, ...]:
        """The claims of a stored report as they were written."""
        with self._reading() as connection:
            decided = actors.merged(connection)
            return tuple(form for form, _ in _claims_of(connection, document, decided))

    # --- Actors ----------------------------------------------------------------------------------------------------

    def actors(self) -> tuple[StoredActor, ...]:
        """The speakers of the newest revisions' claims, the one with most claims first."""
        with self._reading() as connection:
            return actors.stored(connection)

    def mentions(self, asked: Collection[str]) -> dict[str, tuple[StoredMention, ...]]:
        """How claims of the newest revisions mention actors, by the actors' ids."""
        with self._reading() as connection:
            return actors.mentions(connection, asked)

    def merge_actors(self, keep: str, others: Sequence[str], decision: Decision) -> str:
        """Join actors to the one kept, by a person's decision; gives the name it is shown by."""
        with writing(self._engine, self._path) as connection:
            return actors.merge(connection, keep, others, decision)

    def split_actors(self, joined: Sequence[str], decision: Decision) -> None:
        """Let joined actors stand alone again; `DecisionError` for one that is not joined."""
        with writing(self._engine, self._path) as connection:
            actors.split(connection, joined, decision)

    # --- Many ------------------------------------------------------------------------------------------------------

    def rows(self, selection: Selection, *, limit: int | None = None) -> Iterator[Row]:
        """Claims in the contract's form, best match or newest report first."""
        query = ordered(narrowed(_stored_claims(), selection), selection).limit(limit)
        with self._reading() as connection:
            decided = actors.merged(connection)
            for row in connection.execution_options(yield_per=BATCH).execute(query):
                yield _contract_form(row, decided)

    def count(self, selection: Selection) -> int:
        """How many claims a selection holds."""
        with self._reading() as connection:
            query = narrowed(select(func.count()).select_from(claims), selection)
            return int(connection.execute(query).scalar_one())

    def documents(self, selection: Selection) -> Iterator[Row]:
        """The reports that selected claims stand in, or all where nothing narrows."""
        query = select(documents.c.head).where(documents.c.newest).order_by(documents.c.day, documents.c.key)
        if not is_everything(selection):
            query = query.where(documents.c.key.in_(narrowed(select(claims.c.document), selection)))
        with self._reading() as connection:
            for row in connection.execution_options(yield_per=BATCH).execute(query):
                yield rows.public_head(row.head)

    def newest_day(self) -> str | None:
        """The newest day on which a report was published."""
        with self._reading() as connection:
            return connection.execute(select(func.max(documents.c.day)).where(documents.c.newest)).scalar()

    def entries(self, day: str | None) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """The reports of a publication day with their claims; `None`: those without a day."""
        yield from self._entries(documents.c.day == day)

    def entries_of(self, ids: Collection[str]) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Some reports, the newest revisions, with their claims."""
        for some in batched(ids):
            yield from self._entries(documents.c.id.in_(some))

    def _entries(self, which: ColumnElement[bool]) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        query = select(documents).where(documents.c.newest, which).order_by(documents.c.key)
        with self._reading() as connection:
            decided = actors.merged(connection)
            for row in connection.execute(query):
                forms = _claims_in(connection, row, decided)
                yield rows.document_from(row), tuple(_claim(form, stored, decided) for form, stored in forms)


# --- Statements ----------------------------------------------------------------------------------------------------


def _revision_for(connection: Connection, document: Document) -> int | None:
    query = select(documents.c.revision, documents.c.head).where(documents.c.id == document.id, documents.c.newest)
    newest = connection.execute(query).first()
    if newest is None:
        return 1
    return None if rows.same_report(document, newest.head) else int(newest.revision) + 1


def _retire(connection: Connection, id: str) -> None:  # noqa: A002  the contract's word
    """Let the stored revision of a report count no longer."""
    keys = select(documents.c.key).where(documents.c.id == id, documents.c.newest)
    connection.execute(update(claims).where(claims.c.document.in_(keys)).values(newest=False))
    connection.execute(update(documents).where(documents.c.id == id).values(newest=False))
    links.retire(connection, id)


def _insert(connection: Connection, capture: Capture, analysis: Analysis, taken_at: str) -> None:
    document = analysis.document
    known = select(contents.c.sha256).where(contents.c.sha256 == capture.sha256)
    if connection.execute(known).first() is None:
        connection.execute(insert(contents), {"sha256": capture.sha256, "bytes": capture.raw})
    columns = rows.document_columns(capture, analysis, taken_at=taken_at)
    key = connection.execute(insert(documents).returning(documents.c.key), columns).scalar_one()
    said = actors.searched(rows.claim_columns(document, analysis.claims, key), actors.merged(connection))
    # One call for all rows: a hundred claims take 3 ms so, 20 ms one by one.
    for table, values in (
        (claims, said),
        (times, rows.time_columns(analysis.claims)),
    ):
        if values:
            connection.execute(insert(table), values)
    links.await_linking(connection, key)
    if document.revision > 1:
        decisions.carry(connection, document.id, document.revision)


def _of(document: Document, *columns: Any) -> Select[Any]:
    return select(*columns).where(documents.c.id == document.id, documents.c.revision == document.revision)


def _stored_claims() -> Select[Any]:
    columns = (claims.c.row, claims.c.reasons, documents.c.head)
    return select(*columns).select_from(claims).join(documents, documents.c.key == claims.c.document)


def _claims_of(connection: Connection, document: Document, decided: actors.Merged) -> Iterator[tuple[Row, Any]]:
    held = connection.execute(_of(document, documents.c.key, documents.c.head)).first()
    return iter(()) if held is None else _claims_in(connection, held, decided)


def _claims_in(connection: Connection, held: Any, decided: actors.Merged) -> Iterator[tuple[Row, Any]]:
    """The claims of a report's row in the contract's form, with the rows they are stored as."""
    head = rows.public_head(held.head)
    query = select(claims.c.row, claims.c.reasons).where(claims.c.document == held.key).order_by(claims.c.number)
    for row in connection.execute(query):
        yield actors.in_force(rows.contract_form(row.row, head), decided), row


def _stored_claim(row: Any, decided: actors.Merged) -> Claim:
    return _claim(_contract_form(row, decided), row, decided)


def _claim(form: Row, row: Any, decided: actors.Merged) -> Claim:
    return claim_from_row(form, actors.why(row.row, row.reasons, decided))


def _contract_form(row: Any, decided: actors.Merged) -> Row:
    return actors.in_force(rows.contract_form(row.row, rows.public_head(row.head)), decided)


def _document(row: Any, id: str, path: Path) -> Document:  # noqa: A002  the contract's word
    if row is None:
        raise NotFoundError(f"there is no report {id}", where=str(path))
    return rows.document_from(row)
