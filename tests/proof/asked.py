"""Every use case that somebody asks for: the leave it needs, a cheap way to ask for it.

The use cases are found by inspection (``asked_found``); these tables say, a second time
and in one place, which action each needs. A use case without a line is a failure.
"""

from __future__ import annotations

from tests.proof.asked_cases import CASES
from tests.proof.asked_counting import COUNTING
from tests.proof.asked_figures import FIGURES
from tests.proof.asked_keeping import KEEPING
from tests.proof.asked_office import Ask
from tests.proof.asked_paper import PAPER

ASKS: dict[str, Ask] = {**CASES, **COUNTING, **FIGURES, **KEEPING, **PAPER}
