"""What a case says no to."""

import pytest

from desk_app.errors import DeskError


def refused(action, *args, **named):
    with pytest.raises(DeskError) as said:
        action(*args, **named)
    return said.value
