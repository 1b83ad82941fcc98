"""Nothing is ever lost: backups, bringing them back, and proving that it works."""
