"""Backups: written, verified, kept as long as they are needed, also elsewhere."""
