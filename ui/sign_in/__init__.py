"""Signing in: who sits at this desk."""
