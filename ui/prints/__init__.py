"""What was printed today, what is being printed, and printing for many."""
