"""Speakers: who says it, the mention of each quotation resolved to the one meant.

mentions (what the words say) → inventory (whom the report names) → antecedents, resolution → of_quotations
"""

from lagebild.extract.speakers.of_quotations import actor_id, find, name_of

__all__ = ["actor_id", "find", "name_of"]
