"""The grammar of time expressions: rules over the classes of words, tried in this order wherever one may begin.

A pattern is a regular expression over one letter a word (see `words`); every repetition is bounded, so that no
sentence takes more than linear time. A rule may refuse what its pattern found; the next one is tried then.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lagebild.german.dates import days, durations, periods
from lagebild.german.dates.found import Found, Stretch

Rule = Callable[[Stretch], Found | None]

_DAY_NAME = r"(?:[WC],?[Ti]?)?"
_YEAR = r"(?:4(?:/1(?!1))?|AU|TY)?"
_EDGE = r"(?:[FE][Ti]?)?"
_NUMBER = r"(?:[19],[19]|[19]\.9|N?h|[NV194])"
_NEAR = r"(?:q{1,2}|xx|Vx)?"

_TABLE: tuple[tuple[str, Rule], ...] = (
    # 2022-09-21 · Donnerstag, 25. Februar · 21.9.2022 · (3.) und 4. Mai
    (r"4-1-1", days.iso_day),
    (rf"{_DAY_NAME}1\.M\.?{_YEAR}", days.calendar_day),
    (rf"{_DAY_NAME}1\.1\.?(?<=\.)(?:4|1(?![.,:]?1))?", days.numeric_day),
    (rf"{_DAY_NAME}1\.(?=(?:[,cI/\-]{{1,2}}[iIT]{{0,2}}1\.){{1,9}}M)", days.listed_day),
    # Nacht von Freitag auf Samstag · Nacht zum Samstag · Abend des 14. August · Nacht auf heute
    (r"[AE]?P[iI]T?[WC][iI]T?[WC]", days.night),
    (r"[AE]?P[iIT]T?(?:[WCD]|(?:[WC],?T?)?1\.M4?)", days.night),
    (r"PTY", periods.part_of_period),
    # jeden dritten Mittwoch im Monat · alle zwei Jahre · pro Tag · täglich · montags
    (r"J(?:o|A|1\.)?W(?:iU)?", durations.every),
    (r"J(?:o|A|1\.)?[CUPSM]", durations.every),
    (rf"a{_NUMBER}U", durations.every),
    (r"sU", durations.every),
    (r"X", durations.adverb_set),
    (r"w", durations.weekday_set),
    # gestern Abend · am späten Donnerstagabend · vergangenen Mittwoch
    (r"D[PpCD]?", days.deictic),
    (r"WAU", days.weekday_of_week),
    (r"[Ad]?E?(?:W[PpD]?|C)", days.weekday),
    # 16.30 Uhr · acht Uhr · halb drei · von (14) bis 18 Uhr
    (r"1[.:]1K?", days.clock),
    (r"[1N]K", days.clock),
    (r"b[1N]K?p?", days.half_past),
    (r"1(?=[-/cI]I?1(?:[.:]1)?K)", days.clock),
    # Anfang April · Juni 2011 · vergangenen Dezember · Frühjahr 2015 · zweite Juniwoche
    (rf"{_EDGE}A?M\.?{_YEAR}", periods.month),
    (rf"{_EDGE}(?:Ax?)?S{_YEAR}", periods.season),
    (r"(?:o|A)?v", periods.week_of_month),
    # drittes Quartal 2009 · 20. Jahrhundert · Ende Jahr 2011 · 2014/15 · 2014
    (rf"{_EDGE}oU{_YEAR}", periods.part_of_year),
    (rf"{_EDGE}1\.U4?", periods.part_of_year),
    (rf"{_EDGE}U4", periods.year),
    (r"4/1(?!1)", periods.year_pair),
    (r"[14]-?e-?U?", periods.decade),
    (rf"{_EDGE}Z-?U?", periods.decade),
    (r"F?4(?!-?U)", periods.year),
    # vor knapp einer Woche · zwei Tage später · sechs bis acht Monate · Tag darauf · 14-Tage-Frist
    (rf"I{_NEAR}T?{_NUMBER}U", durations.measured),
    (rf"{_NUMBER}(?:-|x)?UB?", durations.measured),
    (r"[N19](?=[cI\-][N19]U)", durations.listed),
    (r"[Um]B", durations.next_to),
    (r"(?<=[Ix])U", durations.bare),
    (r"(?<=i)U", durations.rate),
    (r"[19]?-?[ul]", durations.adjective),
    # vergangenen zwei Jahren · kommende Woche · Ende des Jahres · Vorjahr · am Wochenende
    (rf"{_EDGE}(?:o?A){_NUMBER}?U", periods.relative),
    (rf"{_NUMBER}AU", periods.relative),
    (r"FT?U", periods.relative),
    (rf"{_EDGE}[Yy]", periods.period),
    (r"U", periods.weekend),
    (r"[Ad]?E?P", days.part_of_day),
    (r"H4?", days.holiday),
    (r"r|d|Ik|G(?=-)", periods.reference),
)

RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple((re.compile(pattern), rule) for pattern, rule in _TABLE)
"""Every pattern with what makes an expression of it."""

_NEVER_FIRST = r"(?![xTi;,:()/'.KRk\-]|G(?!-))"
"""Classes with which no rule begins: a look at one letter spares trying every rule at most words."""

START = re.compile(_NEVER_FIRST + "(?:" + "|".join(f"(?:{pattern})" for pattern, _ in _TABLE) + ")")
"""Where some rule may begin."""
