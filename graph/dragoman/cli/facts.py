"""dragoman facts: the facts view as a table."""

from dragoman.cli.view import view_command
from dragoman.model import Status
from dragoman.querying.tables import facts_table
from dragoman.querying.views import facts as facts_view

facts = view_command(
    "facts",
    "Print who did what, one row a fact and date: of the articles under PATH, or else of the store.",
    facts_view,
    facts_table,
    Status.REPORTED.value,
)
