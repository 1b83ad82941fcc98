"""Opening cases: who stands at the counter, and the first questions."""
