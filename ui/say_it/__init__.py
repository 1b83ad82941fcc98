"""A sentence in the citizen's language, large on the screen."""
