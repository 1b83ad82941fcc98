"""The rules as data: pathways, papers, routing, places, and how they are read."""
