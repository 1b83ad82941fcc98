"""What fpdf2 and weasyprint take for the same sheets; runs by itself.

Run by ``make bench-peers`` in the peers' own environment: it knows nothing of ours. The
only argument is the folder with the sheets: strings and squares at known places.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from html import escape
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

ROUNDS = 9
ASCENT, LINE = 0.96875, 1.2102  # of Inter: from the baseline up, and a whole line


def main(folder: Path) -> None:
    """Print how long each took, as JSON; the sheets are left in the folder."""
    sheets = json.loads((folder / "sheets.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = {}
    for name, make in (("fpdf2", _fpdf2), ("weasyprint", _weasyprint)):
        try:
            draw = make(sheets)
        except (ImportError, OSError) as missing:  # its system libraries
            found[name] = {"why": str(missing).splitlines()[0]}
            continue
        (folder / f"{name}.pdf").write_bytes(draw())
        times = []
        for _ in range(ROUNDS):
            began = perf_counter()
            draw()
            times.append(perf_counter() - began)
        found[name] = {"seconds": median(times), "version": version(name)}
    sys.stdout.write(json.dumps(found))


def _fpdf2(sheets: dict[str, Any]) -> Callable[[], bytes]:
    from fpdf import FPDF  # noqa: PLC0415 (it may not be there)

    wide, high = sheets["size"]

    def draw() -> bytes:
        pdf = FPDF(unit="pt", format=(wide, high))
        pdf.set_auto_page_break(auto=False)
        for name, file in sheets["fonts"].items():
            pdf.add_font(name, fname=file)
        for strings, codes in sheets["pages"]:
            pdf.add_page()
            for x, y, font, size, colour, text in strings:
                pdf.set_font(font, size=size)
                pdf.set_text_color(*(round(part * 255) for part in colour))
                pdf.text(x, high - y, text)
            pdf.set_fill_color(0, 0, 0)
            for x, y, size, side, dark in codes:
                one = size / side
                for row, column, length in dark:
                    top = high - y - size + row * one
                    pdf.rect(x + column * one, top, length * one, one, style="F")
        return bytes(pdf.output())

    return draw


def _weasyprint(sheets: dict[str, Any]) -> Callable[[], bytes]:
    from weasyprint import CSS, HTML  # noqa: PLC0415 (it may not be there)
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    wide, high = sheets["size"]
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: '{name}'; src: url('{Path(file).as_uri()}') }}"
        for name, file in sheets["fonts"].items()
    )
    style = CSS(
        string=f"""{faces}
@page {{ size: {wide}pt {high}pt; margin: 0 }}
body {{ margin: 0 }}
div {{ position: relative; height: {high}pt; break-after: page; overflow: hidden }}
span {{ position: absolute; white-space: pre }}
svg {{ position: absolute }}""",
        font_config=fonts,
    )
    pages = []
    for strings, codes in sheets["pages"]:
        said = [
            f'<span style="left:{x}pt;top:{high - y - ASCENT * size}pt;'
            f"font:{size}pt '{font}';line-height:{LINE};"
            f'color:rgb({_rgb(colour)})">{escape(text)}</span>'
            for x, y, font, size, colour, text in strings
        ]
        for x, y, size, side, dark in codes:
            path = "".join(f"M{at} {row}h{long}v1h-{long}z" for row, at, long in dark)
            said.append(
                f'<svg style="left:{x}pt;top:{high - y - size}pt" width="{size}pt" '
                f'height="{size}pt" viewBox="0 0 {side} {side}">'
                f'<path d="{path}"/></svg>'
            )
        pages.append(f"<div>{''.join(said)}</div>")
    text = f"<html lang=en><body>{''.join(pages)}</body></html>"

    def draw() -> bytes:
        page = HTML(string=text)
        return bytes(page.write_pdf(stylesheets=[style], font_config=fonts))

    return draw


def _rgb(colour: list[float]) -> str:
    return ",".join(str(round(part * 255)) for part in colour)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
