"""What happens to one newcomer: the case, its events, who it is about."""
