"""The keys of the desk page, as F1 lists them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.help_dialog import HelpLine

translate = QCoreApplication.translate


def desk_keys() -> list[HelpLine]:
    """What F1 says, in the order of use."""
    return [
        HelpLine("Ctrl+N", translate("DeskPage", "New citizen")),
        HelpLine("F5", translate("DeskPage", "Take next")),
        HelpLine("F7", translate("DeskPage", "Call the next ticket")),
        HelpLine("F9", translate("DeskPage", "Give a ticket")),
        HelpLine("F11", translate("DeskPage", "Whoever was called is here")),
        HelpLine("F12", translate("DeskPage", "Finish the ticket at your desk")),
        HelpLine(
            "Ctrl+Return", translate("DeskPage", "Next step, or issue the number")
        ),
        HelpLine("Space", translate("DeskPage", "Accept the paper")),
        HelpLine("F6", translate("DeskPage", "Something is missing: the case waits")),
        HelpLine("Ctrl+Z", translate("DeskPage", "Undo typing, else the last step")),
        HelpLine("Ctrl+Y", translate("DeskPage", "Redo")),
        HelpLine("Ctrl+P", translate("DeskPage", "Show and print the checklist")),
        HelpLine(
            "F10",
            translate("DeskPage", "Say it on the screen in the citizen's language"),
        ),
        HelpLine("Esc", translate("DeskPage", "Leave a question or the paper")),
    ]
