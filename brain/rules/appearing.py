"""When elements come and go, and how fast: "the title appears after 2 seconds", "let the numbers count up slower"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.changing import change_step, covers, elements_in, subject_of
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_lettering import (
    COMES,
    COUNTS,
    DELAYS,
    FROM_START,
    GOES,
    LATER,
    MOMENT_IDLE,
    MOVES,
    PACE_IDLE,
    STAYS,
    TO_THE_END,
)
from brain.rules.lexicon_looks import DEGREES, ELEMENT_NOUNS, PACES
from brain.rules.numbers import count_at, seconds_at
from brain.rules.owners import owner_of
from brain.rules.phrases import Found
from brain.rules.present import present
from brain.rules.scenes import ref_at
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, lines_of
from brain.rules.wording import element_with
from tools.schemas import Change, EditScene, Op
from tools.words import and_list, element_word, seconds_word

# How much later, where nothing is said.
_USUAL_SECONDS = 0.5
# How long an element takes to come at a pace of 1: the kit's entrance.
_ENTRANCE_SECONDS = 1.5
_HURRIED = {"speed": 1.4, "slow": 0.7}
Span = tuple[int, int]
_LONGER = frozenset({"longer"})


def appearing(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that says when an element is there, or how fast it comes; None when it is about anything else."""
    if not reading.scenes or any(token.kind == "link" for token in tokens):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    if beside := _beside(rest, reading, scenes):
        return beside
    whose = _whose(rest, reading, scenes)
    if whose is None:
        return None
    element, owners, span = whose
    scenes = owners if owners and not named else scenes
    return _moment(rest, reading, scenes, named, (element, span)) or _pace(rest, reading, scenes, named, element)


def _whose(rest: Sequence[Token], reading: Reading, scenes: Sequence[int]) -> tuple[str, list[int], Span] | None:
    """The element that is spoken of, by its name or its words; of counting it is the figure."""
    quote = next((at for at, token in enumerate(rest) if token.kind == "quote"), None)
    if quote is not None:
        for view in filter(None, (reading.scene(scenes[0]), *reading.scenes)):
            if element := element_with(view, rest[quote].text):
                return element, [view.number], (quote, quote + 1)
        return None
    found = elements_in(rest) or [noun for noun in ELEMENT_NOUNS.all(rest) if noun.value == "text"]
    found = [noun for noun in found if noun.start or not COMES.at(rest, noun.start)]
    if said(rest, COUNTS) and all(noun.value == "value" for noun in found):
        return _figure(reading, scenes, (found[0].start, found[0].end) if found else (0, 0))
    if len({noun.value for noun in found}) == 1:
        number = owner_of([found[0].value], reading, scenes[0])
        return found[0].value, [number] if len(scenes) == 1 else [], (found[0].start, found[0].end)
    return None


def _figure(reading: Reading, scenes: Sequence[int], span: Span) -> tuple[str, list[int], Span] | None:
    """What is counted: the figure of a scene, or the figures of its list."""
    numbers = [view.number for view in figure_views(reading)]
    number = scenes[0] if scenes[0] in numbers else (numbers or [0])[-1]
    return ("value", [number], span) if number else None


def figure_views(reading: Reading) -> list[SceneView]:
    """The scenes with a figure, else those whose list holds some."""
    return [v for v in reading.scenes if v.says("value")] or [v for v in reading.scenes if _has_figures(v)]


def _has_figures(view: SceneView) -> bool:
    return any(character.isdigit() for line in lines_of(view) for character in line)


# --- when -------------------------------------------------------------------------------------------------------------


def _moment(
    rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool, whose: tuple[str, Span]
) -> Step | None:
    element, span = whose
    fades = fades_out(rest)
    asked = _asked(rest, reading) or (fades and ("until", f"-{round(_USUAL_SECONDS * reading.fps)}", [fades]))
    if not asked:
        return None
    property_, value, spans = asked
    if not covers(rest, [span, *spans], MOMENT_IDLE | (_FADING_IDLE if fades else frozenset())):
        return None
    suffix = "From" if property_ == "from" else "Until"

    def make(view: SceneView, _: str | None) -> Change | None:
        target = present(element, view) if element != "text" else "text"
        able = any(key.endswith(suffix) for key in view.shown) if target == "text" else view.has(f"{target}{suffix}")
        given = _after_coming(target, view, value) if value.startswith("=") else value
        return Change(target=target, property=property_, value=given) if able else None

    step = change_step(make, [], reading, scenes, True)
    if step and fades and property_ == "until":
        step = _faded(step, reading, "" if value.startswith("-") else value)
    return step and replace(step, element=element)


_FADING_IDLE = frozenset({"end", "ends", "slowly", "gently", "softly", "smoothly", "scene", "towards", "finish"})


def fades_out(rest: Sequence[Token]) -> Span | None:
    """ "Fade the title out", "the title fades out at the end": the tokens that say so."""
    verb = next((at for at, token in enumerate(rest) if token.word in {"fade", "fades", "fading", "dissolve"}), None)
    if verb is None:
        return None
    out = next((at for at in range(verb + 1, len(rest)) if rest[at].word in {"out", "away"}), None)
    within = out is not None and [token.word for token in rest[out - 2 : out]] != ["in", "and"]
    return (verb, verb + 1) if within else None


def _faded(step: Step, reading: Reading, when: str) -> Step:
    """Elements that go by fading, at the end or `when` (a frame): they come so as well."""
    ops: list[Op] = []
    targets: list[str] = []
    for op in step.ops:
        view = reading.scene(op.scene) if isinstance(op, EditScene) else None
        targets = [change.target for change in op.changes] if isinstance(op, EditScene) else []
        able = [t for t in targets if view and (view.has(f"{t}Motion") or (t == "text" and view.has("motion")))]
        fading = tuple(Change(target=target, property="motion", value="fade") for target in able)
        ops.append(op.model_copy(update={"changes": (*fading, *getattr(op, "changes", ()))}))
    names = and_list([f"“{view.name}”" for op in ops if (view := reading.scene(getattr(op, "scene", 0)))])
    what = "all text" if "text" in targets else f"the {element_word(targets[0])}"
    gone = f"and is gone after {seconds_word(int(when), reading.fps)}" if when.isdecimal() else "before the scene ends"
    return replace(step, ops=tuple(ops), said=f"In {names}, {what} fades out {gone}.")


def _beside(rest: Sequence[Token], reading: Reading, scenes: Sequence[int]) -> Step | None:
    """ "The subtitle comes in a second after the title": counted from when another element comes."""
    time = _time(rest, reading.fps)
    nouns = [noun for noun in elements_in(rest) if time is None or noun.end <= time.start or noun.start >= time.end]
    if time is None or time.end >= len(rest) or len(nouns) != 2 or nouns[1].start < time.end:
        return None
    way = {"after": 1, "before": -1}.get(rest[time.end].word, 0)
    coming = COMES.first(rest)
    spans = [(found.start, found.end) for found in (*nouns, time, coming) if found]
    if not way or coming is None or not covers(rest, [*spans, (time.end, time.end + 1)], MOMENT_IDLE):
        return None
    view = reading.scene(owner_of([noun.value for noun in nouns], reading, scenes[0]))
    if view is None:
        return None
    target, other = (present(noun.value, view) for noun in nouns)
    if not (view.has(f"{target}From") and view.says(other)):
        return None
    frame = max(0, int(view.shown.get(f"{other}From") or 0) + way * round(time.value * reading.fps))
    op = EditScene(scene=view.number, changes=(Change(target=target, property="from", value=str(frame)),))
    return Step("edit", (op,), mentioned=(view.number,), element=target)


def _after_coming(target: str, view: SceneView, value: str) -> str:
    """The end of what stays for so many frames from when it comes."""
    start = view.shown.get(f"{target}From") or 0
    return str(int(value[1:]) + int(start))


def _asked(rest: Sequence[Token], reading: Reading) -> tuple[str, str, list[Span]] | None:
    """The property, its value (frames, as Change has them) and the tokens that say so."""
    time = _time(rest, reading.fps)
    going = GOES.first(rest) or _out(rest)
    coming = COMES.first(rest)
    staying = STAYS.first(rest)
    spans = [(found.start, found.end) for found in (going, coming, staying) if found]
    spans += [(time.start, time.end)] if time else []
    if start := FROM_START.first(rest):
        return ("from", "0", [*spans, (start.start, start.end)]) if coming or staying else None
    if end := TO_THE_END.first(rest):
        return ("until", "+216000", [*spans, (end.start, end.end)]) if staying else None
    delayed = said(rest, DELAYS)
    later = LATER.first(rest)
    if later and (going or coming or delayed):
        frames = round((time.value if time else _USUAL_SECONDS * _strength(rest)) * reading.fps)
        sign = "+" if later.value > 0 else "-"
        return ("until" if going and not delayed else "from"), f"{sign}{frames}", [*spans, (later.start, later.end)]
    if staying and said(rest, _LONGER):
        seconds = time.value if time else _USUAL_SECONDS * 2 * _strength(rest)
        return "until", f"+{round(seconds * reading.fps)}", [*spans, *_at(rest, _LONGER)]
    if time is None:
        return None
    before = {token.word for token in rest[max(0, time.start - 3) : time.start]}
    after = {token.word for token in rest[time.end : time.end + 1]}
    frames = round(time.value * reading.fps)
    if going and before & {"after", "at", "from", "by", "in"}:
        return "until", str(frames), spans
    if staying and "for" in before:
        return "until", f"={frames}", spans
    if staying and before & {"until", "till"}:
        return "until", str(frames), spans
    if coming and (before & {"after", "at", "from", "until"} or "in" in after):
        return "from", str(frames), spans
    return None


def _at(rest: Sequence[Token], words: frozenset[str]) -> list[Span]:
    return [(at, at + 1) for at, token in enumerate(rest) if token.word in words]


def _out(rest: Sequence[Token]) -> Found[bool] | None:
    """ "Fade the title out": the verb and its particle apart."""
    verb = next((at for at, token in enumerate(rest) if token.word in {"fade", "slide", "fly", "move", "take"}), None)
    out = next((at for at, token in enumerate(rest) if token.word in {"out", "away"}), None)
    return Found(True, verb, verb + 1) if verb is not None and out is not None and verb < out else None


def _time(rest: Sequence[Token], fps: int) -> Found[float] | None:
    """A length of time, or a moment: "after 2 seconds", "at second 3"."""
    for at in range(len(rest)):
        if found := seconds_at(rest, at, fps):
            return found
        count = count_at(rest, at + 1) if rest[at].word in {"second", "sec"} else None
        if count:
            return Found(float(count.value), at, count.end)
    return None


def _strength(rest: Sequence[Token]) -> float:
    degree = DEGREES.first(rest)
    return degree.value if degree else 1.0


# --- how fast ---------------------------------------------------------------------------------------------------------


def _pace(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool, element: str) -> Step | None:
    """The pace of one element: "the bullets appear faster", "count up over 3 seconds"."""
    time = _time(rest, reading.fps)
    verb = VERBS.at(rest, 0)
    hurried = verb if verb and verb.value in _HURRIED and not _is_scene(rest, verb.end, reading) else None
    paces = list(PACES.all(rest, hurried.end if hurried else 0))
    paces = paces or ([Found(_HURRIED[hurried.value], 0, hurried.end)] if hurried and time is None else [])
    if element == "text" or not (said(rest, MOVES) or hurried) or (time is None) == (not paces):
        return None
    spans = [(time.start, time.end)] if time else [(pace.start, pace.end) for pace in paces]
    if not covers(rest, spans, PACE_IDLE | MOVES) or (time and not _lasts(rest, time)):
        return None
    factor = _factor(rest, paces[-1]) if paces else None
    value = str(round(_ENTRANCE_SECONDS / time.value, 3)) if time and time.value else None

    def make(view: SceneView, _: str | None) -> Change | None:
        target = "items" if element == "value" and not view.says("value") else present(element, view)
        able = view.has(f"{target}Pace")
        return Change(target=target, property="pace", value=value, factor=factor) if able else None

    step = change_step(make, [], reading, scenes, True)
    return step and Step("edit", step.ops, mentioned=step.mentioned, element=element)


def _is_scene(rest: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "Speed up the title" where a scene is called so."""
    ref = ref_at(rest, at, reading, expected=True)
    return ref is not None and ref.how == "name"


def _factor(rest: Sequence[Token], pace: Found[float]) -> float:
    """How many times as fast; "too fast" asks for the opposite."""
    too = pace.start > 0 and rest[pace.start - 1].word == "too"
    return round(float(pace.value ** (-1.0 if too else _strength(rest))), 3)


def _lasts(rest: Sequence[Token], time: Found[float]) -> bool:
    before = {token.word for token in rest[max(0, time.start - 2) : time.start]}
    return bool(before & {"over", "within", "for", "in", "last", "take", "takes", "lasts", "during"})


def taking(step: Step, seconds: float) -> Step:
    """Edits of how things come in, so that it takes as long as is said: "fade the title in over half a second"."""
    pace = str(round(min(10.0, max(0.1, _ENTRANCE_SECONDS / max(seconds, 0.1))), 3))
    ops = tuple(
        op.model_copy(
            update={
                "changes": (*op.changes, *(Change(target=c.target, property="pace", value=pace) for c in op.changes))
            }
        )
        if isinstance(op, EditScene)
        else op
        for op in step.ops
    )
    return replace(step, ops=ops)
