"""The drawings of the report: shares as a bar, the weekly trend with its limits.

They are told apart in grey too: by dark and light, by dashes and by the marks' form.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from reportlab.graphics.shapes import (
    STATE_DEFAULTS,
    Circle,
    Drawing,
    Line,
    PolyLine,
    Rect,
    String,
)
from reportlab.lib.colors import HexColor

from desk_app.domain.waiting.small_cells import SMALLEST_SHOWN
from desk_app.domain.waiting.trend import Trend, TrendPoint
from desk_app.printing import paper
from desk_app.printing.lines import printable, width
from desk_app.printing.paper import REGULAR, SEMIBOLD, Type
from desk_app.services.reports.service_words import ServiceWords

FAST, WITHIN, AFTER = "#1D5FA8", "#9DBFE0", "#3A434D"
# Else each drawing names a font that is not embedded.
STATE_DEFAULTS["fontName"] = REGULAR
_SMALL = Type(REGULAR, 7.4, 9, paper.MUTED)
_LEFT_ROOM, _RIGHT_ROOM, _FOOT_ROOM = 26.0, 92.0, 16.0
_MOST_MARKS = 60  # more weeks are a line without points
_GRID_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_WIDE_ENOUGH = 30.0


def share_bar(parts: Sequence[tuple[str, float]], wide: float, tall: float) -> Drawing:
    """Parts of a whole, from the left; ``parts``: colours, and shares that add to 1."""
    drawing = Drawing(wide, tall)
    x = 0.0
    for colour, share in parts:
        part = Rect(x, 0, max(0.0, wide * share - 0.8), tall)
        part.fillColor, part.strokeColor = HexColor(colour), None
        drawing.add(part)
        x += wide * share
    return drawing


def trend_chart(
    trend: Trend, target: int | None, wide: float, tall: float, words: ServiceWords
) -> Drawing:
    """The weekly trend; ``target``: the limit in days, where one holds throughout."""
    drawing = Drawing(wide, tall)
    points = [point for point in trend.points if _is_drawn(point)]
    values = [_value(point) for point in points]
    limits = trend.limits
    tops = [*values, float(target or 0), float(limits.upper) if limits else 0.0, 1.0]
    scale = _Scale(max(tops) * 1.08, len(trend.points), wide, tall)
    for days in range(0, int(scale.most) + 1, scale.step):
        y = scale.y(days)
        drawing.add(_line((_LEFT_ROOM, y, wide - _RIGHT_ROOM, y), paper.SOFT, 0.6))
        _text(drawing, _LEFT_ROOM - 5, y - 2.5, str(days), anchor="end")
    _weeks(drawing, trend.points, scale, words)
    levels: list[tuple[float, str, str, list[int] | None]] = []
    if limits is not None:
        for key, level, dash in (
            ("upper", limits.upper, [3, 2]),
            ("centre", limits.centre, None),
            ("lower", limits.lower, [3, 2]),
        ):
            said = words.said("chart", key, n=words.decimal(float(level)))
            levels.append((float(level), said, paper.MUTED, dash))
    if target is not None:
        said = words.said("chart", "limit", n=words.days(target))
        levels.append((float(target), said, paper.INK, [1, 2]))
    _levels(drawing, levels, scale)
    places = {point.figure.monday: n for n, point in enumerate(trend.points)}
    corners = [
        (scale.x(places[point.figure.monday]), scale.y(value))
        for point, value in zip(points, values, strict=True)
    ]
    if len(corners) > 1:
        flat = [number for corner in corners for number in corner]
        drawing.add(PolyLine(flat, strokeColor=HexColor(paper.ACCENT), strokeWidth=1.4))
    for point, (x, y) in zip(points, corners, strict=True):
        _point(drawing, point, x, y, many=len(points) > _MOST_MARKS)
    _notes(drawing, trend.points, scale)
    return drawing


def _is_drawn(point: TrendPoint) -> bool:
    figure = point.figure
    return figure.value is not None and figure.cases >= SMALLEST_SHOWN


def _value(point: TrendPoint) -> float:
    return float(point.figure.value or 0)


class _Scale:
    """Days and weeks to points on the drawing."""

    def __init__(self, most: float, weeks: int, wide: float, tall: float) -> None:
        fitting = (step for step in _GRID_STEPS if most / step <= 6)  # noqa: PLR2004
        self.step = next(fitting, _GRID_STEPS[-1])
        self.most = ceil(most / self.step) * self.step
        self.room, self.tall = wide - _LEFT_ROOM - _RIGHT_ROOM, tall - _FOOT_ROOM - 14
        self.weeks = max(weeks, 1)

    def x(self, week: int) -> float:
        return _LEFT_ROOM + self.room * (week + 0.5) / self.weeks

    def y(self, days: float) -> float:
        return _FOOT_ROOM + self.tall * days / self.most


def _weeks(
    drawing: Drawing, points: Sequence[TrendPoint], scale: _Scale, words: ServiceWords
) -> None:
    every = max(1, ceil(len(points) / 9))
    for place in range(0, len(points), every):
        _, week, _ = points[place].figure.monday.isocalendar()
        said = words.plain("weeks", week=week)
        _text(drawing, scale.x(place), 3, said, anchor="middle")


def _levels(
    drawing: Drawing,
    levels: Sequence[tuple[float, str, str, list[int] | None]],
    scale: _Scale,
) -> None:
    """Lines across with their names at the right, the names never on each other."""
    lowest = -99.0
    for level, said, colour, dash in sorted(levels):
        y, right = scale.y(level), _LEFT_ROOM + scale.room
        drawing.add(_line((_LEFT_ROOM, y, right, y), colour, 0.8, dash))
        lowest = max(y - 2.5, lowest + _SMALL.leading)
        _text(drawing, right + 5, lowest, said)


def _point(
    drawing: Drawing, point: TrendPoint, x: float, y: float, *, many: bool
) -> None:
    """A week: a dot; out of the usual: a ring; not settled yet: pale."""
    if point.broken:
        if not many:
            drawing.add(_circle(x, y, 4.2, paper.WHITE, paper.INK))
        drawing.add(_circle(x, y, 2.0, paper.INK, paper.INK))
    elif not many:
        fill = paper.ACCENT if point.figure.is_settled else paper.WHITE
        drawing.add(_circle(x, y, 2.2, fill, paper.ACCENT))


def _notes(drawing: Drawing, points: Sequence[TrendPoint], scale: _Scale) -> None:
    """A number above each week somebody wrote a cause on."""
    number = 0
    for place, point in enumerate(points):
        for _ in point.notes:
            number += 1
            x, top = scale.x(place), _FOOT_ROOM + scale.tall
            drawing.add(_line((x, _FOOT_ROOM, x, top), paper.MUTED, 0.6, [1, 2]))
            drawing.add(_circle(x, top + 6, 5.5, paper.INK, paper.INK))
            drawing.add(_string(x, top + 3.6, str(number), SEMIBOLD, paper.WHITE))


def _line(
    ends: tuple[float, float, float, float],
    colour: str,
    thick: float,
    dash: Sequence[float] | None = None,
) -> Line:
    line = Line(*ends, strokeColor=HexColor(colour), strokeWidth=thick)
    if dash is not None:
        line.strokeDashArray = dash
    return line


def _circle(x: float, y: float, radius: float, fill: str, border: str) -> Circle:
    return Circle(
        x,
        y,
        radius,
        fillColor=HexColor(fill),
        strokeColor=HexColor(border),
        strokeWidth=1.1,
    )


def _string(x: float, y: float, text: str, font: str, colour: str) -> String:
    return String(
        x,
        y,
        text,
        fontName=font,
        fontSize=7.4,
        fillColor=HexColor(colour),
        textAnchor="middle",
    )


def _text(
    drawing: Drawing, x: float, y: float, text: str, anchor: str = "start"
) -> None:
    text = printable(text)
    if anchor != "start":
        x -= width(text, _SMALL) / (2 if anchor == "middle" else 1)
    drawing.add(
        String(
            x,
            y,
            text,
            fontName=_SMALL.font,
            fontSize=_SMALL.size,
            fillColor=HexColor(_SMALL.colour),
        )
    )
