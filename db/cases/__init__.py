"""Cases in SQLite: rows to values and back, searched and listed."""
