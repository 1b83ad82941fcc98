"""What a damaged file still holds, saved as a desk of its own."""
