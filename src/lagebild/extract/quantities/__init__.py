"""Quantities: how many of what, with comparator, unit and scope.

context (what surrounds a number) · refusals (what counts nothing) → reading
"""

from lagebild.extract.quantities.reading import find

__all__ = ["find"]
