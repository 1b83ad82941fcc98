"""Opening cases: from the person at the counter to a case for each who came."""
