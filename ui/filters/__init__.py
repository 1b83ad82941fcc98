"""Choosing which cases a page is about: pathways, municipalities, a period."""
