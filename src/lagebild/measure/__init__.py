"""Runs the extraction on public data sets in their own form."""
