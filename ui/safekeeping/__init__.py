"""What the windows say and ask about backups, damage and bringing a desk back."""
