"""Setting up a real desk, step by step."""
