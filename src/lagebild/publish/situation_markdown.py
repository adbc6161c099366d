"""The situation report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lagebild.model import Document
from lagebild.publish import account
from lagebild.publish.account import Agreed, Counted, Course, Opposed, Situation, Told
from lagebild.publish.legible import legible
from lagebild.publish.sentences import LANGUAGE, Sentence
from lagebild.publish.wording import day, word

MARKS = re.compile(r"([\\`*_\[\]#|~])")


def markdown(report: Situation) -> str:
    """The whole report; whatever its reports contain is text in it, never markup."""
    lines = [f"# {account.heading(report)}", "", account.counts(report), "", word("situation.about", LANGUAGE)]
    if invented := account.exercise(report):
        lines += ["", f"**{word('exercise.title', LANGUAGE)}.** {invented}"]
    lines += [*_picture(report), *_places(report)]
    lines += _sources("situation.sources", report.reports)
    if report.elsewhere:
        lines += _sources("view.elsewhere", report.elsewhere, after=len(report.reports))
    return "\n".join(lines) + "\n"


def _picture(report: Situation) -> Iterator[str]:
    """What stands across the reports, in its sections."""
    if report.agreement or report.contradictions or report.figures:
        yield from ("", word("picture.about", LANGUAGE))
    if report.agreement:
        yield from ("", f"## {word('picture.agreement', LANGUAGE)}")
        yield from (line for one in report.agreement for line in _agreed(one))
    if report.contradictions:
        yield from ("", f"## {word('picture.contradictions', LANGUAGE)}")
        yield from (line for one in report.contradictions for line in _opposed(one))
    if report.figures:
        yield from ("", f"## {word('picture.figures', LANGUAGE)}")
        yield from (line for one in report.figures for line in _course(one))


def _agreed(one: Agreed) -> Iterator[str]:
    yield from ("", f"### *{_plain(account.title(one))}* {_reference(one.title)}", "", account.origins(one), "")
    for origin in one.origins:
        yield f"- {_told(origin)}"


def _opposed(one: Opposed) -> Iterator[str]:
    yield from ("", f"### {word(f'picture.{one.kind}', LANGUAGE)}", "")
    yield from (f"- {_told(side)}" for side in one.sides)


def _course(one: Course) -> Iterator[str]:
    yield from ("", f"### {_plain(account.counted_name(one))}", "")
    yield from map(_counted, one.figures)


def _counted(one: Counted) -> str:
    figure = f"*{_plain(one.figure.text)}*"
    figure = f"~~{figure}~~" if one.entry.standing == "superseded" else figure
    by = f" {_reference(one.by)}" if one.by else ""
    return f"- {figure} – {_told(one.told)} – {_plain(account.standing(one))}{by}"


def _told(told: Told) -> str:
    """A sentence, and who else says it."""
    said = _sentence(told.sentence)
    for how, others in account.others(told):
        said += f" – {how} {', '.join(f'{_plain(outlet)} {_reference(one)}' for outlet, one in others)}"
    return said


def _places(report: Situation) -> Iterator[str]:
    for group, events in report.places:
        yield from ("", f"## {_plain(account.place_name(group))}")
        for event, sentences in events:
            yield from ("", f"### {_plain(word(f'event.{event}', LANGUAGE))}", "")
            yield from (f"- {_sentence(sentence)}" for sentence in sentences)


def _sentence(sentence: Sentence) -> str:
    manner = f" ({_plain(sentence.manner)})" if sentence.manner else ""
    said = f"**{_plain(sentence.attribution)}**{manner}: *{_plain(sentence.content)}* {_reference(sentence)}"
    if sentence.status != "unstated":
        said += f" – {_plain(word(f'status.{sentence.status}', LANGUAGE))}"
        said += "".join(f": *{_plain(statement)}*" for statement in sentence.statements)
    return said


def _reference(sentence: Sentence) -> str:
    return f"\\[{sentence.reference}\\]"


def _sources(key: str, documents: Iterable[Document], *, after: int = 0) -> Iterator[str]:
    yield from ("", f"## {word(key, LANGUAGE)}", "")
    yield from (_source(number, document) for number, document in enumerate(documents, start=after + 1))


def _source(number: int, document: Document) -> str:
    outlet = document.publisher or document.name
    told = (outlet, document.title, day(document.published, LANGUAGE), document.url, document.location)
    return f"{number}. " + ", ".join(_plain(part) for part in told if part) + f", SHA-256 `{document.sha256}`"


def _plain(text: str) -> str:
    """Report text that Markdown must not read as markup."""
    escaped = MARKS.sub(r"\\\1", " ".join(legible(text).split()))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
