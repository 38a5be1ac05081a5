"""What shall stay as it is, and the scenes that are left out: "don't touch the intro", "everything except the last"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from brain.rules.cuts import without_joint
from brain.rules.keeping import keeping
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import PICTURE_NOUNS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import EXCEPT, LINKS, SCENE_NOUNS
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import Phrases, word_set
from brain.rules.politeness import core
from brain.rules.scene_names import Ref, ends_phrase
from brain.rules.scenes import numbers_of, ref_at, refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.understood import understood
from brain.rules.view import Reading, SceneView
from tools.schemas import Change, EditScene, RetimeScene, SetBrand, TrimScene
from tools.words import ELEMENTS

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
    none_new = bool(request) and _none_new(request)
    left = row[:1] in (["keep"], ["leave"])
    named = left and {",", "and", "but"} & set(row) and refs(request[1:], reading, expected=True)
    stays = row[-1:] in (["in"], ["though"])  # "leave the kitchen in though"
    whole = row_at(request, 1, reading) if left and reading.topic == "delete" else None
    stays = stays or (whole is not None and whole.end == len(request))  # "... but keep the ingredients"
    keeps = left and bool(stays or _UNTOUCHED & set(row) or (named and _OTHERS & set(row)))
    head = ref_at(request, 0, reading, expected=True) if request else None
    told = set(row[head.end :]) if head else set()
    joint = next((at for at in range(head.end, len(row)) if row[at] in {",", "but", "and"}), 0) if head else 0
    if head and joint and _stays_put(row[head.end : joint]):  # "shop stays last but ..."
        return [*read(core(request[joint + 1 :]), text, reading), Step("reply", said="That stays.")]
    if (told & {"stay", "stays", "remain", "remains"} and told <= _STAYS) or (head and _stays_put(row[head.end :])):
        return [Step("reply", said="That stays.")]  # "the program has to stay of course"
    rest_stays = (
        row[:1] and row[0] in {"everything", "all", "rest", "the"} and bool({"stays", "stay", "remains"} & set(row[:5]))
    )
    keeps = keeps or bool(rest_stays and ({",", "only", "just", "but"} & set(row[:9])))
    if forbids and (unsaid := _not_to_say(request, reading)):
        return [unsaid]
    end = next((at for at in range(len(request)) if _ends_keeping(request, at)), len(request))
    quoted = any(token.kind == "quote" for token in request[:end])
    if none_new and not quoted:
        rest = core(request[end:])
        return [*(read(rest, text, reading) if rest else []), Step("reply", said="No scene was added.")]
    if row[1:2] in (["want"], ["need"], ["like"]) or not (forbids or keeps) or quoted:
        return None
    if keeping(core(request[:end]), text, reading):
        return None  # "never use red, and ..." is a rule
    reading.mentioned += [n for n in numbers_of(refs(request[:end], reading, expected=True)) if reading.scene(n)]
    rest = core(request[end:])
    return [*(read(rest, text, reading) if rest else []), Step("reply", said="The rest stays as it is.")]


def _none_new(request: Sequence[Token]) -> bool:
    """ "No new scenes", "without adding a scene", "we don't need another scene", "there's no step four so don't add
    one": a scene is denied, and none asked for."""
    row = [token.word for token in request[:24]]
    verb = VERBS.at(request, 0)
    unneeded = verb is not None and verb.value == "delete" and row[0] in {"i", "we", "don't"}
    without = row[0] in {"without", "not"} and row[1:2] == ["adding"]
    there = row[:2] in (["there's", "no"], ["we", "have"]) or row[:3] == ["there", "is", "no"]
    if there and any(row[i : i + 1] == ["don't"] and row[i + 1] in _ADDED for i in range(2, len(row) - 1)):
        return "no" in row[:3]
    begin = verb.end if verb and unneeded else 2 if without else 1
    if not (unneeded or without or row[0] == "no"):
        return False
    at = begin
    while at < len(row) and row[at] in _FURTHER:
        at += 1
    noun = SCENE_NOUNS.at(request, at) if at < len(row) and row[at] not in {"bit", "part"} else None
    if noun is None or not (without or _NEW & set(row[begin:at])):
        told = noun is not None and (noun.end == len(request) or LINKS.at(request, noun.end) is not None)
        return told and row[0] == "no"
    return ends_phrase(request, noun.end) or LINKS.at(request, noun.end) is not None


_ADDED = word_set("add make create show mention invent put need")
_NEW = word_set("new extra more additional further another")
_FURTHER = _NEW | word_set("a an any other single")


def _not_to_say(request: Sequence[Token], reading: Reading) -> Step | None:
    """ "Never write “cheap” again": words that shall stand nowhere; where they do, it is asked what becomes of them."""
    at = next((i for i, token in enumerate(request[:6]) if token.kind == "quote"), 0)
    behind = {token.word for token in request[at + 1 :]}
    if not at or not _WRITING & {token.word for token in request[1:at]} or not behind <= _AGAIN:
        return None
    said = request[at].text
    view = next((v for v in reading.scenes for text in v.texts if said.lower() in text.lower()), None)
    shown = f"“{said}” stands in “{view.name}”: say that it shall go, and I take it out." if view else ""
    return Step("reply", said=shown or f"Nothing was changed: no scene says “{said}”.")


_WRITING = word_set("write say use show put display type")
_AGAIN = word_set("again anymore ever please . ! anywhere more any , in it on the film video")


def _stays_put(row: Sequence[str]) -> bool:
    """ "... stays last", "... can stay where it is"."""
    row = row[1:] if row[:1] in (["can"], ["should"], ["must"], ["has"]) else row
    return row[:1] in (["stay"], ["stays"], ["remains"]) and list(row[1:]) in _PUT


_PUT = (["last"], ["first"], ["there"], ["put"], ["where", "it", "is"], ["at", "the", "end"], ["at", "the", "start"])


def _ends_keeping(request: Sequence[Token], at: int) -> bool:
    """Whether what stays ends at the token: "keep 1 and 5 and throw the rest away"."""
    joint = request[at].word == "and" and (verb := VERBS.at(request, at + 1)) is not None and verb.value == "delete"
    return joint or request[at].word in {",", "just", "but", "only", ";"}


def element_kept(request: Sequence[Token], text: str, reading: Reading) -> list[Step] | None:
    """ "Keep the title and get rid of everything else", "remove everything but the headline on scene 3", "just keep the
    first line": an edit of one scene, in the person's words, where what stays is no scene."""
    at, alone = _what_stays(request)
    end = _elements(request, at, reading) if at >= 0 else 0
    if not end:
        return None
    end += 2 * (request[end : end + 1] != [] and at == 0)
    tail = [token.word for token in request[end:] if token.kind != "mark"]
    named = [
        ref
        for ref in refs(request, reading)
        if ref.numbers
        and not at <= ref.start < ref.end <= end
        and (ref.how in _NAMED or (ref.how == "all" and SCENE_NOUNS.at(request, ref.end - 1)))
    ]
    gone = alone or any(VERBS.at(request, i) and _rest_at(request, i + 1) for i in range(end, len(request) - 1))
    gone = gone or any(
        _rest_at(request, i) and {"go", "goes", "away", "out"} & set(tail) for i in range(end, len(request))
    )
    if not gone or (alone and not at and end < len(request) - 1 and request[end].word not in _LISTING):
        return None
    if alone and at and tail and not (named and tail[0] in _ON):
        return None
    numbers = tuple(dict.fromkeys(n for ref in named for n in ref.numbers if reading.scene(n)))
    called = ref_at(request, at, reading, expected=True)  # a scene "Title", while another is open
    numbers = numbers or ((called and reading.selected) or reading.default_scene(),)
    words = source(text, request)[:2000]
    kept = {found.value for found in ELEMENT_NOUNS.all(request)}
    plain = not _PIECES.first(request) and not any(_counts(request, i) for i in range(at, end))
    views = [view for n in numbers if plain and (view := reading.scene(n))]
    hidden = {view.number: _all_hidden_but(kept, view) for view in views}
    if views and not any(hidden.values()) and kept and all(view.says(e) for view in views for e in kept):
        return [Step("reply", said=f"“{views[0].name}” shows nothing else.")]
    ops = (
        EditScene(scene=n, changes=hidden[n]) if hidden.get(n) else EditScene(scene=n, instruction=words)
        for n in numbers
    )
    return [Step("edit", tuple(ops), mentioned=numbers)]


def _all_hidden_but(kept: set[str], view: SceneView) -> tuple[Change, ...]:
    """The other elements of a scene that shows all those that stay; nothing where it lacks one, or shows no other."""
    if not kept or not all(view.says(element) for element in kept):
        return ()
    gone = (element for element in ELEMENTS if view.says(element) and element not in kept)
    return tuple(Change(target=element, property="visible", value="false") for element in gone)


def _what_stays(request: Sequence[Token]) -> tuple[int, bool]:
    """Where what shall stay begins, and whether that alone says that the rest goes; -1 where nothing of it is said."""
    words = [token.word for token in request]
    only = bool({"only", "just"} & set(words[:2]))
    keeps = 1 if words[:1] and words[0] in {"only", "just"} else 0
    if words[keeps : keeps + 1] and words[keeps] in {"keep", "leave"}:
        only = only or words[keeps + 1 : keeps + 2] in (["only"], ["just"])
        return keeps + 1 + (words[keeps + 1 : keeps + 2] in (["only"], ["just"])), only and not _LISTING & set(words)
    everything = next((i for i in range(len(request)) if _everything_at(request, i)), len(request))
    for at in range(everything + 1, len(request)):
        if skipped := EXCEPT.at(request, at):
            head = VERBS.at(request, 0)
            goes = bool({"go", "goes", "away"} & set(words[at:])) and words[0] in _EVERYTHING
            return (
                (skipped.end, True)
                if goes or (head and head.value in {"delete", "hide"}) or words[0] == "drop"
                else (-1, False)
            )
    behind = next((at for at in range(1, 6) if words[at : at + 2] == ["keep", "only"]), 0)  # as in Japanese
    return (0, True) if behind else (-1, False)


def _rest_at(request: Sequence[Token], start: int) -> bool:
    """Whether "everything else" or "the rest" is said within a few words, and not of scenes."""
    ahead = range(start, min(len(request), start + 4))
    return any(request[i].word in _OTHERS for i in ahead) and not any(SCENE_NOUNS.at(request, i) for i in ahead)


def _everything_at(request: Sequence[Token], at: int) -> bool:
    """Whether "everything" stands there, and not "all scenes"."""
    ahead = range(at, min(len(request), at + 3))
    return request[at].word in _EVERYTHING and not any(
        SCENE_NOUNS.at(request, i) and request[i].word.endswith("s") for i in ahead
    )


def _elements(request: Sequence[Token], start: int, reading: Reading) -> int:
    """Where elements end that are named one after the other, "the title and the logo"; 0 where a scene is."""
    at = end = start
    while at < len(request):
        ref = ref_at(request, at, reading, expected=True)
        while at < len(request) and (request[at].word in _BEFORE_ELEMENT or _counts(request, at)):
            at += 1
        noun = ELEMENT_NOUNS.at(request, at) or PICTURE_NOUNS.at(request, at) or _PIECES.at(request, at)
        if ref and ref.how in _NAMED and not (noun and _element_for_all(request, ref, noun.end, reading)):
            return end if end > start else 0
        if noun is None and not (at < len(request) and request[at].kind == "quote"):
            break
        at = end = noun.end if noun else at + 1
        at += at < len(request) and request[at].word in {"and", ",", "&"}
    return end if end > start else 0


def _element_for_all(request: Sequence[Token], ref: Ref, end: int, reading: Reading) -> bool:
    """Whether an element is meant though it could be a scene: "the first line", "the headline on the demo", and "the
    title" while another scene than the one called “Title” is open, or named behind it."""
    if ref.how == "place" or (ref.end > end and request[end].word in _ON):
        return True
    placed = end + 1 < len(request) and request[end].word in _ON and row_at(request, end + 1, reading) is not None
    return ref.end == end and (placed or reading.selected not in {None, *ref.numbers})


def _counts(request: Sequence[Token], at: int) -> bool:
    return ordinal_at(request, at) is not None or count_at(request, at) is not None


_PIECES = Phrases.of({True: "line, bullet, sentence, sentences, word, words, paragraph, number, numbers, step, row"})
_NAMED = frozenset({"number", "name", "place", "content", "this"})
_EVERYTHING = word_set("everything all anything")
_ON = word_set("on in from of for")
_LISTING = word_set(", and but ; -")
_BEFORE_ELEMENT = word_set("the my our a an only just big small main")


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
        if step and any(isinstance(op, SetBrand) and op.font and not op.colors for op in step.ops):
            step = replace(step, ops=step.further, further=())
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
