"""What was meant instead of what was done: "no, I meant scene 3" after one was deleted, "no, the other way round"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.answers_told import Understand
from brain.rules.arrange import changed_places
from brain.rules.corrections import MEANT, last_user, on_scenes
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import AFTER, BEFORE, POSITIONS
from brain.rules.phrases import Phrases, word_set
from brain.rules.present import present
from brain.rules.scenes import refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token, tokens
from brain.rules.translate import translated
from brain.rules.view import Reading
from tools.schemas import (
    DeleteScene,
    DuplicateScene,
    EditScene,
    MoveScene,
    RetimeScene,
    SplitScene,
    TrimScene,
    Undo,
)

_OTHER_WAY = Phrases.of(
    {
        True: """
            the other way round, the other way around, other way round, other way around, the opposite, vice versa,
            in reverse, reversed, the reverse, it's the other way round, it's the other way around
        """
    }
)
_NO = word_set("no not nope nah wrong sorry oops wait actually i meant mean hm hmm")
_GONE = (DeleteScene, DuplicateScene, SplitScene)  # what stays done until it is undone


def meant_instead(reading: Reading, understand: Understand) -> list[Step]:
    """The steps that undo the last request and do it as it was meant; none where the message is no such correction."""
    said = [token for token in reading.row if token.kind != "mark"]
    denied = bool(said) and (said[0].word in _NO or [token.word for token in said[:2]] == ["not", "that"])
    if not said or not (denied or said[0].word in {"the", "other", "in"}):
        return []
    start = next((at for at, token in enumerate(said) if token.word not in MEANT | _NO), len(said))
    for at in range(min(start, 3) + 1):
        way = _OTHER_WAY.at(said, at)
        if way and way.end == len(said) and reading.last_ops:
            return _turned(reading, denied=said[0].word in _NO)
    if not denied or not reading.last_ops:
        return []
    rest = _without_done(said[start:], said[start - 1].word if start else "", reading)
    if element := _other_element(rest, reading):
        return [Step("undo", (Undo(),)), element]
    row = row_at(rest, 0, reading) if rest else None
    if (row is None or row.end != len(rest)) and start > 0 and said[start - 1].word in {"the", "one"}:
        rest = said[start - 1 :]
        row = row_at(rest, 0, reading)
    if row is None or row.end != len(rest) or row.how not in {"number", "name", "place", "content"}:
        return []
    if all(isinstance(op, MoveScene) for op in reading.last_ops) and len(row.numbers) == 2:
        one, other = row.numbers
        return [Step("undo", (Undo(),)), *understand(f"swap scene {one} and scene {other}")]
    if _done_elsewhere(row.numbers, reading) and all(reading.scene(number) for number in row.numbers):
        again = (step for number in row.numbers for step in on_scenes(reading.last_ops[:1], [number]))
        return [Step("undo", (Undo(),)), *again]
    return []


def _without_done(rest: Sequence[Token], before: str, reading: Reading) -> Sequence[Token]:
    """Without the scene that it was done on: "not board, the numbers one", "numbers, not board"."""
    done = {getattr(op, "scene", 0) for op in reading.last_ops}
    first = row_at(rest, 0, reading) if before == "not" else None
    if first and set(first.numbers) <= done and first.end < len(rest):
        rest = rest[first.end :]
        start = next((at for at, token in enumerate(rest) if token.word not in MEANT | _NO), len(rest))
        return rest[start:]
    at = next((i for i in range(1, len(rest) - 1) if rest[i].word == "not"), 0)
    last = row_at(rest, at + 1, reading) if at else None
    return rest[:at] if last and last.end == len(rest) and set(last.numbers) <= done else rest


def _other_element(rest: Sequence[Token], reading: Reading) -> Step | None:
    """ "No, I meant the text", after the background was made blue: the same look, of another element."""
    at = 1 if rest and rest[0].word in {"the", "its", "my", "our"} else 0
    noun = ELEMENT_NOUNS.at(rest, at)
    op = reading.last_ops[0]
    if noun is None or noun.end < len(rest) or len(reading.last_ops) != 1 or not isinstance(op, EditScene):
        return None
    view, targets = reading.scene(op.scene), {change.target for change in op.changes}
    target = noun.value if noun.value in {"text", "background", "accent"} or view is None else present(noun.value, view)
    plain = bool(op.changes) and all(change.property in _OF_ANY and not change.find for change in op.changes)
    if not plain or len(targets) != 1 or target in targets:
        return None
    changes = tuple(change.model_copy(update={"target": target}) for change in op.changes)
    return Step("edit", (op.model_copy(update={"changes": changes}),), mentioned=(op.scene,), element=target)


_OF_ANY = frozenset({"color", "size", "font", "weight", "italic", "underline"})


def _done_elsewhere(numbers: Sequence[int], reading: Reading) -> bool:
    """Whether the last request was carried out on another scene, and not answered by a question."""
    op = reading.last_ops[0]
    if isinstance(op, _GONE):
        return True
    asked = "?" in reading.context.history[-1].content
    if asked or len(reading.last_ops) != 1 or not isinstance(op, EditScene | TrimScene | RetimeScene):
        return False
    return op.scene not in numbers


def _turned(reading: Reading, *, denied: bool) -> list[Step]:
    """The last move the other way round: the two scenes change places, and what went to the start goes to the end."""
    moves = [op for op in reading.last_ops if isinstance(op, MoveScene)]
    if len(moves) != len(reading.last_ops) or not moves:
        return [Step("clarify", said="Say what shall be the other way round.")] if denied else []
    row = translated(tokens(last_user(reading)))
    if any(token.word in {"swap", "switch", "exchange"} for token in row):
        return [Step("undo", (Undo(),))]
    op = moves[0]
    counted = any(ref.how in {"number", "place"} for ref in refs(row, reading, expected=True)[:1])
    now = (op.position if counted else op.scene) or op.scene
    if side := BEFORE.first(row) or AFTER.first(row):
        beside = now + (1 if BEFORE.at(row, side.start) else -1)
        return [changed_places(now, beside, reading)] if reading.scene(beside) and reading.scene(now) else []
    end = POSITIONS.first(row)
    place = len(reading.scenes) if end and end.value == "start" else 1 if end else None
    return [Step("move", (MoveScene(scene=now, position=place),), mentioned=(now,))] if place else []
