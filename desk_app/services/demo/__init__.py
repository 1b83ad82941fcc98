"""A believable office, invented, for training and for measuring."""

from __future__ import annotations

from desk_app.services.demo.office import office

__all__ = ["office"]
