"""Links to what a page shows of them: who agrees, who contradicts whom, how a figure moved.

`links` holds what was found across the reports; `agreement`, `contradiction` and `series` lay it out for a page, on
items of `lagebild.publish.grouping`; `ties` tells of each claim where it takes part.
"""

from lagebild.publish.picture.agreement import Agreement, Voice
from lagebild.publish.picture.contradiction import Contradiction, Side
from lagebild.publish.picture.links import UNLINKED, Links
from lagebild.publish.picture.series import Line, Series
from lagebild.publish.picture.ties import Picture, Tie, picture

__all__ = [
    "UNLINKED",
    "Agreement",
    "Contradiction",
    "Line",
    "Links",
    "Picture",
    "Series",
    "Side",
    "Tie",
    "Voice",
    "picture",
]
