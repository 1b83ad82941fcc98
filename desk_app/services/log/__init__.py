"""Looking through the log: at one person, a week at a time, and for the citizen."""
