"""The store. The only place that speaks SQL."""
