"""The format in which the catalog's values are kept: changes of revisions, steps of schedules, rows of imports, files.

Kinds are the entities (`provider`, `ai_model`, `operation`, `settings`), with a row's fields as values. A step that
doesn't give fields of a row is a kind of its own name (`ai_model_retire`), with its arguments as values. `flag` is what
speaks against a row of an import.

A field is renamed, or comes, by one upgrade at the end. Those that stand here stay: older values need them for ever.
"""

from backend.shared.formats import Format, added, renamed

CATALOG = Format(
    (
        renamed("ai_model_retire", old="retired_at", new="switch_at"),
        added("provider_deactivate", name="new_defaults", value=[]),
    )
)
