"""A desk with a vault in memory, for the tests of the windows of safekeeping."""

import threading
from dataclasses import dataclass, field
from datetime import timedelta

from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.values import nobody
from tests.services.safekeeping.fake_vault import NOON, FakeVault


@dataclass
class SlowVault(FakeVault):
    """A vault whose long work waits until it is let go, and hears when to stop."""

    go_on: threading.Event = field(default_factory=threading.Event)

    def examine(self, told=nobody):
        self._wait(told)
        return self.findings

    def _work(self, name, told):
        self._wait(told)
        super()._work(name, told)

    def _wait(self, told):
        told(1, 4)
        while not self.go_on.wait(0.005):
            told(2, 4)


def keeping(store, folder, vault=None, minutes=20):
    """Keep a desk safe; it is so many minutes after noon."""
    return Safekeeping(
        vault or FakeVault(), store, lambda: NOON + timedelta(minutes=minutes), folder
    )
