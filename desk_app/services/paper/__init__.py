"""The citizen's list, put together for the printer."""
