"""dragoman events: the graph as event data."""

from dragoman.cli.view import view_command
from dragoman.querying.tables import events_table
from dragoman.querying.views import events as events_view

events = view_command(
    "events",
    "Print event data, one row a dyad with its PLOVER type: of the articles under PATH, or else of the store.",
    events_view,
    events_table,
    "all",
)
