"""Writes the records that mirror the models: `tools/records.py` (Python) and `static/types/records.ts` (TypeScript).

`--check` writes nothing and fails when a file is stale.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import models

from scenes.api.case import camel
from scenes.models import Asset, Message, Project, Scene

MODELS: tuple[type[models.Model], ...] = (Project, Scene, Message, Asset)
NOTE = "Generated from scenes/models by `manage.py generate_records`; not edited by hand."
SIMPLE: tuple[tuple[type[models.Field[Any, Any]], str, str], ...] = (
    (models.JSONField, "dict[str, Any]", "Record<string, unknown>"),
    (models.IntegerField, "int", "number"),
    (models.FloatField, "float", "number"),
    (models.UUIDField, "str", "string"),
    (models.DateTimeField, "str", "string"),
    (models.CharField, "str", "string"),
    (models.TextField, "str", "string"),
)


def field_types(field: models.Field[Any, Any]) -> tuple[str, str]:
    """The Python and the TypeScript type of a model's field."""
    if field.choices:
        values = [value for value, _ in field.flatchoices]
        quoted = [f'"{value}"' if isinstance(value, str) else str(value) for value in values]
        return f"Literal[{', '.join(quoted)}]", " | ".join(quoted)
    for kind, python, typescript in SIMPLE:
        if isinstance(field, kind):
            return python, typescript
    raise CommandError(f"{field}: no record type is known for {type(field).__name__}")


def record_fields(model: type[models.Model]) -> list[tuple[str, str, str]]:
    names: tuple[str, ...] = model.RECORD_FIELDS  # type: ignore[attr-defined]
    return [(name, *field_types(model._meta.get_field(name))) for name in names]  # type: ignore[arg-type]


def default_of(model: type[models.Model], name: str) -> str:
    """What a new row has by itself, a new record has as well: a number, a word, an empty object."""
    field = model._meta.get_field(name)
    default = field.default  # type: ignore[union-attr]
    if default is dict and field.blank:  # type: ignore[union-attr]
        return " = {}"
    if type(default) is str and default:
        return f' = "{default}"'
    return f" = {default}" if type(default) in (int, float) else ""


def python_records() -> str:
    lines = [
        f'"""{NOTE}"""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import Any, Literal",
        "",
        "from tools.schemas import Record",
    ]
    for model in MODELS:
        lines += ["", "", f"class {model.__name__}Snapshot(Record):"]
        lines += [f"    {name}: {python}{default_of(model, name)}" for name, python, _ in record_fields(model)]
    return "\n".join(lines) + "\n"


def typescript_records() -> str:
    lines = [f"// {NOTE}"]
    for model in MODELS:
        lines += ["", f"export interface {model.__name__}Record {{"]
        lines += [f"  {camel(name)}: {typescript};" for name, _, typescript in record_fields(model)]
        lines += ["}"]
    return "\n".join(lines) + "\n"


def generated() -> dict[Path, str]:
    root = Path(settings.BASE_DIR)
    return {
        root / "tools" / "records.py": python_records(),
        root / "static" / "types" / "records.ts": typescript_records(),
    }


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="fail when a generated file is stale")

    def handle(self, *args: object, check: bool, **options: object) -> None:
        for path, text in generated().items():
            if path.exists() and path.read_text() == text:
                continue
            if check:
                raise CommandError(f"{path} is stale: run `manage.py generate_records`.")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            self.stdout.write(f"wrote {path}")
