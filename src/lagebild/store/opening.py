"""Opening a database: made where there is none, migrated where it is older, refused where it is not ours."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from lagebild.errors import StoreError
from lagebild.store.tables import VERSION

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 60
"""How long a process waits for another one's transaction; a report takes hundredths of a second."""
CACHE_KIB = 65_536
"""How much of the database is kept in memory."""
LOG_PAGES = 4000
"""After how many pages (of 4 KiB) the write-ahead log is written into the database."""
HEADER = b"SQLite format 3\0"


def path_of(database: str) -> Path:
    """The file a setting means; `StoreError` for an address of a kind that cannot be opened."""
    scheme, separator, rest = database.partition("://")
    if not separator:
        return Path(database)
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return Path(rest[1:])
    raise StoreError("this kind of database cannot be opened", where=database, advice="Give a path, or sqlite:///path")


def open_engine(path: Path, *, create: bool) -> Engine:
    """An engine on a database of the present version."""
    _check(path, create=create)
    engine = _engine(path)
    try:
        with explained(path):
            _bring_up(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _check(path: Path, *, create: bool) -> None:
    """Refuse what is no database before anything is opened."""
    advice = "Give the path of a database file"
    if path.is_dir():
        raise StoreError("this is a folder, no database", where=str(path), advice=advice)
    if not path.exists():
        if not create:
            advice = "Make one with 'lagebild ingest', or name the one you mean with --database"
            raise StoreError("there is no database", where=str(path), advice=advice)
        if not path.absolute().parent.is_dir():
            raise StoreError("its folder does not exist", where=str(path), advice="Make the folder first")
        return
    try:
        with path.open("rb") as file:
            start = file.read(len(HEADER))
    except OSError as error:
        raise StoreError(f"it cannot be read: {error.strerror}", where=str(path), advice=advice) from error
    if start not in (b"", HEADER):
        raise StoreError("this file is no database", where=str(path), advice=advice)


def _engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # transactions begin where `begin` below says, not where the driver guesses
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        # Linking writes all over its keys: with more at hand, and written home less often, it takes a tenth less.
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes the lock at once: one that reads first and is overtaken could not go on.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def reading(engine: Engine, path: Path) -> Iterator[Connection]:
    """A connection that sees one state of the database."""
    with explained(path), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine, path: Path) -> Iterator[Connection]:
    """A connection whose changes are all made at the end, or none."""
    with explained(path), engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Errors of the database as errors that say what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:  # the latter while connecting, before SQLAlchemy can wrap it
        told = str(error.orig if isinstance(error, DBAPIError) else error)
        raise StoreError(f"the database fails: {told}", where=str(path), advice=_advice(told)) from error
    except (ValueError, zlib.error) as error:  # from the columns' types: what is stored is not what was written
        advice = ADVICE["malformed"]
        raise StoreError(f"what is stored cannot be read: {error}", where=str(path), advice=advice) from error


ADVICE = {
    "readonly": "Make file and folder writable",
    "read-only": "Make file and folder writable",
    "full": "Make room on the disk; everything stored before is kept",
    "locked": "Another program holds it; try again when that is done",
    "unable to open": "Check that file and folder can be written",
    "not a database": "Give the path of a database file",
    "malformed": "The file is damaged: take a copy of it, and ingest the reports into a new database",
}
"""What to do, by a word of the driver's message."""


def _advice(told: str) -> str:
    return next((advice for word, advice in ADVICE.items() if word in told), "Check the disk and the file")


# --- Versions ------------------------------------------------------------------------------------------------------


def _bring_up(engine: Engine, path: Path) -> None:
    """Migrate to the present version; what was there is copied aside first."""
    with engine.connect() as connection:
        found = _version(connection, path)
    if found == VERSION:
        return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        found = _version(connection, path)  # again, under the lock: another process may have done it
        if found != VERSION:
            _migrate(connection, path, found)


def _version(connection: Connection, path: Path) -> str | None:
    """The version of the database, `None` for one without tables."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" in tables and "contents" in tables:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    raise StoreError(
        "this is another program's database", where=str(path), advice="Give the path of a database made by lagebild"
    )


def _migrate(connection: Connection, path: Path, found: str | None) -> None:
    # Alembic takes a quarter of a second to load and is needed once in a database's life.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None:
        if found not in known:
            advice = "Install the newest lagebild"
            raise StoreError(f"a newer lagebild made this database (version {found})", where=str(path), advice=advice)
        _copy_aside(path, found)
    command.upgrade(config, "head")


def _copy_aside(path: Path, version: str) -> Path:
    """A copy of the database as it is, beside it: a migration that fails must not cost anything."""
    copy = path.with_name(f"{path.name}.version-{version}")
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    return copy
