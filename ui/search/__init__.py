"""What the search field finds, shown right under it."""
