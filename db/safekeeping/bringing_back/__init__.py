"""Bringing a backup back: in earnest, and as a rehearsal."""
