"""Who talks to whom: the only place that joins windows to use cases."""
