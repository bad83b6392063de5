"""dragoman merge: copies of one story, and one event told by several articles."""

from contextlib import closing
from pathlib import Path

import click

from dragoman.cli.failures import say
from dragoman.cli.options import open_store, store_options
from dragoman.corpus.merge import merge as merge_store
from dragoman.corpus.merge import undo as undo_merge


@click.command()
@click.option("--undo", is_flag=True, help="Take every merge back.")
@store_options
def merge(undo: bool, store: Path | None, endpoint: str | None) -> None:
    """Find copies of one story and several accounts of one event, and record them.

    Copies count as one account from then on, in the questions that count, in 'analyse' and in 'plot'. Articles that
    tell an event in the same terms name one situation already; where they differ a little in day or place, their
    situations are linked. Both are in dragoman query same-event. Agreements of the same parties that were signed on
    the same day are linked where their names do not contradict each other. Each finding is a graph of its own with its
    grounds; the articles' own graphs stay as they are, and --undo removes every finding.
    """
    with closing(open_store(store, endpoint)) as home:
        if undo:
            count = undo_merge(home)
            say(f"{count:,} {'merge' if count == 1 else 'merges'} taken back")
            return
        found = merge_store(home)
    stories = f"{found.accounts:,} {'story stands' if found.accounts == 1 else 'stories stand'} in several articles"
    events = f"{found.told:,} {'event is' if found.told == 1 else 'events are'} told by several articles"
    if found.told:
        events += f" ({found.told - found.events:,} in the same terms, {found.events:,} in nearly the same, now linked)"
    papers = f"{found.agreements:,} {'agreement' if found.agreements == 1 else 'agreements'} of several names linked"
    say(f"{stories}; {events}{f'; {papers}' if found.agreements else ''}")
