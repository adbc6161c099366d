"""Places: found, told from persons and organisations, resolved, and given the part they play.

words (what single words say) → mentions → context (is it a place) → resolution (which one) → roles → reading
"""

from lagebild.extract.places.reading import find

__all__ = ["find"]
