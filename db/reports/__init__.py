"""The figures asked of the file itself: days of all cases, counted where they lie."""
