"""German numbers.

number_words ("dreiundfünfzig") → scan (a sentence as items) → grammar (numerals with comparators, ranges)
"""
