"""The page of the log: who looked at whom, and the sample of the week."""
