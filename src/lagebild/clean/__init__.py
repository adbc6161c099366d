"""Capture to document: markup, plain text, boilerplate, metadata, alignment."""
