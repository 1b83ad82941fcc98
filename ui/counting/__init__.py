"""How days are counted here: opening days and the service target."""
