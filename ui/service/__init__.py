"""The page of the service level."""
