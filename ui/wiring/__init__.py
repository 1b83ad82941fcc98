"""Joins the pages to the desk: the only place where wishes meet use cases."""
