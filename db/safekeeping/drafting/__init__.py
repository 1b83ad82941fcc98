"""What was half typed, encrypted, for each run of the program."""
