"""The page of settings, and what is remembered from one day to the next."""
