"""Nothing is ever lost: examined, backed up, brought back."""
