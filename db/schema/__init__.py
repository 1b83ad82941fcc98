"""What the file is made of, and how an older one is brought up to date."""
