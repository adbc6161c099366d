"""German time expressions as TIMEX3.

words (their classes) → scan (a sentence as classes) → rules: days, periods, durations → calendar (values) →
expressions → reader (sentence by sentence, anchored to what was told before)
"""
