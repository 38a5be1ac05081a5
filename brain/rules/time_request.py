"""What a request about lengths or pace names: the scenes, and which words say so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import LENGTH_VERBS, LONGER, OF_ELEMENTS, PACE, SHORTER, SPEED_NOUNS, WHOLE_TIMELINE
from brain.rules.lexicon_looks import DEGREES, ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS, UNITS
from brain.rules.numbers import count_at, percent_at, quantity_at, ratio_at, seconds_at
from brain.rules.phrases import Found, phrase_set, word_set
from brain.rules.scene_names import Ref
from brain.rules.scenes import alike_at, ref_at
from brain.rules.spans import clause, said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import Op

_RETIMING = word_set("""
    squeeze compress condense squash cram fit stretch stretched speed speeding retime play plays playback slow slower
    faster slowed sped
    """)
_WITHOUT = word_set("without not don't no")
_KEEP_ALL = phrase_set("""
    keep all, all of it in, whole animation, keep everything, without cutting, nothing cut, without losing,
    keep the whole, in full
    """)
# Said of a length: none of it is about anything on the scene.
IDLE = word_set("""
    long length lengths duration durations time times timing exactly exact about around roughly only just last lasts
    second seconds sec secs s long. half double whole entire total each every speed pace tempo rate fast slow
    quick quickly
    slowly faster slower shorter longer long short play plays playing run runs running go goes going stay stays up
    more less much bit little lot tad touch fps frame frames mark start end beginning front off away down by of than
    rest remaining as twice thrice part screen keep everything animation. first final normal original currently
    drag drags feel feels too way super kinda at without under speeding cutting losing fit fits into room in within
    extra another additional further per cent percent third quarter thirds quarters time's overall altogether viewers
    anything nothing something needs read reading people seem seems now slightly pacing paced motion. instead
    before ago give viewers everyone same amount stretched hold holds shouldn't mustn't can't
    slot window limit only got have equally equal evenly say nobody noone can't cannot this that we you i they
    needn't hang make makes making dead
    air tiny longer. maximum max min minimum least most under cap limit ones scene's
    """)
# Behind a scene's name: what the scene is, and nothing on it ("the product demo", "the student quote").
_KINDS = word_set("""
    demo quote list chart graph stats table tour message reveal sting story pitch sequence clip video animation
    stuff thing info review testimonial shot image photo teaser promo segment
    """)
_AUDIENCE = word_set("""
    people kids children viewers readers students pupils audience folks customers everyone seniors elderly beginners
    adults grandma mum mom parents me us them
    """)
_AT_THE_EDGES = word_set("start beginning end finish")
STATES = word_set("is lasts last runs takes currently now has it's")


class Request(NamedTuple):
    """The tokens of a request and what they name: the scenes, whether each or the film as a whole, and which tokens
    that covers."""

    tokens: Sequence[Token]
    scenes: tuple[int, ...]
    whole: bool
    covered: frozenset[int]
    named: bool
    guessed: bool = False  # no scene is named, or only by "it"


def _scenes_in(tokens: Sequence[Token], reading: Reading) -> tuple[list[Ref], bool]:
    """The scenes that a request about time speaks of, and whether the film as a whole is."""
    spans = [time for at in range(len(tokens)) if (time := seconds_at(tokens, at, reading.fps))]
    timed = {at for span in spans for at in range(span.start, span.end)}
    found: list[Ref] = []
    at = 0
    whole = False
    while at < len(tokens):
        if (read := LONGER.at(tokens, at)) and read.end > at + 2:
            at = read.end  # "till you've read them all"
            continue
        told = tokens[at - 1].word if at > 1 else ""
        than = told == "than" or (
            told in {"that", "as"} and tokens[at - 2].word in {"shorter", "longer", "faster", "slower"}
        )
        if than and (compared := ref_at(tokens, at, reading, expected=True)):
            at = compared.end  # "shorter than scene 3"
            continue
        total = WHOLE_TIMELINE.at(tokens, at) if tokens[at].word != "everything" else None
        alike = at > 0 and tokens[at - 1].word == "like" and alike_at(tokens, at)
        ref = None if at in timed or alike or _is_amount(tokens, at) else ref_at(tokens, at, reading, expected=True)
        if total and (ref is None or ref.how == "all" or total.end >= ref.end):
            whole = whole or not found
            found.append(Ref((), "all", at, total.end))
            at = total.end
        elif ref and not timed & set(range(ref.start, ref.end)):
            every = len(ref.numbers) == len(reading.scenes)  # and not "all but the last"
            if ref.how == "all" and every and not _each(tokens[ref.start : ref.end]):
                whole = True
            while ref.how == "name" and ref.end < len(tokens) and tokens[ref.end].word in _KINDS:
                ref = ref._replace(end=ref.end + 1)
            found.append(ref)
            at = ref.end
        else:
            at += 1
    return found, whole


def request_of(tokens: Sequence[Token], reading: Reading) -> Request:
    found, whole = _scenes_in(tokens, reading)
    if not found and len(tokens) <= 3 and tokens[-1].word in _AT_THE_EDGES and len(tokens) > 1 and reading.scenes:
        place = len(reading.scenes) if tokens[-1].word in {"end", "finish"} else 1
        found.append(Ref((place,), "place", len(tokens) - 1, len(tokens)))  # "quicker start"
    pointing = {"it", "this", "them"}
    telling = [ref for ref in found if ref.numbers and ref.how not in pointing] or [r for r in found if r.numbers]
    numbers = tuple(dict.fromkeys(n for ref in telling for n in ref.numbers if reading.scene(n) or ref.how != "all"))
    if whole and telling and not all(ref.how == "all" for ref in telling):
        whole = False
    if whole and reading.mentioned and not any(r.how == "all" and r.numbers for r in found):
        whole = False  # "stretch the intro to 10 seconds, play the whole thing slower"
        numbers = (reading.mentioned[-1],)
    one_scene = any(ref.how not in {*pointing, "all"} or SCENE_NOUNS.at(tokens, ref.end - 1) for ref in found)
    if said(tokens, _SUMMED) and not one_scene:
        whole = True  # "it should be 30 seconds in total"
    of_film = said(tokens, _PACE) and not (reading.selected or reading.mentioned or reading.talked)
    if whole or (not found and (of_film or said(tokens, word_set("each apiece")))):
        numbers = tuple(scene.number for scene in reading.scenes)
    covered = frozenset(i for ref in found for i in range(ref.start, ref.end))
    guessed = all(ref.how == "it" for ref in found)
    if guessed and reading.context.history and not reading.created and len(film := reading.scenes_of_style()) > 1:
        numbers, whole = tuple(film), True  # "make it 20 seconds", right after the film was made
    return Request(tokens, numbers or (reading.default_scene(),), whole, covered, bool(numbers), guessed)


_SUMMED = word_set("total overall altogether")
_PACE = word_set("pace pacing tempo")


def _is_amount(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number stands for a length or a share and not for a scene: "to 5", "20 %", "2x"."""
    if percent_at(tokens, at) or ratio_at(tokens, at):
        return True
    if (
        tokens[at].word in {"first", "last", "final", "opening"}
        and not (at == 0 and tokens[at].word == "opening")
        and (
            UNITS.at(tokens, at + 1)
            or seconds_at(tokens, at + 1, 30)
            or (at + 1 < len(tokens) and tokens[at + 1].word in {"couple", "few", "bit", "half"})
        )
    ):
        return True
    if tokens[at].word in {"end", "beginning", "opening", "ending"} and at:
        return True
    return (
        bool(count_at(tokens, at))
        and at > 0
        and tokens[at - 1].word in {"to", "at", "under", "be", "of", "by"}
        and (tokens[at].word != "one" and at + 1 >= len(tokens))
    )


def _each(tokens: Sequence[Token]) -> bool:
    row = {token.word for token in tokens}
    return bool(row & {"every", "each", "both", "them", "everything"}) or any(
        word in row for word in ("scenes", "slides", "clips", "shots")
    )


def seconds_of(tokens: Sequence[Token], at: int) -> Found[float] | None:
    """A bare number, meant as seconds: "5", "four and a half"."""
    found = quantity_at(tokens, at)
    return found if found and tokens[at].word not in {"a", "an", "one", "half"} else None


def keeps_all(tokens: Sequence[Token]) -> bool:
    """Whether the whole animation shall be seen in the new length."""
    row = " ".join(token.word for token in tokens)
    if any(phrase in row for phrase in _KEEP_ALL):
        return True
    for at, token in enumerate(tokens):
        if token.word in _RETIMING:
            return not any(t.word in _WITHOUT for t in tokens[max(0, at - 2) : at])
    return False


def is_of_speed(tokens: Sequence[Token]) -> bool:
    return said(tokens, SPEED_NOUNS) or any(
        PACE.at(tokens, at) for at in range(len(tokens)) if tokens[at].word not in {"drags", "double"}
    )


def _for_whom(part: Sequence[Token], at: int) -> bool:
    """ "Too fast for older people": behind it nothing is said of lengths."""
    behind = part[at + 1 :]
    if at < 2 or part[at].word != "for" or not behind:
        return False
    numbers = any(token.kind == "number" or count_at(behind, i) for i, token in enumerate(behind))
    too = any(token.word in {"too", "so"} for token in part[:at])
    return not numbers and (too or said(behind[-2:], _AUDIENCE))


def about_in(tokens: Sequence[Token], found: Found[float]) -> Sequence[Token]:
    """The tokens up to the end of the clause that says it; those before it belong to it when they name a scene."""
    part = clause(tokens, found.start)
    reason = next(
        (
            i
            for i, t in enumerate(part)
            if (i and t.word in {"because", "so", "cause", "since", "cuz"}) or _for_whom(part, i)
        ),
        len(part),
    )
    return part[:reason]


def covered_in(request: Request, found: Found[float]) -> set[int]:
    part = about_in(request.tokens, found)
    offset = request.tokens.index(part[0]) if part else 0
    known = {at - offset for at in request.covered} | {at - offset for at in range(found.start, found.end)}
    for at in range(len(part)):
        for table in (LENGTH_VERBS, SHORTER, LONGER, PACE, VERBS, DEGREES, WHOLE_TIMELINE):
            if hit := table.at(part, at):
                known.update(range(hit.start, hit.end))
    return known


def speaks_of_elements(request: Request, found: Found[float]) -> bool:
    """Whether something on the scene is spoken of."""
    part = about_in(request.tokens, found)
    offset = request.tokens.index(part[0]) if part else 0
    told = set(range(found.start, found.end))
    free = [t for at, t in enumerate(part) if at + offset not in request.covered | told]
    return any(True for _ in ELEMENT_NOUNS.all(free)) or said(free, OF_ELEMENTS - {"after", "over", "within"})


def time_step(ops: Sequence[Op], request: Request) -> Step:
    return Step("time", tuple(ops), mentioned=request.scenes if len(request.scenes) == 1 else ())
