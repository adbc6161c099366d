"""Analyses to relations between claims."""
