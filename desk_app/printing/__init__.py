"""Paper: the checklist as PDF."""
