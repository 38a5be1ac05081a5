"""What shall stay as it is, and the scenes that are left out: "don't touch the intro", "everything except the last"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from brain.rules.cuts import without_joint
from brain.rules.keeping import keeping
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import EXCEPT, SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.scenes import numbers_of, ref_at, refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.understood import understood
from brain.rules.view import Reading
from tools.schemas import EditScene, RetimeScene, TrimScene

# Reads what else a sentence says.
Read = Callable[[Sequence[Token], str, Reading], list[Step]]
_LEAVING = word_set("leave keep don't not")
_STAYS = word_set("has have to must should can needs need stay stays remain remains of course please in there though")
_UNTOUCHED = word_set("is are alone untouched there same unchanged")
_QUALITIES = word_set("low quiet soft short long small big large dark light bright simple slow fast subtle tiny loud")
_OTHERS = word_set("rest others other else everything remaining")


def left_alone(request: Sequence[Token], text: str, reading: Reading, read: Read) -> list[Step] | None:
    """ "Don't touch the intro, ...": what shall not happen is no request; what follows it may be one."""
    row = [token.word for token in request]
    forbids = row[:1] == ["don't"] or row[:2] == ["do", "not"] or row[:1] in (["never"], ["dont"])
    left = row[:1] in (["keep"], ["leave"])
    named = left and {",", "and", "but"} & set(row) and refs(request[1:], reading, expected=True)
    stays = row[-1:] in (["in"], ["though"])  # "leave the kitchen in though"
    whole = row_at(request, 1, reading) if left and reading.topic == "delete" else None
    stays = stays or (whole is not None and whole.end == len(request))  # "... but keep the ingredients"
    keeps = left and bool(stays or _UNTOUCHED & set(row) or (named and _OTHERS & set(row)))
    head = ref_at(request, 0, reading, expected=True) if request else None
    told = set(row[head.end :]) if head else set()
    if told & {"stay", "stays", "remain", "remains"} and told <= _STAYS:
        return [Step("reply", said="That stays.")]  # "the program has to stay of course"
    rest_stays = (
        row[:1] and row[0] in {"everything", "all", "rest", "the"} and bool({"stays", "stay", "remains"} & set(row[:5]))
    )
    keeps = keeps or bool(rest_stays and ({",", "only", "just", "but"} & set(row[:9])))
    end = next((at for at in range(len(request)) if _ends_keeping(request, at)), len(request))
    quoted = any(token.kind == "quote" for token in request[:end])
    if row[1:2] in (["want"], ["need"], ["like"]) or not (forbids or keeps) or quoted:
        return None
    if keeping(core(request[:end]), text, reading):
        return None  # "never use red, and ..." is a rule
    reading.mentioned += [n for n in numbers_of(refs(request[:end], reading, expected=True)) if reading.scene(n)]
    rest = core(request[end:])
    return [*(read(rest, text, reading) if rest else []), Step("reply", said="The rest stays as it is.")]


def _ends_keeping(request: Sequence[Token], at: int) -> bool:
    """Whether what stays ends at the token: "keep 1 and 5 and throw the rest away"."""
    joint = request[at].word == "and" and (verb := VERBS.at(request, at + 1)) is not None and verb.value == "delete"
    return joint or request[at].word in {",", "just", "but", "only", ";"}


def excepting(request: Sequence[Token], text: str, reading: Reading, read: Read) -> list[Step] | None:
    """ "Make everything bigger except the intro", "slower, but not the last scene": on all other scenes."""
    for at in range(1, len(request)):
        skipped = EXCEPT.at(request, at)
        if skipped and (but := _but_the_element(request, at, skipped.end, text, reading)):
            return but
        leaves = skipped and request[skipped.end : skipped.end + 1] and request[skipped.end].word in _LEAVING
        if skipped and leaves and not _tells_how(request[skipped.end :]):
            return read(request[:at], text, reading)  # "..., except leave the price alone"
        if skipped is None or (request[at].word == "but" and skipped.end == at + 1):
            continue
        kept = refs(request[skipped.end :], reading, expected=True)
        head = core(without_joint(request[:at]))
        numbers = set(numbers_of(kept))
        if not head or not numbers or kept[-1].end < len(core(request[skipped.end :])):
            continue
        named = [ref for ref in refs(head, reading) if ref.how != "all"]
        if named or numbers >= {scene.number for scene in reading.scenes}:
            continue
        saved = reading.state()
        step = understood(head, text, reading)
        op = (
            next((op for op in step.ops if isinstance(op, EditScene | RetimeScene | TrimScene)), None) if step else None
        )
        if op is None:
            reading.restore(saved)
            continue
        others = [scene.number for scene in reading.scenes if scene.number not in numbers]
        return on_each(step, others, head, text, reading) if step else None
    return None


def _tells_how(rest: Sequence[Token]) -> bool:
    """ "..., but keep it at 20 %": how it shall be, and not that it stays."""
    return any(t.kind in {"number", "color"} or t.word in _QUALITIES or t.word.endswith("er") for t in rest[2:])


def _but_the_element(request: Sequence[Token], at: int, end: int, text: str, reading: Reading) -> list[Step] | None:
    """ "Align everything to the left except the title": everything on one scene."""
    noun = ELEMENT_NOUNS.at(request, end + (end < len(request) and request[end].word in {"the", "my", "our"}))
    if noun is None or noun.end < len(request) or ref_at(request, end, reading, expected=True):
        return None
    named = [ref for ref in refs(request[:at], reading) if ref.how not in {"all", "them", "it"} and ref.numbers]
    many = any(SCENE_NOUNS.at(request, i) for i in range(at))
    if named or many or not any(token.word in {"everything", "all"} for token in request[:at]):
        return None
    number = reading.default_scene()
    op = EditScene(scene=number, instruction=source(text, request)[:2000])
    return [Step("edit", (op,), mentioned=(number,))]


def on_each(step: Step, numbers: Sequence[int], head: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """The step on each of these scenes, whichever it was read for."""
    told = {op.scene: op for op in step.ops if hasattr(op, "scene")}
    ops = tuple(told.get(number, step.ops[0]).model_copy(update={"scene": number}) for number in numbers)
    return [replace(step, ops=ops, mentioned=tuple(numbers), said="")]
