"""The desk: rules, use cases, paper and command line. No windows, no SQL."""
