"""Lagebild reads German news reports on a war into an auditable ledger of attributed claims."""

__version__ = "0.1.0"
