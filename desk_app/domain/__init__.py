"""The rules of the desk. Plain Python: no Qt, no SQL, no clock, no files."""
