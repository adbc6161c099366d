"""Reports to relations between their claims.

A report's claims become statements (`stating`), which know their line of sources and party (`mouths`, `sides`), where
they happen (`scenes`), what they count (`figures_said`), which questions they answer (`topics`) and what they deny
(`denials`); this needs no other report, so the order of arrival cannot matter. Statements that share a key (`blocks`)
are compared (`comparison`, on a pair of `pairs`, by `sameness`, `counts` and `contradiction`). `copies` finds reports
that copy others.
"""

from lagebild.link.blocks import WINDOW, keys
from lagebild.link.comparison import compare
from lagebild.link.statements import Statement, statement_from_row, statement_row
from lagebild.link.stating import statements

__all__ = ["WINDOW", "Statement", "compare", "keys", "statement_from_row", "statement_row", "statements"]
