"""Bringing data in: the two CSV forms, read, checked and kept."""
