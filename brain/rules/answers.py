"""Messages that only make sense after what was said before: answers to a question, a choice from a list, a correction
of the last request."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.answers_told import Understand, one_more, quoted_answer, some_of_it, told_more, told_words, which_told
from brain.rules.as_much import as_much
from brain.rules.corrections import (
    MEANT,
    bare_length,
    corrected,
    everywhere,
    film_length,
    last_user,
    more,
    on_scenes,
    other_fade,
    placed_anew,
    renamed,
    renamed_again,
    same_of,
)
from brain.rules.film_wide import format_in
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_answers import (
    AGREES,
    ALL_OF_THEM,
    CALLED_FOR,
    FORMER,
    IDEAS,
    LAST_CHANGE,
    NO,
    PICKS,
    PLACED,
    QUALIFYING,
    YES,
)
from brain.rules.lexicon_scenes import DESIGN_NOUNS, SCENE_NOUNS, WHOLE
from brain.rules.meant_instead import meant_instead
from brain.rules.numbers import count_at, ordinal_at, seconds_at
from brain.rules.scenes import numbers_of, ref_at, refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token, source, tokens
from brain.rules.view import Reading, stem
from tools.schemas import Change, DeleteScene, EditScene, Reply, RetimeScene, SetFormat, TrimScene, Undo

_OFFERS = re.compile(
    r"(?:\b(?:I can|I could|I'll|shall I|should I|want me to|would you like me to|do you want me to|can I|could I"
    r"|how about I|I would|I'd)\s+)(?P<what>[^?.!]+)",
    re.IGNORECASE,
)
_WAITING = re.compile(
    r"\b(?:please (?:attach|send|upload|tell)|send me|attach (?:it|the)|let me know)\b", re.IGNORECASE
)
_ADVICE = re.compile(r"\b(?:I would|I'd|I could|I can|you could|you can|we could)\s+(?P<what>[^?.!]+)", re.IGNORECASE)
_WISHED = re.compile(
    r"(?:should|shall|could|can|may|might)\s+(?:I|we)\s+(?:maybe |perhaps |also )?(?P<what>[^?.!]+)\?", re.IGNORECASE
)
_POINT = re.compile(r"(?:^|\n|(?<=[\s:,;]))(?:\((?P<a>\d{1,2})\)|(?P<b>\d{1,2})[.)]|[-*•])\s+")
_OR = re.compile(r",?\s+or\s+|,\s+", re.IGNORECASE)


def answer_to(row: Sequence[Token], text: str, reading: Reading, understand: Understand) -> list[Step]:
    """The steps that a short message asks for in the light of the talk; none when it stands for itself."""
    history = reading.context.history
    if history and (given := _agreed_with_words(reading.row, text, history[-1].content, understand)):
        return given
    if history and (called := renamed_again(row, reading)):
        return called
    if history and (told := quoted_answer(row, text, reading, understand)):
        return told
    if history and (further := one_more(row, text, reading, understand)):
        return further
    if history and (words := told_words(row, text, reading, understand)):
        return words
    if not history or len(row) > 12 or any(t.kind == "quote" for t in row):
        return []
    said = [t for t in row if t.kind != "mark"]
    asked = history[-1].content if history[-1].role == "assistant" else ""
    open_ = "?" in asked or _WAITING.search(asked) is not None
    if open_ and (no := NO.at(said, 0)) and (no.end == len(said) or _says_no(said[no.end :])):
        return [Step("reply", (Reply(),), said="Nothing was changed.")]
    return (
        _taken_back(said, reading, text, understand)
        or which_told(said, asked, reading, understand)
        or (bare_length(said, reading) if sum(t.kind == "number" for t in tokens(last_user(reading))) == 1 else [])
        or meant_instead(reading, understand)
        or more(said, reading)
        or everywhere(said, reading)
        or _told_where(said, asked, text, reading, understand)
        or bare_length(said, reading)
        or other_fade(said, reading)
        or same_of(said, reading)
        or ((whole := film_length(said, reading)) and understand(whole))
        or _picked(said, asked, reading, understand)
        or _agreed(said, asked, reading, understand)
        or _format_first(said, asked, reading, understand)
        or some_of_it(said, reading)
        or told_more(said, asked, text, reading, understand)
        or placed_anew(said, reading)
        or _which_scene(said, asked, reading, understand)
        or _how(said, asked, reading)
        or _which_way(said, asked, reading, understand)
        or _alternative(said, asked, reading, understand)
        or renamed(row, text, reading)
        or corrected(said, reading)
    )


def _told_where(said: Sequence[Token], asked: str, text: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "Everywhere", "into scene 3" to "between which scenes?": the last request, with the place it lacked."""
    words = {token.word for token in tokens(asked[:300])}
    if "?" not in asked or not words & {"where", "between"} or reading.last_ops or not 0 < len(said) <= 6:
        return []
    if not (WHOLE.at(said, 0) or said[0].word in PLACED or ref_at(said, 0, reading, expected=True)):
        return []
    steps = understand(f"{last_user(reading)} {source(text, said)}")
    return steps if all(step.acts and not step.weak for step in steps) else []


def _says_no(said: Sequence[Token]) -> bool:
    """ "No, leave it": once more."""
    again = NO.at(said, 0)
    return again is not None and again.end == len(said)


def _taken_back(said: Sequence[Token], reading: Reading, text: str, understand: Understand) -> list[Step]:
    """ "Undo, I meant the end", "no, undo that, scene 3 instead": the last change goes, another one comes."""
    at = next((i for i in range(min(3, len(said))) if (v := VERBS.at(said, i)) and v.value == "undo"), None)
    verb = VERBS.at(said, at) if at is not None else None
    if verb is None or not all(token.word in MEANT for token in said[:at]):
        return []
    rest = said[verb.end :]
    while rest and rest[0].word in {"that", "it", "this", "and", "please", "last"}:
        rest = rest[1:]
    if {token.word for token in rest} <= LAST_CHANGE:
        return []  # "revert the last change"
    if not rest or rest[0].word not in MEANT | {"make", "use"} or len(rest) < 2:
        return []
    steps = _in_place_of(rest, reading, text, understand)
    return [Step("undo", (Undo(),)), *steps] if any(step.acts for step in steps) else []


def _in_place_of(said: Sequence[Token], reading: Reading, text: str, understand: Understand) -> list[Step]:
    """What was meant in place of the last request: another scene, length, place or colour, or a request by itself."""
    meant = _which_scene(said, "", reading, understand) or corrected(said, reading)
    while said and said[0].word in MEANT - {"this", "that", "the"}:
        said = said[1:]
    return meant or (corrected(said, reading) or understand(source(text, said)) if said else [])


# --- from a list that was offered -------------------------------------------------------------------------------------


def _picked(said: Sequence[Token], asked: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "Do all three", "go with the second": what was offered by number."""
    points = points_of(asked)
    if len(points) < 2:
        return []
    chosen = _choice(said, len(points))
    if not chosen:
        return []
    request = {t.word for t in tokens(last_user(reading))}
    wordings = not any(VERBS.at(tokens(p), 0) or SCENE_NOUNS.first(tokens(p)) for p in points)
    if request & CALLED_FOR or (request & IDEAS and wordings):
        asked_of = refs(tokens(last_user(reading)), reading, expected=True)
        asked_of = [ref for ref in asked_of if ref.how != "number" or ref.end - ref.start > 1]  # "three ideas"
        numbers = [n for n in numbers_of(asked_of) if reading.scene(n)]
        number = numbers[0] if numbers else reading.default_scene()
        change = Change(target="title", property="text", value=points[chosen[0]])
        return [Step("edit", (EditScene(scene=number, changes=(change,)),), mentioned=(number,), element="title")]
    return [step for at in chosen for step in understand(_as_request(points[at]))]


def points_of(text: str) -> list[str]:
    """The points of a numbered or dashed list."""
    marks = list(_POINT.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)][: len(marks)]
    found = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    return [re.split(r"\n|(?<=[.!])\s", point.strip())[0].strip(" ,;.") for point in found]


def _as_request(point: str) -> str:
    row = tokens(point)
    return point if VERBS.at(row, 0) and not SCENE_NOUNS.at(row, 0) else f"add {point}"


def _choice(said: Sequence[Token], count: int) -> list[int]:
    """The indexes that are chosen."""
    words = {t.word for t in said}
    if words & ALL_OF_THEM and len(said) <= 5:
        return list(range(count))
    counted = {t.word for at, t in enumerate(said) if count_at(said, at) or ordinal_at(said, at)}
    if not words <= PICKS | counted | {"and", "please"}:
        return []
    found = []
    for at in range(len(said)):
        place = ordinal_at(said, at) or (count_at(said, at) if said[at].word != "one" else None)
        if place and place.value == -1:
            found.append(count - 1)
        elif place and 1 <= place.value <= count:
            found.append(place.value - 1)
    return list(dict.fromkeys(found))


# --- to a question ----------------------------------------------------------------------------------------------------


def _agreed(said: Sequence[Token], asked: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "Yes please" to "I can add a sponsors scene just before Tickets. Want me to?"."""
    said = [token for token in reading.row if token.kind != "mark"]  # with the "please" behind it
    yes = YES.at(said, 0)
    again = YES.at(said, yes.end) if yes else None
    yes = again or yes  # "ok do it"
    told = yes is not None and yes.end >= len(said) - 1 and "?" not in asked
    if told and (wish := _WISHED.match(last_user(reading))):
        return _clear(understand(wish["what"]))  # "should I show the card first?", "I would."
    if told and (idea := _ADVICE.search(asked)):
        return _clear(understand(idea["what"].strip()))  # "I would put traction before market."
    rest = said[yes.end :] if yes else ()
    more = " ".join(["", *(token.text for token in rest)]) if len(rest) > 1 and _qualifies(rest, reading) else ""
    if yes is None or (len(rest) > 1 and not more) or "?" not in asked:
        return []
    row = tokens(last_user(reading))
    noun = next((found for at in range(len(row)) if (found := DESIGN_NOUNS.at(row, at))), None)
    named = " ".join(token.text for token in row[noun.start : noun.end]) if noun else "scene"
    if re.search(r"\byou mean\b", asked, re.IGNORECASE):
        meant = [n for n in numbers_of(refs(tokens(asked), reading)) if reading.scene(n)]
        return _asked_on(meant, reading) if len(meant) == 1 else []
    if listed := _listed_offers(asked):
        return [step for offer in listed for step in understand(f"add {offer}")]
    for offer in _OFFERS.finditer(asked):
        # "should we have a testimonial?", "shall I add one after pricing?"
        steps = understand(re.sub(r"\bone\b", f"a {named}", offer["what"].strip(), count=1) + more)
        if any(step.acts for step in steps):
            return steps
    return []


def _clear(steps: list[Step]) -> list[Step]:
    """The steps, where one of them surely does something."""
    return steps if any(step.acts and not step.weak for step in steps) else []


def _qualifies(rest: Sequence[Token], reading: Reading) -> bool:
    """Whether what follows a yes says more of what was offered: where, how long, with what."""
    time = seconds_at(rest, 0, reading.fps)
    return rest[0].word in QUALIFYING or (time is not None and time.end == len(rest))


def _listed_offers(asked: str) -> list[str]:
    """What "Should I add them?" speaks of: "a slide on the business model", "one on the roadmap"."""
    if not re.search(r"\badd (?:them|it|both|those|one|that)\b[^.?!]*\?\s*$", asked, re.IGNORECASE):
        return []
    before = re.split(r"(?<=[.!:])\s", asked)[:-1]
    found = re.search(r"\b(?:an?|one)\s+(?:[\w-]+\s+){0,2}?(?:slide|scene)\b[^.!?]*", before[-1] if before else "")
    parts = re.split(r",?\s+and\s+(?=(?:an?|one)\b)", found[0].strip()) if found else []
    return [re.sub(r"^one\b", "a scene", part) for part in parts]


def _agreed_with_words(row: Sequence[Token], text: str, asked: str, understand: Understand) -> list[Step]:
    """ "Yes: “Best CRM ever” - Lou" to "I can add a quote. Do you have one?": what was offered, with these words."""
    yes = YES.at(row, 0)
    if yes is None or "?" not in asked or yes.end + 1 >= len(row) or row[yes.end].word not in {":", ","}:
        return []
    words = source(text, row[yes.end + 1 :])
    quote = any(token.kind == "quote" for token in row)
    given = [step for offer in _OFFERS.finditer(asked) for step in understand(f"{offer['what'].strip()}: {words}")]
    return _clear(given) if quote else []


def _format_first(said: Sequence[Token], asked: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "Vertical" to "landscape or vertical?": the format, and then what was asked for before."""
    found = format_in(said)
    if found is None or "?" not in asked or len(said) > 6 or format_in(tokens(asked)) is None:
        return []
    steps = [Step("format", (SetFormat(format=found),))]
    again = (step for step in understand(last_user(reading)) if step.acts and not step.weak)
    return [*steps, *(step for step in again if step.kind != "format")]


def _which_scene(said: Sequence[Token], asked: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "The second one" to "which scene should I delete?": the last request, on that scene."""
    meant = next((at + 1 for at, token in enumerate(said[:-1]) if token.word in {"meant", "mean"}), 0)
    said = said[meant:]  # "oops, wrong scene, I meant programs"
    too = meant > 0 or bool({"too", "also", "as", "same"} & {token.word for token in reading.row})
    began = [token.word for token in reading.row[:3] if token.kind != "mark" and token.word not in AGREES]
    too = too or began[:1] == ["and"]
    if one := _one_of_these(said, asked, reading):
        return _asked_on((one,), reading)
    beside = bool(said) and said[-1].word in {"before", "after"}
    neighbour = next((r for at in range(len(said)) if (r := ref_at(said, at, reading)) and r.end == len(said)), None)
    if (
        beside
        and neighbour
        and neighbour.how == "place"
        and all(token.word in MEANT for token in said[: neighbour.start])
    ):
        return on_scenes(reading.last_ops, neighbour.numbers)  # "I meant the one before"
    corrects = bool(said) and said[0].word in MEANT
    while said and said[0].word in MEANT:
        said = said[1:]
    found = refs(said, reading, expected=True) if 0 < len(said) <= 6 else []
    if "?" not in asked or not {"which", "what", "or"} & {t.word for t in tokens(asked)}:
        alone = (
            len(found) == 1
            and found[0].start == 0
            and found[0].end == len(said)
            and (len(said) > 1 or any(reading.scene(number) for number in found[0].numbers))  # "259" is no scene
            and found[0].how in ({"number", "place", "name"} if corrects or too else {"number", "place"})
        )
        return as_much(found[0].numbers, reading) if alone else []  # "and scene 3 too"
    row = row_at(said, 0, reading) if len(found) > 1 else None
    found = [row] if row and row.end == len(said) else found  # "market and traction"
    numbers = [n for n in numbers_of(found) if reading.scene(n)]
    return _asked_on(numbers, reading) if numbers and len(found) == 1 else []


def _one_of_these(said: Sequence[Token], asked: str, reading: Reading) -> int | None:
    """ "The first" to "Which do you mean: Living room (scene 2) or Kitchen (scene 3)?": the scene that is meant."""
    row = [token for token in said if token.word not in MEANT | {"please", "option", "scene"}]
    place = ordinal_at(row, 0) or FORMER.at(row, 0)
    if "?" not in asked or place is None or place.end != len(row):
        return None
    offered = [n for n in numbers_of(refs(tokens(asked), reading)) if reading.scene(n)]
    at = place.value - 1 if place.value > 0 else len(offered) + place.value
    return offered[at] if len(offered) > 1 and 0 <= at < len(offered) else None


def _asked_on(numbers: Sequence[int], reading: Reading) -> list[Step]:
    """The last request, on the scenes that the person names now."""
    request = tokens(last_user(reading))
    verb = next((v for at in range(len(request)) if (v := VERBS.at(request, at))), None)
    if verb is None:
        return []
    if verb.value == "delete":
        return [Step("delete", tuple(DeleteScene(scene=n) for n in numbers), mentioned=tuple(numbers))]
    return as_much(numbers, reading)


def _how(said: Sequence[Token], asked: str, reading: Reading) -> list[Step]:
    """ "Speed it up" to "shall I cut the end off or speed it up to fit?"."""
    named = any(ref.how in {"name", "number", "place", "content"} for ref in refs(said, reading, expected=True))
    op = reading.last_op if "?" in asked and not named else None
    if not isinstance(op, TrimScene):
        return []
    words = {t.word for t in said}
    if words & {"speed", "faster", "fast", "slow", "slower", "stretch", "squeeze"}:
        return [Step("time", (RetimeScene(scene=op.scene, duration_frames=op.duration_frames),), mentioned=(op.scene,))]
    if words & {"cut", "trim", "end", "off"}:
        return [Step("time", (op,), mentioned=(op.scene,))]
    return []


def _which_way(said: Sequence[Token], asked: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "Shorten" to "should I speed them up or shorten them?": that, on the scenes that the talk was about."""
    if "?" not in asked or not 0 < len(said) <= 3 or not {t.word for t in said} & {t.word for t in tokens(asked)}:
        return []
    row = tokens(last_user(reading))
    about = next((ref for ref in refs(row, reading) if ref.numbers), None)
    if about is None or "or" not in {t.word for t in tokens(asked)}:
        return []
    words = " ".join(t.text for t in said if t.word not in {"them", "it"})
    return _clear(understand(f"{words} {' '.join(t.text for t in row[about.start : about.end])}"))


def _alternative(said: Sequence[Token], asked: str, reading: Reading, understand: Understand) -> list[Step]:
    """ "The map" to "a map, or a countdown. Which one?": what was offered is wanted."""
    offers = "?" in asked or re.search(r"\b(?:could|can|might) add\b", asked) is not None
    if not offers or len(said) > 8 or any(VERBS.at(said, at) for at in range(len(said))):
        return []
    told = {stem(token.word) for token in said} - FUNCTION_WORDS - PICKS - {"both"}
    offered = [part.strip() for part in _OR.split(re.split(r"[.?!:]", asked)[0]) if part.strip()]
    words = {part: {stem(token.word) for token in tokens(part)} for part in offered}
    chosen = [part for part in offered if told & words[part]]
    if len(offered) > 1 and (places := _choice(said, len(offered))):
        told, chosen = set(), [offered[at] for at in places]
    if len(offered) < 2 or not chosen or not told <= set().union(*(words[part] for part in chosen)):
        return []
    if len(chosen) > 1 and any(told <= words[part] for part in chosen):
        return []
    row = tokens(last_user(reading))
    wanted = any((verb := VERBS.at(row, at)) and verb.value == "add" for at in range(len(row)))
    lacking = wanted or bool({"missing", "else", "could", "ideas", "idea", "suggest", "next"} & {t.word for t in row})
    if not lacking or refs(said, reading):
        return []
    return [step for part in chosen for step in understand(f"add a scene about {_bare_offer(part)}")]


def _bare_offer(part: str) -> str:
    """What an offer names: the "security" of "a security scene"."""
    part = re.sub(r"^(?:.*\badd\s+)?(?:(?:an?|the|some)\s+)?", "", part, flags=re.IGNORECASE)
    return re.sub(r"\s+(?:scene|slide|section|card)$", "", part) or part
