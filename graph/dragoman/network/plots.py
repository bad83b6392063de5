"""Pictures for papers: ties, timeline and topics as SVG or PNG, colour-blind safe, the same bytes each time.

matplotlib is an extra (`pip install dragoman[plot]`) and is loaded only when a picture is drawn.
"""

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError
from dragoman.network.bins import MOST_BINS, fitting
from dragoman.network.data import REPORTED, NetworkData
from dragoman.network.measures import tie_rows
from dragoman.network.projections import ALWAYS, Window, project, tone, without_pairs
from dragoman.network.subjects import topic_counts

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis
    from matplotlib.figure import Figure

COOPERATION, CONFLICT, NEUTRAL = "#0072B2", "#D55E00", "#999999"
_MOST = 20
"""Most bars in a picture."""


def ties(axes: "Axes", data: NetworkData, window: Window) -> None:
    """Draw the strongest ties between states: cooperation to the right, conflict to the left."""
    signed = [r for r in tie_rows(project(data, "state-state", window)) if r["cooperation"] or r["conflict"]]
    strongest = sorted(signed, key=lambda r: -r["cooperation"] - r["conflict"])  # by the lengths that it shows
    rows = strongest[:_MOST][::-1]
    places = range(len(rows))
    axes.barh(places, [r["cooperation"] for r in rows], color=COOPERATION, label="cooperation")
    axes.barh(places, [-r["conflict"] for r in rows], color=CONFLICT, hatch="///", edgecolor="white", label="conflict")
    axes.set_yticks(list(places), [f"{r['first']} – {r['second']}" for r in rows])
    axes.axvline(0, color="black", linewidth=0.8)
    axes.set_xlabel("facts (conflict to the left)")
    axes.set_title(f"Ties between states{_left_out(len(signed))}")
    _whole(axes.xaxis)


def timeline(axes: "Axes", data: NetworkData, window: Window) -> None:
    """Draw the facts by day, month or year, as the span asks: of cooperation, of conflict and of neither."""
    facts = [f for f in without_pairs(data.ties(REPORTED)) if data.when(f) and window.holds(data.when(f))]
    found = [(data.when(f), tone(f)) for f in facts]
    unit = fitting(when for when, _ in found)
    span = unit.span(when for when, _ in found)
    counts = Counter((unit.number(when[: unit.chars]), kind) for when, kind in found if len(when) >= unit.chars)
    below = [0] * len(span)
    edge = 0.5 if len(span) <= MOST_BINS else 0  # a white edge would hide a bar as thin as itself
    styles = ((1, COOPERATION, "", "cooperation"), (-1, CONFLICT, "///", "conflict"), (0, NEUTRAL, "", "other"))
    for kind, colour, hatch, name in styles:
        high = [counts[number, kind] for number in span]
        bars = axes.bar(range(len(span)), high, bottom=below, color=colour, hatch=hatch, linewidth=edge, label=name)
        for bar in bars:
            bar.set_edgecolor("white" if edge else colour)
        below = [a + b for a, b in zip(below, high, strict=True)]
    step = max(1, -(-len(span) // 12))
    axes.set_xticks(range(0, len(span), step), [unit.label(n) for n in span[::step]], rotation=45, ha="right")
    axes.set_ylabel("facts")
    rough = len(found) - sum(counts.values())
    told = sum(bool(data.told(f)) for f in facts)
    notes = ((told, "undated, on the article's day"), (rough, "more are not told so exactly"))
    said = "; ".join(f"{count:,} {words}" for count, words in notes if count)
    axes.set_title(f"Facts by {unit.name}" + (f" ({said})" if said else ""))
    _whole(axes.yaxis)


def topics(axes: "Axes", data: NetworkData, window: Window) -> None:
    """Draw the topics of the scheme by how many things are about them or a narrower one, as 'topic-frequency' does."""
    found = topic_counts(fact for fact in data.ties(REPORTED) if window.holds(data.when(fact)))
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0]))[:_MOST][::-1]
    axes.barh([name for name, _ in rows], [count for _, count in rows], color=COOPERATION)
    axes.set_xlabel("agreements, initiatives, events and sums")
    axes.set_title(f"Topics{_left_out(len(found))}")
    _whole(axes.xaxis)


def _left_out(count: int) -> str:
    """Return what a title says where more than the most bars are known; '' where all are drawn."""
    return f" (the first {_MOST} of {count:,})" if count > _MOST else ""


PICTURES: dict[str, Callable[["Axes", NetworkData, Window], None]] = {
    "ties": ties,
    "timeline": timeline,
    "topics": topics,
}
"""Picture → how it is drawn; a row here is all that a new one needs."""

FORMS = ("svg", "png")
"""What a picture can be written as."""


def draw(name: str, data: NetworkData, form: str, window: Window = ALWAYS) -> bytes:
    """Return the picture of that name in one of the forms."""
    try:
        import matplotlib
        from matplotlib.figure import Figure
    except ImportError as error:
        raise DragomanError("pictures need matplotlib: pip install 'dragoman[plot]'") from error
    with matplotlib.rc_context({"svg.hashsalt": "dragoman", "svg.fonttype": "none", "font.size": 9}):
        figure = Figure(figsize=(8, 5), layout="constrained")
        axes = figure.add_subplot()
        PICTURES[name](axes, data, window)
        _tidy(axes)
        return _saved(figure, form)


def _tidy(axes: "Axes") -> None:
    axes.spines[["top", "right"]].set_visible(False)
    if axes.get_legend_handles_labels()[1]:
        axes.legend(framealpha=0.9, edgecolor="none")  # it may lie on a bar
    if not axes.has_data() or not axes.patches:
        axes.text(0.5, 0.5, "no facts", transform=axes.transAxes, ha="center")


def _saved(figure: "Figure", form: str) -> bytes:
    # no day and no program version in the file: the same graph gives the same bytes
    clock = {"Date": None, "Creator": None} if form == "svg" else {"Software": None}
    file = BytesIO()
    figure.savefig(file, format=form, metadata=clock, dpi=160)
    return file.getvalue()


def _whole(axis: "Axis") -> None:
    """Mark an axis of counts in whole numbers, without a sign: conflict to the left is no negative number."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axis.set_major_locator(MaxNLocator(integer=True))
    axis.set_major_formatter(FuncFormatter(lambda value, place: f"{abs(value):.0f}"))
