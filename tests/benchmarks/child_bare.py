"""A fresh process: the least that Qt does for a window with an empty table."""

from __future__ import annotations

import sys

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.benchmarks.child import FirstPaint, peak_mb, say, say_and_quit

if __name__ == "__main__":
    app = QApplication(["bare"])
    window = QMainWindow()
    table, model = QTableView(), QStandardItemModel(0, 11)
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1440, 900)

    def painted() -> None:
        """The window is there, and has nothing more to come."""
        say(peak_mb())
        say_and_quit()

    window.show()
    FirstPaint(window, painted)
    sys.exit(app.exec())
