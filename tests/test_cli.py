"""The program as a user meets it: commands, output, errors, exit status, documentation."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer.main

from lagebild import __version__
from lagebild.app import reading
from lagebild.cli import main, table
from lagebild.cli.program import program
from lagebild.store.database import open_store
from tests.publish.exercise import entries, hostile
from tests.store.exercise_actors import FIRST, KUBRAK, SECOND, SHORT, said
from tests.store.exercise_store import main as store_many
from tests.store.exercise_store import put
from tests.test_app import NIKOPOL, SUMY, analysed

REFERENCE = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"
COMMANDS: dict[str, Any] = typer.main.get_command(program).commands  # type: ignore[attr-defined]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs the program in an empty folder; gives status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(reading, "analyse", analysed)
    for variable in [name for name in os.environ if name.startswith("LAGEBILD_")]:
        monkeypatch.delenv(variable)

    def started(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["lagebild", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capsys.readouterr()
        return int(end.value.code or 0), out, err

    return started


@pytest.fixture
def filled(run: Run) -> Run:
    Path("sumy.txt").write_text(SUMY, encoding="utf-8")
    Path("nikopol.txt").write_text(NIKOPOL, encoding="utf-8")
    Path("meta.jsonl").write_text('{"document": "sumy.txt", "published": "2024-11-19"}\n', encoding="utf-8")
    status, out, err = run("ingest", "sumy.txt", "nikopol.txt", "--meta", "meta.jsonl")
    assert (status, out, err) == (0, "", "2 new; 4 claims stored in lagebild.db\n")
    return run


def process(*arguments: str, cwd: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "lagebild", *arguments]
    return subprocess.Popen(command, cwd=cwd, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


@pytest.fixture
def quoted(run: Run) -> Run:
    """A database in which persons speak."""
    with open_store("lagebild.db", create=True) as store:
        put(store, FIRST)
        put(store, SECOND)
    return run


# --- Help and documentation ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0
    assert f"Example: lagebild {command}" in out
    assert COMMANDS[command].help


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_documented_and_no_other(command: str) -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    [section] = re.findall(rf"^## `lagebild {command}\b.*?(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    group = getattr(COMMANDS[command], "commands", {"": COMMANDS[command]}).values()
    options = {option for one in group for parameter in one.params for option in parameter.opts if option[0] == "-"}
    told = set(re.findall(r"`(--[a-z]+)", "".join(row for row in section.splitlines(True) if row.startswith("| `"))))
    assert told == options


def test_the_document_knows_no_command_that_is_not_there() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    assert re.findall(r"^## `lagebild (\w+)", text, re.MULTILINE) == list(COMMANDS)


def test_the_version_and_no_arguments(run: Run) -> None:
    assert run("--version")[:2] == (0, f"lagebild {__version__}\n")
    assert "Commands:" in "".join(run()[1:])


# --- Reading -------------------------------------------------------------------------------------------------------


def test_read_prints_one_claim_a_line(filled: Run) -> None:
    status, out, err = filled("read", "sumy.txt", "--published", "2024-11-21", "--publisher", "Elbtaler Nachrichten")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (status, len(rows), err) == (0, 2, "")
    assert rows[0]["document"]["published"] == "2024-11-21"
    assert rows[0]["document"]["publisher"] == "Elbtaler Nachrichten"


def test_read_and_export_give_the_same(filled: Run) -> None:
    read = filled("read", "sumy.txt", "nikopol.txt", "--meta", "meta.jsonl")[1].splitlines()
    assert sorted(filled("export", "claims")[1].splitlines()) == sorted(read)


def test_a_table_marks_the_words_in_their_sentence(filled: Run) -> None:
    out = filled("read", "sumy.txt", "--format", "table")[1]
    assert "[In Sumy seien am Dienstag drei Menschen verletzt worden]." in out
    assert "\x1b" not in out


def test_a_table_says_where_when_and_how_many(tmp_path: Path) -> None:
    report = "In Sumy wurden am Montag nach Angaben der Polizei mindestens zwölf Menschen verletzt."
    reading = process("read", "-", "--published", "2024-11-19", "--format", "table", cwd=tmp_path)
    assert "\n  Sumy · 2024-11-18 · ≥ 12 Menschen\n" in reading.communicate(report)[0]


def test_some_inputs_fail_and_the_rest_is_done(filled: Run) -> None:
    Path("leer.txt").touch()
    status, out, err = filled("read", "leer.txt", "sumy.txt", "fehlt.txt")
    assert (status, out.count("\n")) == (1, 2)
    assert re.findall(r"^error: .+\n  where: (.+)\n  to do: .+", err, re.MULTILINE) == ["leer.txt", "fehlt.txt"]
    assert filled("read", "leer.txt")[0] == 1
    assert filled("ingest", "leer.txt", "sumy.txt", "--meta", "meta.jsonl")[0] == 1


def test_what_fails_in_a_component_is_a_warning_and_not_lost(filled: Run) -> None:
    Path("c.txt").write_text(SUMY + " Manche stolpern.", encoding="utf-8")
    status, out, err = filled("read", "c.txt")
    assert (status, out.count("\n")) == (1, 3)
    assert "warning: fell over" in err
    status, _, err = filled("ingest", "c.txt")
    assert (status, "warning: fell over" in err) == (1, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "a.txt", "--format", "xml"),
        ("read", "a.txt", "--published", "gestern"),
        ("read", "a.txt", "--published", "2022-02-30"),
        ("report", "--date", "2022-09"),
        ("claims", "--status", "wahr"),
        ("claims", "--limit", "-1"),
        ("export", "sources"),
        ("export", "documents", "--format", "geojson"),
        ("nothing",),
    ],
)
def test_wrong_usage(filled: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = filled(*arguments)
    assert (status, out) == (2, "")
    assert "Error:" in err


def test_a_setting_that_is_not_allowed_is_wrong_usage(filled: Run) -> None:
    Path("lagebild.toml").write_text('langauge = "de"\n', encoding="utf-8")
    status, _, err = filled("claims")
    assert status == 2
    assert err.startswith("error: there is no setting 'langauge'\n  where: lagebild.toml\n")


# --- With a database -----------------------------------------------------------------------------------------------


def test_ingest_counts_what_became_of_the_reports(filled: Run) -> None:
    Path("sumy.txt").write_text(SUMY.replace("drei", "acht"), encoding="utf-8")
    status, _, err = filled("ingest", "sumy.txt", "nikopol.txt", "--meta", "meta.jsonl")
    assert (status, err) == (0, "1 revised, 1 unchanged; 2 claims stored in lagebild.db\n")


def test_the_database_may_be_named_before_and_behind_the_command(filled: Run) -> None:
    assert filled("--database", "other.db", "ingest", "sumy.txt")[0] == 0
    assert filled("claims", "--database", "other.db", "--format", "jsonl")[1].count("\n") == 2
    assert filled("--database", "nowhere.db", "claims", "--database", "sqlite:///other.db")[0] == 0


def test_claims_are_found_and_counted(filled: Run) -> None:
    status, out, err = filled("claims", "Menschen", "verletzten")
    assert (status, err) == (0, "1 claim\n")
    assert "[In Sumy seien" in out
    assert "sumy.txt" in out
    assert filled("claims", "--limit", "1")[2] == "1 of 4 claims; --limit 0 prints all\n"
    assert len(filled("claims", "--limit", "0", "--format", "jsonl")[1].splitlines()) == 4
    assert filled("claims", "Nirgendwo") == (0, "", "No claim matches\n")
    assert filled("claims", "--since", "2024-11", "--until", "2024-11-19", "--format", "jsonl")[1].count("\n") == 2


def test_show_prints_a_claim_and_a_report(filled: Run) -> None:
    row = json.loads(filled("claims", "Sumy", "--format", "jsonl")[1].splitlines()[0])
    status, out, _ = filled("show", row["id"])
    assert status == 0
    assert re.search(r"^content +In Sumy seien .* \[0–55\]$", out, re.MULTILINE)
    assert re.search(r"^found by +test.sentence$", out, re.MULTILINE)
    out = filled("show", row["document"]["id"])[1]
    assert re.search(r"^revision +1 · .* · lagebild", out, re.MULTILINE)
    assert out.count("[") == 2
    assert filled("show", "0" * 16)[0] == 1


def test_the_report_of_a_day_goes_to_standard_output_or_a_file(filled: Run) -> None:
    status, out, err = filled("report")
    assert (status, err) == (0, "")
    assert out.startswith("<!")
    status, out, err = filled("report", "--format", "md", "--out", "lage.md")
    assert (status, out, err) == (0, "", "Written to lage.md\n")
    assert "Sumy" in Path("lage.md").read_text(encoding="utf-8")
    assert filled("report", "--date", "1999-01-01")[2] == "No report was published on 1999-01-01\n"
    assert filled("report", "--out", "nowhere/lage.html")[0] == 3


def test_exports(filled: Run) -> None:
    assert filled("export", "documents", "--format", "csv")[1].count("\n") == 3
    assert filled("export", "documents", "Nikopol")[1].count("\n") == 1
    assert json.loads(filled("export", "places", "--format", "geojson")[1])["features"] == []


def test_actors_are_listed_and_found_by_words(quoted: Run) -> None:
    status, out, err = quoted("actors")
    assert (status, err) == (0, "3 actors\n")
    assert out.startswith(f"Orest Kubrak · person · 3 claims\n  id      {KUBRAK}\n  names   Orest Kubrak (2), ")
    assert quoted("actors", "list")[1] == out
    assert quoted("actors", "witalij")[1].startswith("Witalij Kubrak · person · 1 claim\n")
    assert quoted("actors", "Niemand") == (0, "", "No actor matches\n")
    rows = [json.loads(line) for line in quoted("actors", "--format", "jsonl", "Orest")[1].splitlines()]
    assert [(row["id"], row["claims"], row["joined"]) for row in rows] == [(KUBRAK, 3, [])]
    assert "Commands:" in quoted("actors", "--help")[1]


def test_actors_show_offices_and_side_with_a_claim_that_tells_them(run: Run) -> None:
    with open_store("lagebild.db", create=True) as store:
        put(store, said("a.txt", ("der ukrainische Minister Orest Kubrak", "Orest Kubrak"), day="2024-11-19"))
    out = run("actors")[1]
    assert out.startswith("Orest Kubrak · person, UA · 1 claim\n")
    row = json.loads(run("actors", "--format", "jsonl")[1])
    assert (row["office"], row["side"], row["sides"][0]["side"]) == ("Minister", "UA", "UA")
    assert f"  office  Minister (1 claim, 2024-11-19, for example {row['offices'][0]['example']})\n" in out
    assert run("show", row["offices"][0]["example"])[0] == 0


def test_actors_are_joined_and_split_by_a_person(quoted: Run) -> None:
    told = (0, "", f"{SHORT}: joined to {KUBRAK} (Orest Kubrak)\n")
    assert quoted("actors", "merge", KUBRAK, SHORT, "--reviewer", "R. P.", "--reason", "same office") == told
    assert f"joined  {SHORT}" in quoted("actors")[1]
    rows = map(json.loads, quoted("export", "claims", "--speaker", "Orest")[1].splitlines())
    [claim] = [row for row in rows if row["speaker"]["text"] == "O. Kubrak"]
    assert claim["speaker"]["actor"] == KUBRAK
    assert "decision of R. P. on" in quoted("show", claim["id"])[1]
    assert quoted("verify")[0] == 0
    assert quoted("actors", "split", SHORT)[0] == 0
    assert "3 actors" in quoted("actors")[2]


def test_decisions_that_cannot_be_are_errors_that_say_what_to_do(quoted: Run) -> None:
    for arguments, what in (
        (("merge", KUBRAK, KUBRAK), "cannot be joined to itself"),
        (("merge", KUBRAK, "niemand"), "no claim has the actor niemand"),
        (("split", KUBRAK), "joined to no other actor"),
    ):
        status, out, err = quoted("actors", *arguments)
        assert (status, out) == (1, "")
        assert what in err
        assert "where: lagebild.db" in err
        assert "to do:" in err
    assert quoted("actors", "merge", KUBRAK)[0] == 2


def test_verify_holds_and_then_does_not(filled: Run) -> None:
    assert filled("verify") == (0, "", "2 reports and 4 claims checked: everything holds\n")
    content = Path("lagebild.db").read_bytes()
    assert content.count(b"drei Menschen verletzt worden. Das") == 2
    Path("lagebild.db").write_bytes(
        content.replace(b"drei Menschen verletzt worden. Das", b"vier Menschen verletzt worden. Das")
    )
    status, out, err = filled("verify")
    assert status == 1
    assert re.search(
        r"^document \w{16} revision 1 \(sumy.txt\) raw: is not what the bytes decode to", out, re.MULTILINE
    )
    assert re.search(r"^document \w{16} .* claim \w{16} content: 'In Sumy seien", out, re.MULTILINE)
    assert "faults" in err


@pytest.mark.parametrize("command", [("claims",), ("show", "x"), ("report",), ("export", "claims"), ("verify",)])
def test_without_a_database_nothing_runs_and_none_is_made(run: Run, command: tuple[str, ...]) -> None:
    status, out, err = run(*command)
    assert (status, out) == (3, "")
    assert err.startswith("error: there is no database\n  where: lagebild.db\n  to do: ")
    assert not Path("lagebild.db").exists()


def test_the_demo_says_where_it_is_and_how_to_go_on(run: Run) -> None:
    status, out, err = run("demo", "--out", "beispiel")
    assert (status, out) == (0, "")
    assert str(Path("beispiel/overview.html").resolve()) in err
    assert err.count("--database beispiel/lagebild.db") == 3
    assert Path("beispiel/overview.html").exists()
    Path("voll").mkdir()
    Path("voll/a.txt").touch()
    assert run("demo", "--out", "voll")[0] == 3


# --- Links ---------------------------------------------------------------------------------------------------------


def claim_ids(run: Run) -> list[str]:
    return [json.loads(line)["id"] for line in run("export", "claims")[1].splitlines()]


def test_a_person_joins_claims_and_all_commands_know(quoted: Run) -> None:
    a, b, *_ = claim_ids(quoted)
    by = ("--reviewer", "R. P.", "--reason", "one bridge")
    assert quoted("review", "join", a, b, "--relation", "denies", *by) == (0, "", f"{a} denies {b}\n")
    [row] = [row for row in map(json.loads, quoted("export", "relations")[1].splitlines()) if row.get("decided")]
    assert (row["a"], row["b"], row["relation"]) == (a, b, "denies")
    assert len(quoted("claims", "--relation", "denies", "--format", "jsonl")[1].splitlines()) == 2
    assert re.search(
        rf"^linked +denies {b} .*\nbecause +1.00: decided by R. P. on ", quoted("show", a)[1], re.MULTILINE
    )
    assert f"is denied by {a}" in quoted("show", b)[1]
    assert quoted("link") == (0, "", "2 reports linked\n")
    assert f"is denied by {a}" in quoted("show", b)[1], "linking anew leaves it"
    assert quoted("review", "reject", a, b)[0] == 0
    assert quoted("claims", "--relation", "denies") == (0, "", "No claim matches\n")


def test_a_cluster_is_shown_and_a_claim_taken_out_of_it(quoted: Run) -> None:
    a, b, *_ = claim_ids(quoted)
    quoted("review", "join", a, b)
    [cluster] = re.findall(r"^cluster +(c\w+)$", quoted("show", a)[1], re.MULTILINE)
    shown = quoted("show", cluster)[1]
    assert shown.startswith(f"cluster       {cluster}\ntitle ")
    assert a in shown
    assert b in shown
    status, _, err = quoted("review", "split", a)
    assert (status, err.startswith(f"{a}: apart from ")) == (0, True)
    assert f"cluster       {cluster}" not in quoted("show", a)[1]


def test_grades_and_the_history_of_decisions(quoted: Run) -> None:
    a, b, *_ = claim_ids(quoted)
    quoted("review", "reject", a, b, "--reviewer", "R. P.")
    quoted("review", "join", a, b, "--reviewer", "R. P.")
    assert quoted("review", "grade", a, "2", "--reason", "two pictures", "--reviewer", "R. P.")[2] == f"{a}: 2\n"
    assert quoted("review", "grade", KUBRAK, "C")[0] == 0
    out, err = quoted("review", "list")[1:]
    assert err == "4 decisions\n"
    assert re.fullmatch(
        rf"reject {a} {b} · \S+ R. P.; a later decision counts\n{a} same {b} · \S+ R. P.\n"
        rf"claim {a} 2 · \S+ R. P.: two pictures\nsource {KUBRAK} C · .+\n",
        out,
    )
    rows = [json.loads(line) for line in quoted("review", "list", a, "--format", "jsonl")[1].splitlines()]
    assert [(row["kind"], row.get("holds")) for row in rows] == [("reject", False), ("join", True), ("grade", None)]
    assert re.search(r"^grade +2 \(claim\) by R. P. on \S+ two pictures$", quoted("show", a)[1], re.MULTILINE)
    assert quoted("review", "list", "0" * 16)[2] == "Nobody decided anything\n"


def test_reviews_that_cannot_be_are_refused(quoted: Run) -> None:
    [a, *_] = claim_ids(quoted)
    quoted("review", "split", a)
    for arguments, what in (
        (("join", a, a), "to itself"),
        (("reject", a, "0" * 16), "there is no claim"),
        (("grade", a, "7"), "no grade"),
        (("grade", "niemand", "B"), "no claim has the actor"),
        (("split", a), "in no cluster"),
    ):
        status, out, err = quoted("review", *arguments)
        assert (status, out) == (1, ""), arguments
        assert what in err
        assert "to do: " in err or "where: " in err


def test_figures_are_exported(filled: Run) -> None:
    header, *_ = filled("export", "figures", "--format", "csv")[1].splitlines()
    assert header.startswith("series,claim,counted,unit,place,text,value,value_max,comparator,low,high,")


# --- Pipes and interrupts ------------------------------------------------------------------------------------------


def test_a_closed_pipe_ends_the_program_quietly(tmp_path: Path) -> None:
    store_many(str(tmp_path / "lagebild.db"), 120)
    running = process("export", "claims", cwd=tmp_path)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == ""
    assert running.wait() == 0
    running.communicate()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_output_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    store_many(str(tmp_path / "lagebild.db"), 8)
    command = [sys.executable, "-m", "lagebild", "export", "claims"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("error: it cannot be written: No space left on device\n  where: standard output\n")


def test_a_fault_of_the_program_is_told_without_a_traceback(filled: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr("lagebild.app.showing.show", broken)
    status, out, err = filled("show", "x")
    assert (status, out) == (3, "")
    assert err.startswith("error: ZeroDivisionError: on purpose\n  to do: ")


def test_ctrl_c_ends_the_program_without_a_traceback(tmp_path: Path) -> None:
    # Tests that a shell runs in the background inherit that SIGINT is ignored; a terminal's programs do not.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        running = process("read", "fehlt.txt", "-", cwd=tmp_path)
    finally:
        signal.signal(signal.SIGINT, before)
    assert running.stderr is not None
    running.stderr.readline()
    running.send_signal(signal.SIGINT)
    running.wait(timeout=60)  # what ends standard input, too, would end the program with another status
    assert "Traceback" not in running.communicate()[1]
    assert running.returncode == 130


def test_ctrl_c_while_nothing_listens_ends_it_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lagebild.cli.program.program", interrupted)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130


def test_standard_input_is_read(tmp_path: Path) -> None:
    running = process("read", "-", cwd=tmp_path)
    _, err = running.communicate(SUMY)
    assert (running.returncode, err) == (0, "")


def test_a_bar_is_drawn_on_a_terminal_and_keeps_out_of_the_data(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SUMY, encoding="utf-8")
    ours, terminal = os.openpty()
    command = [sys.executable, "-m", "lagebild", "read", "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=terminal, check=True)
    os.close(terminal)
    drawn = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "1/1 reports" in re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", drawn).replace("  ", " ")
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert {row["document"]["name"] for row in rows} == {"a.txt"}


def test_reading_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SUMY, encoding="utf-8")
    asked = "import sys; from lagebild.cli import main; sys.argv = ['lagebild', 'read', 'a.txt']\ntry: main()\n"
    asked += "finally: print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=True)
    heavy = {"sqlalchemy", "alembic", "rich.console", "jinja2", "lxml", "resiliparse"}
    assert heavy.isdisjoint(done.stderr.split())


# --- Tables --------------------------------------------------------------------------------------------------------


def test_what_would_disturb_a_terminal_is_written_out(run: Run) -> None:
    with open_store("x.db", create=True) as store:
        put(store, hostile())
    status, out, _ = run("claims", "Ende", "--database", "x.db")
    assert status == 0
    assert "[U+202E]" in out
    row = json.loads(run("export", "claims", "--database", "x.db")[1].splitlines()[0])
    shown = (
        run("show", row["id"], "--database", "x.db")[1] + run("show", row["document"]["id"], "--database", "x.db")[1]
    )
    assert re.search("[\\x00-\\x09\\x0b-\\x1f\u202e\ud800]", out + shown) is None


def test_a_chain_runs_from_the_speaker_to_the_outlet(run: Run) -> None:
    with open_store("x.db", create=True) as store:
        for entry in entries():
            put(store, entry)
    rows = [json.loads(line) for line in run("export", "claims", "--database", "x.db")[1].splitlines()]
    chains = [table.chain(row) for row in rows]
    assert ["Taras Welytschko", "Mittelwind", "Elbtaler Nachrichten (Übungsmaterial)"] in chains
    assert ["Tagblatt Wesermünde-Süd (Übungsmaterial)"] in chains
    out = run("claims", "Kupjansk", "--database", "x.db")[1]
    assert "Sprecher der Besatzungsverwaltung (Kupjansk) → Steppenblick → Nordhafen-Kurier" in out
    assert "not independently verifiable" in out
