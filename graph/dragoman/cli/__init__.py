"""The command line: thin commands over public functions, each in a module of its own, loaded when called."""

import sys
from importlib import import_module
from typing import Any

import click

from dragoman import __version__
from dragoman.cli.failures import left_out, refuse_bytes, say, told
from dragoman.cli.streams import settle_streams
from dragoman.errors import DragomanError

COMMANDS: dict[str, str] = {
    "build": "dragoman.cli.build:build",
    "facts": "dragoman.cli.facts:facts",
    "events": "dragoman.cli.events:events",
    "query": "dragoman.cli.query:query",
    "queries": "dragoman.cli.query:queries",
    "explore": "dragoman.cli.explore:explore",
    "export": "dragoman.cli.export:export",
    "validate": "dragoman.cli.validate:validate",
    "analyse": "dragoman.cli.analyse:analyse",
    "plot": "dragoman.cli.plot:plot",
    "evaluate": "dragoman.cli.evaluate:evaluate",
    "explain": "dragoman.cli.explain:explain",
    "link": "dragoman.cli.link:link",
    "push": "dragoman.cli.transfer:push",
    "pull": "dragoman.cli.transfer:pull",
    "load": "dragoman.cli.transfer:load",
    "merge": "dragoman.cli.merge:merge",
    "remove": "dragoman.cli.remove:remove",
    "status": "dragoman.cli.status:status",
    "serve": "dragoman.cli.serve:serve",
}
"""Command → module and function; a row here is all that a new command needs."""


class _Commands(click.Group):
    """A group that imports a command's module only when the command is called or described."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), function)
        return command

    def make_context(self, info_name: str | None, args: list[str], *rest: Any, **named: Any) -> click.Context:
        """Read the program's own options."""
        refuse_bytes(args)
        with told():
            return super().make_context(info_name, args, *rest, **named)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that the arguments name; the exit code is 1 where it had to leave something undone."""
        with told():
            result = super().invoke(ctx)
            if left_out(ctx):
                ctx.exit(1)
            return result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with the whole first sentence of each; click itself cuts it to one line."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl([(name, c.get_short_help_str(limit=400)) for name, c in commands if c is not None])


@click.group(
    cls=_Commands,
    invoke_without_command=True,  # alone it is a question for help, and no mistake
    subcommand_metavar="COMMAND [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="dragoman")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read diplomatic news into a knowledge graph that keeps who said what, in which words."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """Run the command line: 0 done, 1 failed or called wrongly; why is one line on stderr."""
    settle_streams()
    try:
        cli(prog_name="dragoman")
    except DragomanError as error:
        say(str(error))
        sys.exit(1)
