"""Start the desk: the window, or one command of the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Return the exit code: 0 done, 1 the desk says no, 2 wrong use."""
    if "--self-test" in sys.argv:
        from desk_app.bootstrap.self_test import self_test

        return self_test()
    from desk_app.bootstrap.watchful import begin
    from desk_app.commands.root import run, say

    begin(say)
    return run()


if __name__ == "__main__":
    sys.exit(main())
