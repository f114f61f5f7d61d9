"""All commands, each imported when it is used; `backend.manage` adds those that start processes."""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from backend.api.cli import terminal
from backend.shared.busy import translated

if TYPE_CHECKING:
    Command = TyperCommand | TyperGroup

COMMANDS = {
    "account": ("backend.api.cli.accounts", "Accounts and their credits."),
    "automations": ("backend.api.cli.automations", "Pipelines of functions, run now or on a schedule."),
    "catalog": ("backend.api.cli.catalog", "The catalog as a whole."),
    "documents": ("backend.api.cli.documents", "Documents of known frontends, which clients send by id."),
    "functions": ("backend.api.cli.functions", "Functions and their prompts, which can be tried out."),
    "generate": ("backend.api.cli.generate", "Texts and images, charged to an account."),
    "import": ("backend.api.cli.imports", "Price lists, reviewed before they are published."),
    "legacy": ("backend.api.cli.legacy", "The cut-over from a product before Ratecard."),
    "ledger": ("backend.api.cli.ledger", "The ledger of credits."),
    "usage": ("backend.api.cli.usage", "What was used and charged."),
    "providers": ("backend.api.cli.providers", "Providers of AI."),
    "models": ("backend.api.cli.models", "The models that are sold."),
    "token": ("backend.api.cli.tokens", "Tokens of integrations."),
    "schedule": ("backend.api.cli.schedules", "Changes of the catalog that are made at a later time."),
    "schema": ("backend.api.cli.schema", "The exported GraphQL schema."),
    "secrets": ("backend.api.cli.secrets", "Keys that encrypt provider secrets."),
    "doctor": ("backend.api.cli.doctor:doctor", "Check that all is in place and runs."),
    "setup": ("backend.api.cli.setup:setup", "Migrate the database and publish the seed where the catalog is empty."),
}
"""Where each is, a module with an `app` or a function, and what the list of commands says of it."""

WITHOUT_SETTINGS = (["providers", "stand-in"], ["legacy", "scan"], ["legacy", "mapping"])
"""Commands that open nothing: they need neither settings nor a database."""

COMPLETING = "_RATECARD_COMPLETE"
"""The variable by which a shell asks what can be typed next."""


def only_explains(words: list[str]) -> bool:
    """Whether this needs neither settings nor a database: it asks for help, is no command, or opens nothing."""
    if COMPLETING in os.environ or "--help" in words or not words or words[0] not in COMMANDS:
        return True
    if words[:2] in WITHOUT_SETTINGS:
        return True
    is_group = ":" not in COMMANDS[words[0]][0]
    return is_group and len(words) == 1


class Later(TyperCommand):
    """A command by its name and summary: a list of all needs neither its imports nor settings."""

    def __init__(self, name: str, where: str, summary: str) -> None:
        super().__init__(name, help=summary)
        self.where = where

    def load(self) -> "Command":
        module, _, function = self.where.partition(":")
        found = import_module(module)
        if not function:
            group = typer.main.get_group(found.app)
            group.help = self.help
            return group
        single = typer.Typer(add_completion=False)
        single.command(self.name)(getattr(found, function))
        return typer.main.get_command(single)  # type: ignore[return-value]  # typer hides the class that both extend


class Commands(TyperGroup):
    """Known errors of a command are answered by a line or, where rules are broken, by a line each."""

    def __init__(self, **attributes: Any) -> None:
        commands = {name: Later(name, *about) for name, about in COMMANDS.items()}
        super().__init__(**{**attributes, "commands": commands})

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> tuple[str | None, Any, list[str]]:  # type: ignore[override]
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.load() if isinstance(command, Later) else command, rest

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]  # typer hides the class that it extends
        try:
            with translated():
                return super().invoke(ctx)
        except Exception as error:
            if type(error).__module__.startswith("backend."):  # not typer's, for which nothing was imported
                terminal.fail_if_known(error)
            raise


app = typer.Typer(name="ratecard", cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def ratecard() -> None:
    """The single source of truth for the AI that a product sells."""
