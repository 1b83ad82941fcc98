"""Other people's tools on the same work, in an environment of their own."""
