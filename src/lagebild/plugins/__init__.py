"""The parts one can replace, as typed protocols, and how they are found.

Built-in parts register under the entry point group `lagebild.plugins` like those of any other package; the name of an
entry point is `kind.name`, for example `cleaner.html`.
"""

from lagebild.plugins.asked import Decision, Selection
from lagebild.plugins.ledger import Revision, Store, StoredActor, StoredMention
from lagebild.plugins.links import Comparable, Comparison, Linkable, LinkDecision, LinkStore
from lagebild.plugins.parts import Cleaner, Component

__all__ = [
    "Cleaner",
    "Comparable",
    "Comparison",
    "Component",
    "Decision",
    "LinkDecision",
    "LinkStore",
    "Linkable",
    "Revision",
    "Selection",
    "Store",
    "StoredActor",
    "StoredMention",
]
