"""The store: the only place that speaks SQL.

sqlite-utils looks for ``pysqlite3`` first. Finding our engine under that name, it
never loads the standard library's SQLite beside it: two engines on one file drop
each other's locks.
"""

import sys

from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

sys.modules["pysqlite3"] = dbapi2
sys.modules["pysqlite3.dbapi2"] = dbapi2
