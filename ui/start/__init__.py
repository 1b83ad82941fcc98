"""The first page: there is no desk yet, or it cannot be opened."""
