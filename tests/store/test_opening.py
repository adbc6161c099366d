"""Databases that are made, refused, migrated, damaged, killed and shared."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from lagebild.errors import StoreError
from lagebild.plugins import Selection
from lagebild.store import opening
from lagebild.store.database import open_store
from lagebild.store.tables import VERSION, metadata
from tests.publish.exercise import entries, many
from tests.store.exercise_store import main, put, taken

ROOT = Path(__file__).parents[2]
REPORTS = 60


def refused(path: Path, *, create: bool = True) -> StoreError:
    with pytest.raises(StoreError) as caught:
        open_store(str(path), create=create)
    assert caught.value.advice
    assert str(path) in caught.value.where
    return caught.value


# --- What can be opened --------------------------------------------------------------------------------------------


def test_an_address_names_a_file(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/a.db", create=True) as store:
        put(store, entries()[0])
    with open_store(str(tmp_path / "a.db")) as store:
        assert store.count(Selection()) > 0


def test_what_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    other = tmp_path / "text.db"
    other.write_text("Das ist keine Datenbank, sondern ein Text.\n", encoding="utf-8")
    assert "no database" in refused(other).what
    assert other.read_text(encoding="utf-8").startswith("Das ist keine")
    assert "folder" in refused(tmp_path).what
    assert "does not exist" in refused(tmp_path / "nowhere" / "a.db").what
    assert "no database" in refused(tmp_path / "new.db", create=False).what
    assert not (tmp_path / "new.db").exists()
    with pytest.raises(StoreError, match="kind of database"):
        open_store("postgresql://host/ledger")


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        assert store.revisions() == ()


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE songs (name TEXT)")
    connection.close()
    assert "another program" in refused(tmp_path / "other.db").what


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_database_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    main(str(tmp_path / "a.db"), 1)
    (tmp_path / "a.db").chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="writable"), open_store(str(tmp_path / "a.db")) as store:
            put(store, entries()[1])
    finally:
        tmp_path.chmod(0o700)


def test_a_full_disk_says_so_and_keeps_what_was_stored(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        put(store, entries()[0])
        with opening.writing(store._engine, tmp_path) as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        with store._engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="Make room"):
            for entry in many(200, 1000):
                put(store, entry)
    with open_store(str(tmp_path / "a.db")) as store:
        assert store.claims_of(store.document(entries()[0][0].id))


def test_a_damaged_file_is_an_error_of_the_store(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    main(str(path), 8)
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError), open_store(str(path)) as store:
        list(store.rows(Selection()))


def test_a_file_that_only_begins_like_a_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(opening.HEADER + b"Rest" * 1000)
    assert "not a database" in refused(tmp_path / "a.db").what


def test_every_table_and_column_is_documented() -> None:
    text = (ROOT / "docs" / "reference" / "database.md").read_text(encoding="utf-8")
    for table in metadata.tables.values():
        for name in (table.name, *table.columns.keys()):
            assert f"`{name}`" in text, f"{table.name}.{name}"


# --- Versions ------------------------------------------------------------------------------------------------------


def test_the_migrations_lead_to_the_tables(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "a.db"), create=True) as store, store._engine.connect() as connection:
        ours = {"include_name": lambda name, kind, _: kind != "table" or name in metadata.tables}
        context = MigrationContext.configure(connection, opts={"compare_type": False, **ours})
        assert compare_metadata(context, metadata) == []
    assert ScriptDirectory(str(opening.MIGRATIONS)).get_current_head() == VERSION


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    main(str(path), 1)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert "newer" in refused(path).what


FOLLOWING = f"{int(VERSION) + 1:04}"
NEXT = f"""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "{FOLLOWING}", "{VERSION}", None, None
def upgrade():
    op.add_column("documents", sa.Column("note", sa.Text))
    {{then}}
"""


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database of the present version, while the program is at the next one."""
    main(str(tmp_path / "a.db"), 3)
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    for source in [opening.MIGRATIONS / "env.py", *(opening.MIGRATIONS / "versions").glob("v*.py")]:
        (tmp_path / "migrations" / source.relative_to(opening.MIGRATIONS)).write_bytes(source.read_bytes())
    monkeypatch.setattr(opening, "MIGRATIONS", tmp_path / "migrations")
    monkeypatch.setattr(opening, "VERSION", FOLLOWING)
    return tmp_path / "a.db"


def test_an_older_database_is_copied_and_migrated(older: Path) -> None:
    (opening.MIGRATIONS / "versions" / "v_next_note.py").write_text(NEXT.format(then=""), encoding="utf-8")
    with open_store(str(older)) as store, store._engine.connect() as connection:
        assert len(store.revisions()) == 3
        assert connection.exec_driver_sql("SELECT count(note) FROM documents").scalar_one() == 0
    copy = sqlite3.connect(older.with_name(f"a.db.version-{VERSION}"))
    assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == (VERSION,)
    copy.close()


def test_a_migration_that_fails_leaves_the_database_as_it_was(older: Path) -> None:
    bad = NEXT.format(then='op.execute("INSERT INTO nowhere VALUES (1)")')
    (opening.MIGRATIONS / "versions" / "v_next_note.py").write_text(bad, encoding="utf-8")
    with pytest.raises(StoreError):
        open_store(str(older))
    connection = sqlite3.connect(older)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (VERSION,)
    assert "note" not in {row[1] for row in connection.execute("PRAGMA table_info(documents)")}
    connection.close()


# --- Killed and shared ---------------------------------------------------------------------------------------------


def storing(path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.exercise_store", str(path), str(REPORTS)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def check_complete(path: Path) -> int:
    """Every stored report has all its claims, and the index finds what the tables hold; gives how many there are."""
    wanted = {}
    for entry in many(REPORTS, 6 * REPORTS):
        _, analysis = taken(entry)
        wanted[analysis.document.id] = analysis.claims
    with open_store(str(path), create=True) as store:
        stored = store.revisions()
        for one in stored:
            assert store.claims_of(store.document(one.document)) == wanted[one.document]
        assert store.count(Selection()) == sum(len(wanted[one.document]) for one in stored)
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO claim_words(claim_words, rank) VALUES ('integrity-check', 1)")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    return len(stored)


def test_killed_at_any_moment_the_database_opens_and_a_second_run_completes_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    chance = random.Random(7)  # noqa: S311  any numbers will do, but the same in every run
    for _ in range(4):
        process = storing(path)
        assert process.stdout is not None
        for _ in range(chance.randrange(0, REPORTS)):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.communicate()
        check_complete(path)
    last = storing(path)
    last.communicate()
    assert last.returncode == 0
    assert check_complete(path) == REPORTS


def test_processes_that_store_at_once_neither_fail_nor_double(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    processes = [storing(path) for _ in range(3)]
    told = [process.communicate()[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert sorted(word for words in told for word in words) == ["new"] * REPORTS + ["unchanged"] * (2 * REPORTS)
    assert check_complete(path) == REPORTS
