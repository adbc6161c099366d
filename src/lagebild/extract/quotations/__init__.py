"""Quotations: attributed speech of all kinds with its cue, speaker and relays as written, and narration.

Each module is one step of the way, or one kind of attribution:

    marks → periods                              sentences that a quotation holds together, as words and clauses
    verb_groups → verb_cues, set_phrases         verbs of saying with particle and auxiliaries
    phrase_cues                                  frames without verb: "laut X", "so X"
    attribution                                  what a period holds: direct, else indirect
      direct · trailing · leading · framed       where the cue stands, or that there is no verb
      complements, objects, reported             what a verb of saying says
      sources, subjects, appositions             who says it
      addressees, audiences                      to whom
    running_speech                               what goes on without a cue
    parts → reader                               from words to spans, period after period
"""

from lagebild.extract.quotations.reader import find

__all__ = ["find"]
