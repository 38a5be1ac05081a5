"""The rules of the house that a reader would otherwise have to remember."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("bazaar", "scenes", "brain", "tools")
# Methods of rows and querysets that write. `update` and `delete` are also words of dicts, sets, caches and storages:
# those owners are named.
WRITES = {"create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "save", "delete", "update"}
NOT_ROWS = {"cache", "default_storage", "storage", "hashlib", "pixels", "font", "picture"}
MODELS = {"Asset", "Message", "ModelCall", "Project", "Revision", "Scene", "SideEffect", "User", "Token"}


def sources() -> list[Path]:
    return [
        path
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if "migrations" not in path.parts and path.relative_to(ROOT).parts[:2] != ("scenes", "actions")
    ]


def root_name(node: ast.expr) -> str:
    """The name that a chain of attributes and calls starts with: Project.objects.filter(...).update -> Project."""
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def chain_names(node: ast.expr) -> set[str]:
    return {child.attr for child in ast.walk(node) if isinstance(child, ast.Attribute)}


def orm_writes(tree: ast.AST) -> list[int]:
    """Lines that write rows: `<Model>...write()`, anything through a manager, `row.save()`, raw SQL."""
    lines = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        owner, method = node.func.value, node.func.attr
        if method in {"execute", "executemany", "raw"} and "cursor" in ast.unparse(owner):
            lines.append(node.lineno)
        if method not in WRITES or root_name(owner) in NOT_ROWS:
            continue
        through_manager = "objects" in chain_names(node.func) or root_name(owner) in MODELS
        saves = method in {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
        if through_manager or saves:
            lines.append(node.lineno)
    return lines


def test_rows_are_written_in_actions_only():
    allowed = {
        "scenes/models/user.py",  # the manager that `createsuperuser` calls
        "bazaar/services/prepare.py",  # SELECTs that take a lock while migrating
    }
    found = {}
    for path in sources():
        name = str(path.relative_to(ROOT))
        lines = orm_writes(ast.parse(path.read_text()))
        if lines and name not in allowed:
            found[name] = lines
    assert found == {}


@pytest.mark.parametrize(
    "line",
    [
        "Project.objects.create(title='x')",
        "Scene.objects.filter(pk=1).update(name='x')",
        "scene.save(update_fields=['name'])",
        "Message.objects.filter(pk=1).delete()",
        "User.objects.get_or_create(email='x')",
        "connection.cursor().execute('DELETE FROM scenes_scene')",
    ],
)
def test_the_rule_sees_a_write(line: str):
    assert orm_writes(ast.parse(line)) == [1]


@pytest.mark.parametrize(
    "line", ["cache.delete('x')", "names.update({})", "default_storage.save('x', f)", "d.delete()"]
)
def test_the_rule_leaves_other_things_alone(line: str):
    assert orm_writes(ast.parse(line)) == []


def test_group_send_is_in_events_only():
    callers = [str(p.relative_to(ROOT)) for p in sources() if "group_send" in p.read_text()]
    assert callers == ["scenes/events.py"]


def test_the_code_of_a_scene_has_one_name():
    """`existing_code`, `scene_code` and a bare `code` field were the bugs of products like this one."""
    for path in sources():
        tree = ast.parse(path.read_text())
        names = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg | ast.keyword)}
        assert not names & {"existing_code", "scene_code", "existingCode", "sceneCode"}, path
