"""The desk: today's list, the guide through one case, the citizen beside it."""
