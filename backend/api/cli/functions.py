"""`ratecard functions`: the prompts of functions, and trying them out."""

from pathlib import Path
from typing import Annotated

import typer

from backend.api.cli.accounts import Owner, find
from backend.api.cli.terminal import AsJson, fail, print_json, print_rows
from backend.catalog import prompts
from backend.catalog.enums import FunctionName
from backend.catalog.registry import ModelRegistry
from backend.catalog.state import to_json
from backend.generation import try_outs
from backend.generation.try_outs import Asked, TryOut
from backend.shared import clock

app = typer.Typer(no_args_is_help=True)
Name = Annotated[FunctionName, typer.Argument(help="The function.")]
PromptFile = Annotated[
    Path | None, typer.Option(help="A file with another prompt than the saved one.", exists=True, dir_okay=False)
]


@app.command("list")
def list_functions(as_json: AsJson = False) -> None:
    """List all functions: model, limits, variables of their prompts."""
    known = ModelRegistry.current().functions
    rows = [
        {
            "function": name.value,
            "model": known[name].text_model_id or known[name].quality_tier or "",
            "max_output": known[name].max_output_tokens,
            "active": "yes" if known[name].is_active else "no",
            "variables": ", ".join(variable.name for variable in prompts.variables_of(name)),
        }
        for name in FunctionName
        if name in known
    ]
    print_rows(["function", "model", "max output", "active", "variables"], rows, as_json=as_json)


@app.command()
def show(function: Name) -> None:
    """Print a function as JSON, with its prompts."""
    print_json(to_json(ModelRegistry.current().get_function(function)))


@app.command("try")
def try_out(
    function: Name,
    prompt: PromptFile = None,
    system_prompt: PromptFile = None,
    value: Annotated[
        list[str] | None, typer.Option(help='A variable\'s value: "name=text" or "name=@file"; else its example.')
    ] = None,
    model: Annotated[str | None, typer.Option(help="A model on sale; else the one that a run would take.")] = None,
    account: Annotated[str | None, typer.Option(help="The account whose overrides count.")] = None,
    integration: Owner = None,
    real: Annotated[bool, typer.Option("--real", help="Call the provider, which takes its money.")] = False,
    output: Annotated[Path | None, typer.Option(help="A file for the answer; else a text is printed.")] = None,
    as_json: AsJson = False,
) -> None:
    """Try a prompt out: the answer, and what a run would be charged. Nobody is charged."""
    asked = Asked(
        function=function,
        values=dict(map(_value, value or ())),
        system_prompt=system_prompt.read_text() if system_prompt else None,
        prompt=prompt.read_text() if prompt else None,
        model_name=model,
        account_id=find(account, integration).id if account is not None else None,
        stand_in=not real,
    )
    found = try_outs.run(registry=ModelRegistry.current(), asked=asked, now=clock.now())
    if output is not None:
        output.write_bytes(found.image.data if found.image is not None else (found.text or "").encode())
    _report(found, output, as_json=as_json)


def _value(given: str) -> tuple[str, str]:
    name, equals, text = given.partition("=")
    if not equals:
        fail(f'Give a value as "name=text" or "name=@file", not "{given}".')
    return name, Path(text[1:]).read_text() if text.startswith("@") else text


def _report(found: TryOut, output: Path | None, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "model": found.model_name,
                "stand_in": found.stand_in,
                "system_prompt": found.system_prompt,
                "prompt": found.prompt,
                "text": found.text,
                "problem": found.problem,
                "tokens": found.usage.total_tokens if found.usage is not None else None,
                "credits": found.credits,
                "cost_usd": str(found.cost_usd),
            }
        )
        return
    if output is None and found.text is not None:
        typer.echo(found.text)
    if found.problem is not None:
        typer.echo(f"It is not of the function's form: {found.problem}", err=True)
    by = f"A stand-in in place of {found.model_name}" if found.stand_in else found.model_name
    credits = f"{found.credits:,} credit{'' if found.credits == 1 else 's'}"
    typer.echo(f"{by}: a run would be charged {credits}; its provider takes ${found.cost_usd:f}.", err=True)
