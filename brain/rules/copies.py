"""Copying, splitting and renaming scenes."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon_film import CALL_VERBS, COPY_NOUNS, COPY_VERBS, SPLIT_VERBS
from brain.rules.lexicon_free import ELSEWHERE
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.numbers import count_at, frames_of, quantity_at, ratio_at, seconds_at
from brain.rules.phrases import word_set
from brain.rules.places import place_in
from brain.rules.scene_names import Ref
from brain.rules.scenes import numbers_of, ref_at, refs, row_at
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading
from brain.rules.wording import element_with
from tools.schemas import MAX_DURATION, DuplicateScene, MoveScene, Op, RenameScene, SplitScene

MAX_COPIES = 12
MAX_PARTS = 8
_WISHED = word_set("want need like show see have love play")
_AT = word_set("at after from around on")
_NAMED_AS = word_set("to as : = → -> into")
_ABOUT_WORDS = word_set("paste exactly text style look layout color colour font")


# --- copies -----------------------------------------------------------------------------------------------------------


def duplicate(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "duplicate scene 2", "two more copies of the quiz"."""
    if again := _again(tokens, reading) or _in_a_row(tokens, reading) or _at_both_ends(tokens, reading):
        return again
    if len(tokens) == 2 and tokens[0].word == "same" and SCENE_NOUNS.at(tokens, 1):
        return Step("copy", (DuplicateScene(scene=reading.default_scene()),))
    if ELSEWHERE.first(tokens):
        return None  # "copy the scene from my other project"
    verb = COPY_VERBS.first(tokens)
    noun = next((at for at, t in enumerate(tokens) if t.word in COPY_NOUNS), None)
    if (verb is None and noun is None) or any(t.kind == "quote" for t in tokens) or said(tokens, _ABOUT_WORDS):
        return None
    wants = said(tokens, word_set("more another two three need make add times"))
    if (verb is None and not wants) or (
        verb and tokens[verb.start].word in {"copy", "repeat"} and verb.start > 1 and not wants
    ):
        return None
    if tokens[0].word in {"delete", "remove", "move", "put", "use", "write", "on"}:
        return None
    found = [ref for ref in refs(tokens, reading, expected=True) if _real(ref, tokens)]
    listed = row_at(tokens, found[0].start, reading) if found and found[0].how in {"name", "place"} else None
    numbers = numbers_of(found[:1]) if found and found[0].how != "all" else []
    numbers = list(listed.numbers) if listed and len(listed.numbers) > 1 else numbers
    numbers = numbers or (
        [s.number for s in reading.scenes] if found and found[0].how == "all" else [reading.default_scene()]
    )
    count = _copies(tokens, found)
    if (
        verb
        and tokens[verb.start].word == "copy"
        and not found
        and len(tokens) > 2
        and tokens[1].word not in {"it", "this"}
    ):
        return None
    ops = tuple(DuplicateScene(scene=n) for n in numbers for _ in range(count))
    created = len(reading.scenes) + reading.created
    place = next((p for at in range(1, len(tokens)) if (p := place_in(tokens, at, reading)) and not p.vague), None)
    if place and len(ops) == 1:
        # Told of the scene as the person sees it; it is the copy that goes (`brain.decide`).
        return Step("copy", (*ops, MoveScene(scene=numbers[0], position=min(place.position, created + 1))))
    return Step("copy", ops, mentioned=tuple(range(created + 1, created + len(ops) + 1)))


def _again(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "I want the hook again at the end", "same scene again"."""
    at = next((i for i, t in enumerate(tokens) if t.word == "again"), None)
    if at is None or not tokens or any(t.kind == "quote" for t in tokens):
        return None
    wish = next((i for i, t in enumerate(tokens[:3]) if t.word in _WISHED), None)
    ref = ref_at(tokens, wish + 1, reading, expected=True) if wish is not None else None
    if ref is None or ref.end != at or len(ref.numbers) != 1 or ref.how not in {"number", "name", "place"}:
        return None
    number = ref.numbers[0]
    created = len(reading.scenes) + reading.created
    place = place_in(tokens, at + 1, reading)
    moves = (MoveScene(scene=number, position=min(place.position, created + 1)),) if place else ()
    return Step("copy", (DuplicateScene(scene=number), *moves), mentioned=(created + 1,))


def _at_both_ends(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Call now should be first and last", "I want the logo at the start and at the end": it is at one of them."""
    wish = next((i + 1 for i, t in enumerate(tokens[:3]) if t.word in _WISHED), 0)
    ref = _ref(tokens, wish, reading)
    behind = [t.word for t in tokens[ref.end :] if t.word not in _AROUND_ENDS] if ref else []
    if ref is None or behind not in _ENDS or ref.how not in {"number", "name", "place"}:
        return None
    number, total = ref.numbers[0], len(reading.scenes) + reading.created
    if reading.place(number) not in {1, total}:
        return None
    move = MoveScene(scene=number, position=total + 1 if reading.place(number) == 1 else 1)
    return Step("copy", (DuplicateScene(scene=number), move), mentioned=(total + 1,))


_AROUND_ENDS = word_set("should must be come go goes to the at both and as scene needs has on in very")
_ENDS = (["first", "last"], ["start", "end"], ["beginning", "end"], ["last", "first"], ["end", "start"])


def _in_a_row(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "I need the quiz three times in a row": it is there once."""
    wish = next((i for i, t in enumerate(tokens[:3]) if t.word in _WISHED), None)
    ref = ref_at(tokens, wish + 1, reading, expected=True) if wish is not None else None
    if ref is None or ref.how not in {"number", "name", "place", "content"}:
        return None
    count = count_at(tokens, ref.end)
    row = [token.word for token in tokens[ref.end : ref.end + 2]]
    twice = row[:1] == ["twice"] and row != ["twice", "as"]
    if not twice and (count is None or count.end >= len(tokens) or tokens[count.end].word != "times"):
        return None
    created = len(reading.scenes) + reading.created
    more = max(1, min(count.value - 1, MAX_COPIES)) if count else 1
    copies = tuple(range(created + 1, created + more + 1))
    return Step("copy", (DuplicateScene(scene=ref.numbers[0]),) * more, mentioned=copies)


def _real(ref: Ref, tokens: Sequence[Token]) -> bool:
    """Whether the mention names a scene: the "two" of "two more copies" does not."""
    following = tokens[ref.end].word if ref.end < len(tokens) else ""
    return (
        bool(ref.numbers)
        and following not in COPY_NOUNS | {"more", "times"}
        and tokens[ref.start].word not in COPY_NOUNS
    )


def _copies(tokens: Sequence[Token], found: Sequence[Ref]) -> int:
    for at in range(len(tokens)):
        count = count_at(tokens, at)
        if count is None or any(ref.start <= at < ref.end and ref.how != "all" for ref in found):
            continue
        tail = [t.word for t in tokens[count.end : count.end + 3]]
        if COPY_NOUNS & set(tail[:2]):
            return max(1, min(count.value, MAX_COPIES))
    for at in range(len(tokens)):
        count = count_at(tokens, at)
        if count and tokens[count.end : count.end + 1] and tokens[count.end].word == "times":
            return max(1, min(count.value, MAX_COPIES))
    return 2 if said(tokens, word_set("twice")) else 1


# --- parts ------------------------------------------------------------------------------------------------------------


def split(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "split scene 2 at 4 seconds", "cut this in half so it's two separate scenes"."""
    verb = SPLIT_VERBS.at(tokens, 0)
    halved = _two_scenes(tokens) or (
        said(tokens, word_set("separate")) and said(tokens, word_set("scenes parts pieces clips"))
    )
    halved = halved or _in_two(tokens, reading)
    cut_at = (
        bool(tokens)
        and tokens[0].word in {"cut", "chop"}
        and any(t.word in {"at", "after"} and seconds_at(tokens, i + 1, reading.fps) for i, t in enumerate(tokens))
    )
    if tokens and tokens[0].word == "cut" and verb and not (halved or said(tokens, word_set("two"))):
        verb = None  # "cut it in half" makes it shorter
    begins = bool(tokens) and tokens[0].word in {"cut", "make", "turn", "chop", "break"}
    if not (verb or cut_at or (halved and (begins or _two_scenes(tokens)))):
        return None
    if (any(t.kind == "quote" for t in tokens) and not (verb and refs(tokens, reading, expected=True))) or (
        verb and ELEMENT_NOUNS.at(tokens, verb.end + 1) and not refs(tokens, reading)
    ):
        return None
    time = _at_time(tokens, reading)
    covered = set(range(time[1], time[2])) if time else set()
    row = [t if i not in covered else t._replace(kind="mark", word="·") for i, t in enumerate(tokens)]
    found = [
        ref
        for at in range(len(row))
        if (ref := ref_at(row, at, reading, expected=True))
        and ref.numbers
        and ref.how not in {"all", "them"}
        and not _parts_counted(row, at)
    ]
    number = found[0].numbers[0] if found else reading.default_scene()
    scene = reading.scene(number)
    if scene is None:
        return Step("clarify", said=f"There is no scene {number} to split.") if not reading.created else None
    if time:
        frames = [time[0]]
    else:
        count = _parts(row)
        frames = [round(scene.duration * n / count) for n in range(1, count)]
    return Step("split", tuple(_splits(number, frames, reading)), mentioned=(number,))


def _in_two(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Cut the gift box in two", "cut it in half, I want two scenes"."""
    row = [token.word for token in tokens]
    told = [token.word for token in reading.row]
    wanted = any(told[i] in {"two", "2"} and told[i + 1] in {"scenes", "parts", "slides"} for i in range(len(told) - 1))
    apart = row[-2:] in (["in", "two"], ["into", "two"], ["in", "2"], ["in", "three"], ["into", "three"])
    halved = any(row[i : i + 2] == ["in", "half"] for i in range(len(row)))
    return row[:1] in (["cut"], ["chop"]) and (apart or (wanted and halved))


def _two_scenes(tokens: Sequence[Token]) -> bool:
    """ "The facts should be two scenes", "... so there's two"."""
    last = count_at(tokens, len(tokens) - 1) if len(tokens) > 3 else None
    if last and 1 < last.value <= MAX_PARTS and tokens[-2].word in {"there's", "there", "are", "get", "have"}:
        return True
    for at in range(1, len(tokens) - 1):
        count = count_at(tokens, at) if tokens[at - 1].word in {"be", "become", "into", "as", "of"} else None
        if count and 1 < count.value <= MAX_PARTS and count.end < len(tokens):
            return tokens[count.end].word in {"scenes", "slides", "shots"}
    return False


def _splits(number: int, frames: Sequence[int], reading: Reading) -> list[Op]:
    """One cut after the other, each in what the one before left over."""
    ops: list[Op] = []
    begun, target = 0, number
    created = len(reading.scenes) + reading.created
    for frame in frames:
        ops.append(SplitScene(scene=target, at_frame=max(1, frame - begun)))
        created += 1
        begun, target = frame, created
    return ops


def _at_time(tokens: Sequence[Token], reading: Reading) -> tuple[int, int, int] | None:
    """Where to cut, in frames, and the tokens that say so."""
    for at, token in enumerate(tokens):
        if token.word == "frame" and at + 1 < len(tokens) and (count := count_at(tokens, at + 1)):
            return max(1, min(count.value, MAX_DURATION)), at, count.end
        if found := seconds_at(tokens, at, reading.fps):
            return frames_of(found.value, reading.fps), at, found.end
        if (
            token.word in _AT
            and (number := quantity_at(tokens, at + 1))
            and number.end == len(tokens)
            and (tokens[at + 1].word not in {"a", "an", "half"})
        ):
            return frames_of(number.value, reading.fps), at, number.end
    return None


def _parts_counted(tokens: Sequence[Token], at: int) -> bool:
    """ "into two", "3 parts": a number of parts is no scene."""
    return at > 0 and tokens[at - 1].word in {"into", "in"} and count_at(tokens, at) is not None


def _parts(tokens: Sequence[Token]) -> int:
    for at, token in enumerate(tokens):
        count = count_at(tokens, at + 1) if token.word in {"into", "in", "be", "become", "as"} else None
        if count and 2 <= count.value <= MAX_PARTS:
            return count.value
        ratio = ratio_at(tokens, at)
        if ratio and token.word in {"thirds", "third"}:
            return 3
    return 3 if said(tokens, word_set("thirds")) else 2


# --- names ------------------------------------------------------------------------------------------------------------


def rename(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "rename scene 2 to Pain points", "call it The Hook", "scene 1 = Cold open, scene 2 = The walkers"."""
    return (
        _by_numbers(tokens, text, reading)
        or _by_verb(tokens, text, reading)
        or _by_call(tokens, text, reading)
        or _by_list(tokens, text, reading)
        or _by_statement(tokens, text, reading)
    )


def _on_screen(words: str, reading: Reading) -> bool:
    return any(element_with(view, words) for view in reading.scenes)


def _by_verb(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    row = [t.word for t in tokens]
    behind = ref_at(tokens, 0, reading, expected=True) if "rename" in row[1:8] else None
    if behind and len(behind.numbers) == 1 and row[behind.end : behind.end + 1] == ["rename"]:
        begin = behind.end + 1 + (row[behind.end + 1 : behind.end + 2] in (["in"], ["to"], ["as"]))
        return _named(behind.numbers, tokens[begin:], text)  # "letzte Szene umbenennen in Kontakt"
    if row[:1] == ["rename"]:
        at = 1
    elif row[:1] in (["change"], ["set"], ["update"], ["edit"]) and "name" in row[:4]:
        at = row.index("name") + 1
        at += row[at : at + 1] in (["of"], ["for"]) or (row[at : at + 1] == ["to"] and "to" in row[at + 1 :])
    elif (row[:1] == ["give"] or row[:2] in (["make", "to"], ["put", "to"])) and "name" in row[:9]:
        start = 1 + (row[1:2] in (["to"], ["on"]))
        ref, at = _ref(tokens, start, reading), row.index("name") + 1  # "give story another name: Meet Aisha"
        begin = at + (row[at : at + 1] in ([":"], ["of"], ["-"], ["="]))
        return _named(ref.numbers, tokens[begin:], text) if ref and ref.end < at and begin < len(row) else None
    else:
        return None
    ref = _ref(tokens, at, reading)
    start = ref.end if ref else at
    joint = next((i for i in range(start, len(tokens)) if tokens[i].word in _NAMED_AS), None)
    if ref is None and joint is not None and joint > at and ELEMENT_NOUNS.at(tokens, at + (row[at] in {"the", "my"})):
        return None
    if ref is None and joint is not None and joint > at and _on_screen(source(text, tokens[at:joint]), reading):
        return None  # "change the name of the bakery to ..." is about words
    begin = joint + 1 if joint is not None else start
    if ref and (several := _several(ref, tokens, begin, text, reading)):
        return several
    numbers = ref.numbers if ref else (reading.default_scene(),)
    return _named(numbers, tokens[begin:], text)


def _by_call(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "call the bosses scene Boss rush"; "call 555-0134" is none."""
    verb = CALL_VERBS.at(tokens, 0)
    if verb is None or len(tokens) < 3:
        return None
    ref = _ref(tokens, verb.end, reading)
    if ref is None and tokens[verb.end].word in {"it", "this", "that"}:
        ref = Ref((reading.default_scene(),), "it", verb.end, verb.end + 1)
    if ref is None or ref.end >= len(tokens):
        return None
    begin = ref.end + (tokens[ref.end].word in _NAMED_AS)
    if several := _several(ref, tokens, begin, text, reading):
        return several
    if tokens[begin - 1].word == ":" and verb.start == 0 and tokens[0].word in {"title", "label"}:
        return None
    return _named(ref.numbers, tokens[begin:], text)


def _several(ref: Ref, tokens: Sequence[Token], begin: int, text: str, reading: Reading) -> Step | None:
    """ "... the first one Hello and the third one Stops": a name for each of several scenes."""
    for at in range(begin + 1, len(tokens) - 1):
        joint = tokens[at].word in {"and", ","}
        after = at + 1 + (tokens[at + 1].word == "and")
        other = _ref(tokens, after, reading) if joint else None
        told = other is not None and other.how in {"number", "place", "name"} and other.end < len(tokens)
        # In "call it Intro and Team" the second is part of the name.
        quoted = other is not None and tokens[after].kind == "quote"
        clear = other is not None and (quoted or other.end - other.start > 1 or tokens[after].text.islower())
        if other and told and clear and ref.how in {"number", "place", "name"}:
            one = _named(ref.numbers, tokens[begin:at], text)
            rest = other.end + (tokens[other.end].word in _NAMED_AS)
            more = _several(other, tokens, rest, text, reading) or _named(other.numbers, tokens[rest:], text)
            if one and more:
                return Step("name", (*one.ops, *more.ops), mentioned=(*one.mentioned, *more.mentioned))
    return None


def _by_numbers(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Rename them: 1 Start, 2 Machines, 3 Team"."""
    colon = next((at for at, token in enumerate(tokens[:7]) if token.word == ":"), 0)
    if not colon or tokens[0].word not in {"rename", "call", "name", "names"} or colon + 2 >= len(tokens):
        return None
    ops: list[Op] = []
    start = colon + 1
    while start < len(tokens):
        end = next((at for at in range(start, len(tokens)) if tokens[at].word in {",", ";", "\n"}), len(tokens))
        ref = _ref(tokens[start:end], 0, reading)
        begin = start + ref.end + (start + ref.end < end and tokens[start + ref.end].word in _NAMED_AS) if ref else end
        if ref is None or begin >= end:
            return None
        ops.append(RenameScene(scene=ref.numbers[0], name=_value(tokens[begin:end], text)))
        start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].word == "and")
    return Step("name", tuple(ops), mentioned=tuple(op.scene for op in ops if isinstance(op, RenameScene)))


def _by_list(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "scene 1 = Cold open, scene 2 = The walkers"."""
    marks = [at for at, t in enumerate(tokens) if t.word == "=" and 0 < at < len(tokens) - 1]
    if not marks:
        return None
    ops: list[Op] = []
    starts = []
    for at in marks:
        begin = next(
            (
                i
                for i in range(at - 1, -1, -1)
                if (r := ref_at(tokens, i, reading, expected=True)) and r.end == at and SCENE_NOUNS.at(tokens, i)
            ),
            None,
        )
        if begin is None:
            return None
        starts.append(begin)
    for n, at in enumerate(marks):
        end = starts[n + 1] if n + 1 < len(marks) else len(tokens)
        ref = ref_at(tokens, starts[n], reading, expected=True)
        words = list(tokens[at + 1 : end])
        while words and words[-1].word in {",", "and", ";"}:
            words.pop()
        if ref is None or not words:
            return None
        ops += [RenameScene(scene=number, name=_value(words, text)) for number in ref.numbers]
    return Step("name", tuple(ops), mentioned=tuple(op.scene for op in ops if isinstance(op, RenameScene)))


def _wholly(tokens: Sequence[Token], ref: Ref, reading: Reading) -> bool:
    """Whether a scene is spoken of, and not somebody on it: "the client should be called" is not “Client voice”."""
    view = reading.scene(ref.numbers[0]) if ref.how == "name" and len(ref.numbers) == 1 else None
    if view is None or SCENE_NOUNS.at(tokens, ref.end - 1):
        return True
    told = [token for token in tokens[ref.start : ref.end] if token.word not in {"the", "our", "my"}]
    return len(told) >= len(view.name_words)


def _by_statement(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "the Regions slide should be listed as Geography in the timeline"."""
    row = [t.word for t in tokens]
    begin = next((i + 1 for i in (0, 1) if row[i : i + 1] in (["want"], ["need"], ["like"])), 0)
    begin += row[begin : begin + 1] == ["the"] and row[begin + 1 : begin + 3] == ["name", "of"]
    owner = row[begin : begin + 2] == ["name", "of"]  # "the name of scene 3 should be Topics"
    ref = _ref(tokens, begin + 2 * owner, reading)
    if ref is None:
        return None
    if owner and row[ref.end : ref.end + 2] in (["should", "be"], ["must", "be"], ["is", "now"]):
        return _named(ref.numbers, tokens[ref.end + 2 :], text)
    if row[ref.end : ref.end + 2] == ["s", "name"]:  # "scene 3s name"
        ref = ref._replace(end=ref.end + 1)
    if row[ref.end : ref.end + 1] == ["name"] and "be" in row[ref.end + 1 : ref.end + 4]:
        begin = row.index("be", ref.end) + 1
        return _named(ref.numbers, tokens[begin:], text)  # "scene 4's name should be Partners"
    for at in range(ref.end, min(len(row), ref.end + 5)):
        listed = row[at] in {"listed", "labelled", "labeled", "known"} and row[at + 1 : at + 2] == ["as"]
        called = row[at] in {"called", "named", "titled"} and _wholly(tokens, ref, reading) and ref.how in _HOW
        renamed = row[at] == "renamed" and row[at + 1 : at + 2] in (["to"], ["as"])
        bare = renamed and at == ref.end  # "... and “Booking” renamed to “Call us”"
        if bare or ((listed or renamed or called) and {"be", "is"} & set(row[ref.end : at])):
            words = list(tokens[at + (1 if called and not renamed else 2) :])
            if called and words and words[0].word in {"to", "as"}:
                words = words[1:]
            end = next((i for i, t in enumerate(words) if t.word in {"in", ",", "on"} and i), len(words))
            return _named(ref.numbers, words[:end], text)
    return None


_HOW = word_set("number place name content this it")


def _ref(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    ref = ref_at(tokens, at, reading, expected=True)
    return ref if ref and len(ref.numbers) == 1 else None


def _named(numbers: Sequence[int], words: Sequence[Token], text: str) -> Step | None:
    from brain.rules.wording import trimmed

    words = trimmed(words)
    if not words:
        return None
    name = _value(words, text)
    ops = tuple(RenameScene(scene=number, name=name) for number in numbers)
    return Step("name", ops, mentioned=tuple(numbers))


def _value(words: Sequence[Token], text: str) -> str:
    return words[0].text if len(words) == 1 and words[0].kind == "quote" else source(text, words).strip(" ,.;\"'“”")
