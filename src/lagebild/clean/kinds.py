"""What kind each block of a report is: rules tried in order, each of which says why, or "" where it does not hold.

First the rules that look at a block alone (`MARKED`), then, from top to bottom, those that need to know what stands
around it (`PLACED`).
"""

from __future__ import annotations

import re
from functools import cache

from lagebild.clean.blocks import Block
from lagebild.clean.boilerplate import LONGEST_CAPTION, SHORT_BLOCK, author_openings, credit_tail, picture_sources
from lagebild.clean.openings import CLOCK, is_agency_mark
from lagebild.clean.page_kinds import LAST_PAGE_RULES, PAGE_RULES
from lagebild.clean.prose import ends_sentence, has_finite_verb, is_name_line
from lagebild.clean.report import OPENING, Report, Rule
from lagebild.model import CLAIMABLE, SegmentKind

Kind = SegmentKind

_NAME = r"[A-ZÄÖÜ][\w.’'-]+(?:\s(?:(?:von|van|de|zu|der)\s)?[A-ZÄÖÜ][\w.’'-]+){0,3}"
_DATE_LINE = re.compile(
    r"(?:[A-Z][a-z]{1,9}\.?,?\s)?(?:den\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]+\.?)\s?\d{2,4}"
    r"(?:,?\s(?:um\s)?\d{1,2}[.:]\d\d(?:\sUhr)?)?[\s|·,-]*(?:\d+ Min\..*)?"
)
_DATED_TEASER = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}:\s")
_AGENCY_LINE = re.compile(r"[(\[]?([\w/,;+. -]{2,60})[)\]]?")
_YEAR_OF_RIGHTS = re.compile(r"(?:©\s?)?(?:19|20)\d\d\s[A-Z]")
_CHAIN = re.compile(r"(?:[\w.-]+\s){0,2}[\w.-]+(?:\s?[›»>|]\s?(?:[\w.-]+\s){0,3}[\w.-]+){2,8}")
_BULLET = re.compile(r"[-–•*·▪]\s+\S")
_LONGEST_CREDIT = 160
_LONGEST_BYLINE = 140
_LONGEST_LEAD = 700
_LONGEST_KICKER = 40
_MOST_KICKER_WORDS = 4
_ITEM = "an item of a list"
_CREDITED = "ends with the picture credit"
_TAIL_OF_COMMENTS = 0.6  # behind so much of a report a comment heading opens the readers' comments


def judged(blocks: list[Block]) -> list[Block]:
    """The blocks with kind and reason."""
    report = Report(blocks)
    for index, block in enumerate(blocks):
        if block.kind is None:
            _first(_alone(block), report, index)
    for index in range(len(blocks)):
        if report.blocks[index].kind is None:
            _first(_PLACED, report, index)
        report.seen.add(report.blocks[index].kind or Kind.BODY)
    return [_tagged(block) for block in report.blocks]


def _first(rules: tuple[tuple[Kind, Rule], ...], report: Report, index: int) -> None:
    for kind, rule in rules:
        why = rule(report, index)
        if why:
            report.decide(index, kind, why)
            return


def _tagged(block: Block) -> Block:
    """A block with raw tags that is no part of the report is a remnant of markup."""
    if block.tags and block.kind not in CLAIMABLE:
        return block._replace(kind=Kind.MARKUP, why=f"raw tags; {block.why}")
    return block


# --- by the block alone ----------------------------------------------------------------------------------------------


def _words(kind: Kind) -> Rule:
    def rule(report: Report, index: int) -> str:
        found = report.telltales[index]
        return f"the words “{found[1]}”" if found and found[0] is kind else ""

    return rule


def _breadcrumb(report: Report, index: int) -> str:
    text = report.blocks[index].text
    return "a chain of sections" if len(text) < _LONGEST_CREDIT and _CHAIN.fullmatch(text) else ""


def _dated_teaser(report: Report, index: int) -> str:
    before = report.kind(index - 1)
    dated = _DATED_TEASER.match(report.blocks[index].text)
    beside = before in (Kind.GALLERY, Kind.CAPTION, Kind.CREDIT, Kind.PROMO)
    return "a teaser with its own date" if dated and beside else ""


def _date_line(report: Report, index: int) -> str:
    return "a date alone" if _DATE_LINE.fullmatch(report.blocks[index].text[:_LONGEST_BYLINE]) else ""


def _picture_rights(report: Report, index: int) -> str:
    text = report.blocks[index].text
    if len(text) > _LONGEST_CREDIT or has_finite_verb(text):
        return ""
    if picture_sources().search(text) or (_YEAR_OF_RIGHTS.match(text) and "/" in text):
        return "names of picture sources"
    return ""


def _agencies_alone(report: Report, index: int) -> str:
    found = None if report.is_prose[index] else _AGENCY_LINE.fullmatch(report.blocks[index].text)
    return "agencies alone in a line" if found and is_agency_mark(found[1]) else ""


def _named_author(report: Report, index: int) -> str:
    text = report.blocks[index].text
    return "an author named" if len(text) <= _LONGEST_BYLINE and _author_line().fullmatch(text) else ""


@cache
def _author_line() -> re.Pattern[str]:
    titles = r"(?:(?:Dr|Prof)\.\s)*"
    more = r"(?:\s?(?:,|und|/|\||aus)\s?.{0,80})?"
    return re.compile(rf"(?i:{author_openings()}):?\s+{titles}{_NAME}{more}(?<![.!?])")


def _credited_caption(report: Report, index: int) -> str:
    text = report.blocks[index].text
    found = credit_tail().search(text) if len(text) <= LONGEST_CAPTION else None
    return f"{_CREDITED} “{found[0].strip()[:40]}”" if found else ""


_MARKED: tuple[tuple[Kind, Rule], ...] = (
    (Kind.COOKIE, _words(Kind.COOKIE)),
    (Kind.COMMENT, _words(Kind.COMMENT)),
    (Kind.GALLERY, _words(Kind.GALLERY)),
    (Kind.NAVIGATION, _words(Kind.NAVIGATION)),
    (Kind.NAVIGATION, _breadcrumb),
    (Kind.PROMO, _words(Kind.PROMO)),
    (Kind.PROMO, _dated_teaser),
    (Kind.HEADER, _words(Kind.HEADER)),
    (Kind.HEADER, _date_line),
    (Kind.BYLINE, _words(Kind.BYLINE)),
    (Kind.CREDIT, _agencies_alone),
    (Kind.CREDIT, _words(Kind.CREDIT)),
    (Kind.CREDIT, _picture_rights),
    (Kind.BYLINE, _named_author),
    (Kind.CAPTION, _credited_caption),
)


def _alone(block: Block) -> tuple[tuple[Kind, Rule], ...]:
    """The rules for a block by itself: those of pages where tags stood around it, those of words where it is short."""
    marked = _MARKED if len(block.text) <= SHORT_BLOCK else ()
    of_page = block.hints or block.links or block.main is not None
    return (*PAGE_RULES, *marked, *LAST_PAGE_RULES) if of_page else marked


# --- by what stands around it ----------------------------------------------------------------------------------------


def _under_clock(report: Report, index: int) -> str:
    before = report.neighbour(index, -1)
    entry = before is not None and (before.why == CLOCK or before.kind is Kind.TICKER)
    return "belongs to the ticker entry above" if entry and report.clocks > 1 else ""


def _readers_comments(report: Report, index: int) -> str:
    """What stands behind a heading of comments near the end."""
    if Kind.COMMENT not in report.seen or report.kind(index - 1) is not Kind.COMMENT:
        return ""
    return "stands behind the comment heading" if index > _TAIL_OF_COMMENTS * len(report.blocks) else ""


def _beside_picture(report: Report, index: int) -> str:
    block, before, after = report.blocks[index], report.kind(index - 1), report.neighbour(index, 1)
    if len(block.text) > LONGEST_CAPTION:
        return ""
    if before in (Kind.GALLERY, Kind.CAPTION):
        credited = before is Kind.CAPTION and report.blocks[index - 1].why.startswith(_CREDITED)
        if not block.gap and not credited and (report.has_gaps or not report.is_prose[index]):
            return "stands right under a picture"
        if block.text.endswith(("...", "…")) and not report.is_prose[index]:
            return "a cut-off line under a picture"
    if after is not None and not after.gap and after.kind is Kind.CREDIT:
        return "stands right above a picture credit"
    twice = block.text in [each.text for each in (after, report.neighbour(index, -1)) if each]
    pictures = any(report.kind(index - distance) is Kind.GALLERY for distance in (1, 2, 3))
    return "stands twice under a picture" if twice and pictures else ""


def _name_alone(report: Report, index: int) -> str:
    """A name alone in its line: where authors stand, any name; elsewhere only one with a known first name."""
    outside = report.before_prose(index) or report.behind_prose(index)
    beside = Kind.GALLERY in (report.kind(index - 1), report.kind(index + 1)) or report.kind(index + 1) is Kind.HEADER
    authors = bool(OPENING & report.seen) and (outside or beside or not report.blocks[index].gap)
    return "a name alone in its line" if is_name_line(report.blocks[index].text, known_only=not authors) else ""


def _under_promo(report: Report, index: int) -> str:
    before = report.neighbour(index, -1)
    if before is None or before.kind is not Kind.PROMO or report.is_prose[index]:
        return ""
    heads = len(before.text) <= _LONGEST_KICKER and not ends_sentence(before.text)
    return "stands under a heading of recommendations" if heads and before.why.startswith("the words") else ""


def _list_item(report: Report, index: int) -> str:
    """A line with a bullet, or a short one in a list that the paragraph before announces with a colon."""
    before = report.neighbour(index, -1)
    if _BULLET.match(report.blocks[index].text):
        return _ITEM
    announced = before is not None and (before.why == _ITEM or (before.kind is Kind.BODY and before.text[-1] == ":"))
    return _ITEM if announced and not report.blocks[index].gap else ""


def _behind_report(report: Report, index: int) -> str:
    short = not report.is_prose[index]
    return "a short line behind the last paragraph" if short and report.behind_prose(index) else ""


def _kicker(report: Report, index: int) -> str:
    text, after = report.blocks[index].text, report.neighbour(index, 1)
    if not report.before_prose(index) or OPENING & report.seen or after is None or report.is_prose[index]:
        return ""
    if after.kind is Kind.HEADLINE:
        return "stands right above the headline"
    short = len(text) <= _LONGEST_KICKER and len(text.split()) <= _MOST_KICKER_WORDS and not has_finite_verb(text)
    heads = after.kind is None and not report.is_prose[index + 1] and len(after.text) > len(text)
    return "a few words above the headline" if short and heads else ""


def _above_page(report: Report, index: int) -> str:
    above = Kind.HEADLINE in report.decided and Kind.HEADLINE not in report.seen
    return "a short line above the headline" if above and not report.is_prose[index] else ""


def _headline(report: Report, index: int) -> str:
    if report.is_prose[index] or not report.before_prose(index) or Kind.HEADLINE in report.decided:
        return ""
    return "the first short line above the text"


def _lead(report: Report, index: int) -> str:
    if Kind.HEADLINE not in report.seen or Kind.LEAD in report.decided or report.prose[:1] != (index,):
        return ""
    fits = len(report.blocks[index].text) <= _LONGEST_LEAD and len(report.prose) > 1
    return "the first paragraph under the headline" if fits else ""


def _subheading(report: Report, index: int) -> str:
    short = not report.is_prose[index]
    return "a short line between paragraphs" if short and report.prose else ""


def _body(_report: Report, _index: int) -> str:
    return "running text"


_PLACED: tuple[tuple[Kind, Rule], ...] = (
    (Kind.TICKER, _under_clock),
    (Kind.COMMENT, _readers_comments),
    (Kind.CAPTION, _beside_picture),
    (Kind.BYLINE, _name_alone),
    (Kind.PROMO, _under_promo),
    (Kind.BODY, _list_item),
    (Kind.PROMO, _behind_report),
    (Kind.KICKER, _kicker),
    (Kind.NAVIGATION, _above_page),
    (Kind.HEADLINE, _headline),
    (Kind.LEAD, _lead),
    (Kind.SUBHEADING, _subheading),
    (Kind.BODY, _body),
)
