"""How the office counts days: its calendar, its targets, and the counts themselves."""
