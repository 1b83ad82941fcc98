"""The parts all pages are made of."""
