"""What the repository promises about itself: pinned versions, the README's commands, data files, links."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import lagebild

ROOT = Path(__file__).resolve().parents[1]
LEXICON = sorted((ROOT / "src/lagebild/german/lexicon").glob("*.toml"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md"))]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
QUOTED = re.compile(r'^#.*"[^"]+ [^"]+"', re.MULTILINE)
CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)

MACHINE = re.compile(r"(?<![\w.-])/(?:work|root|home|Users)/[\w.]")
REGISTRY = re.compile(r"files\.pythonhosted|pypi\.org|index-url|--hash=|https?://(?:localhost|127\.)")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tracked() -> list[Path]:
    """The files under version control; outside a checkout there are none to look at."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


# --- Pinned versions -----------------------------------------------------------------------------------------------


def asked() -> Iterator[Requirement]:
    """What pyproject.toml asks for, to run and to test."""
    for line in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]:
        yield Requirement(line)


def pinned() -> dict[str, str]:
    """The versions of constraints.txt by normalised name."""
    lines = (line for line in read(ROOT / "constraints.txt").splitlines() if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in (line.split("==") for line in lines)}


def applies(requirement: Requirement, extras: frozenset[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in extras or {""})


def needed() -> dict[str, list[Requirement]]:
    """Every requirement that is reached from pyproject.toml, by the normalised name of what it asks for."""
    found: dict[str, list[Requirement]] = {}
    todo, seen = list(asked()), set[tuple[str, frozenset[str]]]()
    while todo:
        requirement = todo.pop()
        name, extras = canonicalize_name(requirement.name), frozenset(requirement.extras)
        found.setdefault(name, []).append(requirement)
        if (name, extras) not in seen:
            seen.add((name, extras))
            further = map(Requirement, metadata.requires(requirement.name) or [])
            todo.extend(each for each in further if applies(each, extras))
    return found


def test_every_pinned_version_is_in_the_range_asked_for() -> None:
    versions = pinned()
    misfits = [
        f"{requirement} but {versions[name]} is pinned"
        for name, requirements in needed().items()
        for requirement in requirements
        if name in versions and not requirement.specifier.contains(versions[name], prereleases=True)
    ]
    assert misfits == []


@pytest.mark.skipif((sys.platform, *sys.version_info[:2]) != ("linux", 3, 11), reason="the pins are those of CI")
def test_everything_needed_is_pinned_and_nothing_else() -> None:
    assert sorted(pinned()) == sorted(needed())


def test_pins_are_plain_and_sorted() -> None:
    lines = [line for line in read(ROOT / "constraints.txt").splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines)
    assert lines == sorted(lines, key=str.casefold)


# --- The README's commands -----------------------------------------------------------------------------------------


def commands(page: Path) -> list[str]:
    """The lines of the shell examples of a page."""
    return [line for block in SHELL.findall(read(page)) for line in block.splitlines()]


def test_ci_runs_exactly_the_test_command_of_the_readme() -> None:
    [command] = [line for line in commands(ROOT / "README.md") if line.endswith(".venv/bin/pytest")]
    assert command in [line.strip() for line in read(ROOT / ".ci/run").splitlines()]


def test_the_readme_sets_up_and_runs_the_demo_in_one_line() -> None:
    assert [line for line in commands(ROOT / "README.md") if line.endswith("&& .venv/bin/lagebild demo")]


def test_ci_needs_no_make() -> None:
    assert not re.search(r"^\s*make\b", read(ROOT / ".ci/run"), re.MULTILINE)
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


# --- What must not be in a file ------------------------------------------------------------------------------------


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["paths of one machine", "hosts of a registry"])
def test_no_file_holds(pattern: re.Pattern[str]) -> None:
    # Examples in other encodings are among the files; what is forbidden is plain ASCII.
    texts = {path: path.read_bytes().decode("ascii", "replace") for path in tracked() if path != Path(__file__)}
    assert [
        f"{path.relative_to(ROOT)}: {hit[0]}" for path, text in texts.items() for hit in pattern.finditer(text)
    ] == []


def test_no_lock_file_is_under_version_control() -> None:
    assert ROOT / "uv.lock" not in tracked()


# --- Data ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", LEXICON, ids=lambda path: str(path.stem))
def test_a_lexicon_loads_and_says_at_its_head_what_its_entries_are(path: Path) -> None:
    assert tomllib.loads(read(path))
    head = next(re.finditer(r"\A(?:#.*\n)+", read(path)), None)
    assert head, "the file begins with a comment that explains it"
    assert len(head[0].split()) >= 12


@pytest.mark.parametrize("path", LEXICON, ids=lambda path: str(path.stem))
def test_a_lexicon_gives_examples(path: Path) -> None:
    """In a field or a column of its own, or quoted in a comment."""
    assert re.search(r"example|::|\|", read(path), re.IGNORECASE) or QUOTED.search(read(path))


# --- Pages ---------------------------------------------------------------------------------------------------------


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = HEADING.findall(CODE.sub("", read(page)))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken(page: Path) -> Iterator[str]:
    for target in LINK.findall(CODE.sub("", read(page))):
        path, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            yield target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    assert list(broken(page)) == []


def test_every_page_of_the_docs_is_reached_from_the_index() -> None:
    index = ROOT / "docs/index.md"
    linked = {(index.parent / target.partition("#")[0]).resolve() for target in LINK.findall(read(index))}
    assert [page for page in PAGES if page.is_relative_to(ROOT / "docs") and page not in linked | {index}] == []


def test_the_changelog_knows_this_version() -> None:
    assert re.search(rf"^## .*\b{re.escape(lagebild.__version__)}\b", read(ROOT / "CHANGELOG.md"), re.MULTILINE)


def test_every_file_that_the_package_names_is_there() -> None:
    for name in (*PROJECT["license-files"], PROJECT["readme"]):
        assert (ROOT / name).stat().st_size > 0
