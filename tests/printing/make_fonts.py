"""Makes the fonts of the paper from the full ones: see resources/fonts/README.md."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
# Chinese in GB 2312 rows: signs, the 3755 common characters, the 3008 rarer ones.
SIGNS, COMMON, RARER = range(0xA1, 0xA4), range(0xB0, 0xD8), range(0xD8, 0xF8)
CHINESE = {
    "NotoSansSC-Regular": (SIGNS, COMMON, RARER),
    "NotoSansSC-SemiBold": (SIGNS, COMMON),
}
AS_THEY_ARE = (
    "Vazirmatn-Regular",
    "Vazirmatn-SemiBold",
    "NotoSansDevanagari-Regular",
    "NotoSansDevanagari-SemiBold",
)


def main(full: Path) -> None:
    """Write every font of the list from the full files in the folder ``full``."""
    for name, rows in CHINESE.items():
        _chinese(full / f"{name}.ttf", FONTS / f"{name}.ttf", rows)
    for name in AS_THEY_ARE:
        (FONTS / f"{name}.ttf").write_bytes((full / f"{name}.ttf").read_bytes())
    for name in (*CHINESE, *AS_THEY_ARE):
        path = FONTS / f"{name}.ttf"
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        sys.stdout.write(f"{path.name}  {path.stat().st_size}  {digest[:16]}\n")


def _chinese(source: Path, to: Path, rows: tuple[range, ...]) -> None:
    """Keep the outlines of some rows of GB 2312: nothing else is printed."""
    options = subset.Options(
        hinting=False, layout_features=[], glyph_names=False, recalc_timestamp=False
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    font = subset.load_font(str(source), options)
    one = subset.Subsetter(options)
    one.populate(text="".join(_letters(rows)))
    one.subset(font)
    subset.save_font(font, str(to), options)


def _letters(rows: tuple[range, ...]) -> list[str]:
    found = [
        bytes([row, cell]) for one in rows for row in one for cell in range(0xA1, 0xFF)
    ]
    return [letter.decode("gb2312", errors="ignore") for letter in found]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
