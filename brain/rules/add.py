"""Requests for new scenes: "a 10 second intro for Luigi's bakery, warm colours", "add a scene after 2: ..."."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from brain.rules.claims import MAX_AT_ONCE, Claims
from brain.rules.compose import Brief, compose, details_of
from brain.rules.content import heading, parts
from brain.rules.counted_down import counted_down
from brain.rules.kinds import Kind, kind_in
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import SOUND_NOUNS, TRANSITION_TYPES
from brain.rules.lexicon_free import ELSEWHERE
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import FILM_NOUNS, LACKING, LINKS, SAME_LOOK, SCENE_NOUNS, WHOLE
from brain.rules.looks import looks_in
from brain.rules.numbers import count_at, seconds_at
from brain.rules.offers import NOTHING_TO_SHOW
from brain.rules.phrases import Found, word_set
from brain.rules.pictures import unused
from brain.rules.places import place_in
from brain.rules.scenes import ref_at, refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.tokens import tokens as tokens_of
from brain.rules.view import Reading, stem
from tools.schemas import AddScene, Content, SetFormat

_INDEFINITE = word_set("a an another some new one")
_DEFINITE = word_set("the this that its every all each both these those it")
_SPEAKERS = word_set("we we're we've i i'm our my there's there you")
_NOTHING = word_set("the a an that this thing things stuff some my our it other one more please")
_LINKING = word_set("about on saying that with for like")
_PARTS = word_set("title headline heading header")
_CLOSERS = word_set("outro ending closer")
_LABELLING = word_set(": - – — shows should is will")
_OPENERS = word_set("intro introduction opener opening")
# Words of a sentence about something else than a wanted scene.
_BEGINS, _ENDS = word_set("start begin open"), word_set("end finish close follow continue")
_TALK = word_set("""
    i you we he she they can could would should will is are was were be not don't doesn't isn't do does too i'm it's
    """)


def add(tokens: Sequence[Token], text: str, reading: Reading, *, loose: bool = False) -> Step | None:
    """The step that adds what the tokens ask for; None when they ask for no scene. `loose`: any description is one."""
    asked = _asked(tokens, text, reading)
    if asked is not None and not reading.context.attachments and _from_elsewhere(asked):
        return Step("clarify", said="I only know what is written here. Say it in this chat, or attach it.")
    if asked is None:
        if not loose:
            return None
        asked = tokens
    if _wordless(asked):
        return Step("clarify", said="I make scenes of words: without any there is nothing to show. What should it say?")
    claims = Claims(asked, text, reading)
    ops = _scenes(claims, reading)
    if ops is None:
        return None
    if not ops:
        wanted = AddScene(position=claims.place, duration_frames=claims.length)
        return Step("clarify", (wanted,), said=NOTHING_TO_SHOW)
    ops = (counted_down(ops[0], tokens, reading),) if len(ops) == 1 else ops
    first = len(reading.scenes) + reading.created + 1
    mentioned = tuple(range(first, first + len(ops)))
    if files := unused(reading):
        ops = (ops[0].model_copy(update={"assets": files}), *ops[1:])
    if claims.format_asked and not reading.scenes and claims.format_asked != reading.context.project.format:
        return Step("add", (SetFormat(format=claims.format_asked), *ops), mentioned=mentioned)
    return Step("add", ops, mentioned=mentioned)


def _from_elsewhere(tokens: Sequence[Token]) -> bool:
    """ "Our numbers from the spreadsheet": words that nobody told."""
    told = any(token.kind in {"quote", "number", "link"} or token.word == ":" for token in tokens)
    at = next((i for i, token in enumerate(tokens) if token.word == "from"), None)
    return not told and at is not None and any(ELSEWHERE.at(tokens, i) for i in range(at + 1, min(at + 3, len(tokens))))


def _wordless(tokens: Sequence[Token]) -> bool:
    """ "an intro without text", "add the thing"."""
    told = [token for token in tokens if token.kind != "mark"]
    if all(token.word in _NOTHING for token in told) and any(token.word in {"thing", "stuff"} for token in told):
        return True
    row = [token.word for token in tokens]
    at = next((i for i, word in enumerate(row) if word in {"without", "no"}), len(row))
    return row[at + 1 : at + 2] in (["text"], ["words"], ["title"]) or row[at + 1 : at + 3] in (
        ["any", "text"],
        ["any", "words"],
    )


# --- is a scene wanted? -----------------------------------------------------------------------------------------------


def _asked(tokens: Sequence[Token], text: str, reading: Reading) -> Sequence[Token] | None:
    """The tokens that describe the scene wanted; None when something else is."""
    if (placed := _place_first(tokens, text, reading)) is not None:
        return placed
    if (alike := _like_but(tokens, reading)) is not None:
        return alike
    if (edge := _at_an_edge(tokens, text, reading)) is not None:
        return edge
    if lacking := _lacking(tokens):
        return lacking
    if (following := _next_one(tokens, reading)) is not None:
        return following
    if tokens[0].kind == "quote" and reading.scenes and _of_its_own(tokens):
        return tokens  # "“Kids enter free” as an extra slide"
    verb = VERBS.at(tokens, 0)
    if tokens[0].word == "compare" and len(tokens) > 3:
        return tokens  # "compare us with the big chains"
    if verb is None:
        return _asked_without_verb(tokens, text, reading)
    after = tokens[verb.end :]
    while after and after[0].word in {"me", "us"} and not any(token.word in {"vs", "versus"} for token in after[1:2]):
        after = after[1:]
    if verb.value in {"say", "show"} and not reading.scenes and after:
        return after
    if verb.value == "add":
        return _asked_by_verb(tokens[verb.end - 1], after, text, reading)
    if verb.value not in {"make", "put", "show", "say"} or not after:
        return None
    shown = _asked_to_show(after, reading) if verb.value == "show" else None
    if shown is not None:
        return shown
    if [t.word for t in after[:2]] in (["the", "next"], ["our", "next"], ["my", "next"]) and SCENE_NOUNS.at(after, 2):
        return after[2:]
    if (after[0].kind == "quote" or verb.value == "put") and _of_its_own(after):
        return after  # "put “Welcome” on a slide of its own"
    indefinite = after[0].word in _INDEFINITE or count_at(after, 0) is not None
    beside = any((p := place_in(after, at, reading)) and p.beside for at in range(1, len(after)))
    if verb.value == "put" and after[0].word == "something" and beside and after[1:2] and after[1].word in _LINKING:
        return after  # "put something about parking between 2 and 3"
    described = indefinite and (verb.value == "put" or kind_in(after) or (verb.value == "show" and beside))
    return after if described and not ref_at(after, 0, reading) else None


def _asked_without_verb(tokens: Sequence[Token], text: str, reading: Reading) -> Sequence[Token] | None:
    if tokens[0].word in {"get", "have", "see", "show"} and tokens[1:2] and tokens[1].word in _INDEFINITE:
        beside = any((p := place_in(tokens, at, reading)) and p.beside for at in range(2, len(tokens)))
        if beside:
            return tokens[1:]  # "can we get a map in there, like after camping"
    new = _placed_thing(tokens, reading) or _one_more(tokens, reading) or _asked_by_noun(tokens, text, reading)
    return tokens if new else None


def _asked_to_show(after: Sequence[Token], reading: Reading) -> Sequence[Token] | None:
    """ "Show what customers say: “...”", "show the founders somewhere", "show our team"."""
    quoted = next((at for at, token in enumerate(after) if token.kind == "quote"), 0)
    if quoted > 1 and after[quoted - 1].word == ":" and not ELEMENT_NOUNS.first(after[:quoted]):
        return after if not refs(after[:quoted], reading, expected=True) else None
    if any(token.word == "somewhere" for token in after):
        return [token for token in after if token.word != "somewhere"]
    return after if after[0].word in {"our", "my"} and not any(token.word == "again" for token in after) else None


def _place_first(tokens: Sequence[Token], text: str, reading: Reading) -> Sequence[Token] | None:
    """ "After the story put a quote": the place, and what is wanted there."""
    place = place_in(tokens, 0, reading) if reading.scenes else None
    start = place.end if place else 0
    while place and start < len(tokens) and tokens[start].word in _LEADS_ON:
        start += 1
    verb = VERBS.at(tokens, start) if start else None
    wanted = _asked(tokens[start:], text, reading) if verb and verb.value in {"add", "put", "make", "show"} else None
    if start and verb is None and start < len(tokens) and tokens[start].word in _INDEFINITE | {"something"}:
        wanted = tokens[start:]  # "at the very end something like ..."
    return [*tokens[: place.end], *wanted] if place and wanted else None


def _at_an_edge(tokens: Sequence[Token], text: str, reading: Reading) -> Sequence[Token] | None:
    """ "End it with a black screen that says ...": a scene that is not there yet."""
    if len(tokens) < 4 or tokens[0].word not in _BEGINS | _ENDS or not reading.scenes:
        return None
    start = 1
    whole = WHOLE.at(tokens, start)
    start = whole.end if whole else start + (tokens[start].word in {"it", "this"})
    if (
        start + 1 >= len(tokens)
        or tokens[start].word not in {"with", "on"}
        or tokens[start + 1].word not in _INDEFINITE
    ):
        return None
    wanted = tokens[start + 1 :]
    edge = "start" if tokens[0].word in _BEGINS else "end"
    last = wanted[-1]._replace(kind="word", text="", start=wanted[-1].end)
    place = [last._replace(word=word) for word in ("at", "the", edge)]
    thanks = any(token.word in {"thank", "thanks", "goodbye"} for token in wanted[:3])
    return [*wanted, last._replace(kind="mark", word=","), *place] if kind_in(wanted) or thanks else None


def _like_but(tokens: Sequence[Token], reading: Reading) -> Sequence[Token] | None:
    """ "Like dinosaurs but about mammoths": a scene in the look of another."""
    like = (SAME_LOOK.at(tokens, 0) or _same_noun(tokens)) if reading.scenes else None
    ref = ref_at(tokens, like.end, reading, expected=True) if like else None
    if like is None or ref is None or ref.end + 2 >= len(tokens) or tokens[ref.end].word not in {"but", "only", "just"}:
        return None
    if not LINKS.at(tokens, ref.end + 1):
        return None
    alike = [tokens[0]._replace(kind="word", word=word) for word in ("same", "style", "as")]
    return [*tokens[ref.end + 1 :], *alike, *tokens[like.end : ref.end]]


def _same_noun(tokens: Sequence[Token]) -> Found[bool] | None:
    """ "Same layout as", "the same kind of slide as"."""
    start = next((at for at, token in enumerate(tokens[:3]) if token.word not in {"the", "a", "in"}), 0)
    if start >= len(tokens) or tokens[start].word not in {"same", "similar"}:
        return None
    at = next(
        (i for i in range(start + 1, min(start + 6, len(tokens))) if tokens[i].word in {"as", "like", "to"}), None
    )
    looks = at is not None and all(t.word in _SHARED or SCENE_NOUNS.at([t], 0) for t in tokens[start + 1 : at])
    return Found(True, 0, at + 1) if looks and at is not None else None


_LEADS_ON = word_set(", please then we i you can should shall must there be come comes goes still also has to needs")
_SHARED = word_set(
    "layout look style design format structure kind of sort type template look thing scene slide page idea"
)


def _of_its_own(after: Sequence[Token]) -> bool:
    """Whether words shall stand on a scene that is not there yet: "on a slide of its own", "on its own slide"."""
    for at in range(1, len(after)):
        noun = SCENE_NOUNS.at(after, at)
        before = [token.word for token in after[max(0, at - 3) : at]]
        edge = bool(before) and before[-1] in _EDGES and ("as" in before or before[-2:-1] == ["a"])
        if noun and before and (edge or before[-1] in {"a", "another", "new", "own", "separate", "extra"}):
            return True  # "on a last slide", "as the last slide"
    return False


_EDGES = word_set("last final closing first opening")


def _lacking(tokens: Sequence[Token]) -> Sequence[Token] | None:
    """ "The film still lacks a scene about prices": what it lacks."""
    subject = WHOLE.at(tokens, 0) or Found(True, 0, int(tokens[0].word in {"it", "this", "we", "there's"}))
    at = subject.end
    while subject.end and at < len(tokens) and tokens[at].word in {"still", "also", "just", "really"}:
        at += 1
    lacks = LACKING.at(tokens, at) if subject.end else None
    wanted = lacks and lacks.end < len(tokens) and tokens[lacks.end].word in _INDEFINITE
    return tokens[lacks.end :] if lacks and wanted and kind_in(tokens[lacks.end :]) else None


def _placed_thing(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "A quick flash “READY?” right at the beginning": something new, and its place in the film."""
    if (
        not reading.scenes
        or tokens[0].word not in {"a", "an", "another", "some"}
        or not any(token.kind == "quote" for token in tokens)
    ):
        return False
    other = any(table.first(tokens) for table in (TRANSITION_TYPES, SOUND_NOUNS))
    return not other and any((p := place_in(tokens, at, reading)) and not p.vague for at in range(1, len(tokens)))


def _next_one(tokens: Sequence[Token], reading: Reading) -> Sequence[Token] | None:
    """ "The next one: our prices", "own scene after the menu, ...", "5 seconds of facts": a noun that stands for a
    scene, and what shall be on it."""
    row = [token.word for token in tokens[:4]]
    start = row[:1] == ["the"]
    if not reading.scenes or len(tokens) < start + 3:
        return None
    noun = SCENE_NOUNS.at(tokens, start + 1) or Found(True, start + 1, start + 2)
    if row[start] == "next" and (row[start + 1] == "one" or noun.end > start + 2 or SCENE_NOUNS.at(tokens, start + 1)):
        told = noun.end + (tokens[noun.end].word in _LABELLING if noun.end < len(tokens) else 0)
        if told > noun.end or LINKS.at(tokens, noun.end):
            return [tokens[noun.start]._replace(word="scene"), *tokens[told:]]
    if row[0] == "own" and SCENE_NOUNS.at(tokens, 1):
        return tokens
    time = seconds_at(tokens, 0, reading.fps)
    of = time and time.end + 1 < len(tokens) and tokens[time.end].word in {"of", "about", "on", "with"}
    if time and of and tokens[time.end + 1].word not in _DEFINITE | {"scene", "music", "silence"}:
        return tokens
    return None


def _one_more(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "One more like the teaser", "and one before it that says ...": a scene, where there are some."""
    row = [token.word for token in tokens[:3]]
    if row in (["a", "new", "one"], ["another", "new", "one"]):
        tokens, row = [tokens[0], *tokens[2:]], ["another", "one"]
    more = 2 if row[:2] in (["one", "more"], ["another", "one"]) else 1 if row[:1] == ["one"] else 0
    if row[:1] in (["another"], ["a"], ["new"], ["one"]) and (noun := SCENE_NOUNS.at(tokens, 1)):
        more = noun.end
    if not more or not reading.scenes or more >= len(tokens):
        return False
    place = place_in(tokens, more, reading)
    return place is not None or LINKS.at(tokens, more) is not None or SAME_LOOK.at(tokens, more) is not None


def _asked_by_verb(verb: Token, after: Sequence[Token], text: str, reading: Reading) -> Sequence[Token] | None:
    """What follows "add", "I want", "we need": a scene, unless it is one that is there."""
    if len(after) > 2 and after[1].word == ":" and after[0].word in {"this", "that", "these"}:
        return after[2:]  # "add this: opening party, Saturday"
    if len(after) > 1 and after[0].word == "that" and after[1].word in _SPEAKERS:
        return after[1:]  # "add that we're hiring"
    if len(after) > 2 and after[1].word == "next" and SCENE_NOUNS.at(after, 2):
        return after[2:]  # "create the next scene with ..."
    if len(after) > 2 and after[0].word == "one" and reading.scenes and LINKS.at(after, 1):
        return [after[0]._replace(word="scene"), *after[1:]]  # "delete scene 2 and add one called Pricing"
    definite = bool(after) and after[0].word in _DEFINITE
    existing = ref_at(after, 0, reading, expected=definite)
    if verb.word in _INDEFINITE | {"something", "more"}:
        existing = None  # "can we have a slide that ...": the article belongs to the verb
    if any(token.kind == "quote" for token in after) and _of_its_own(after):
        return after
    if len(after) == 1 and after[0].word in _OPENERS | _CLOSERS:
        return after  # "add outro"
    wish = verb.word in {"want", "like", "need", "have"}
    if existing and existing.numbers and all(n > len(reading.scenes) + reading.created for n in existing.numbers):
        existing = None  # "add day 4" where the third is the last
    if reading.scenes and ((existing and after[0].word != "a") or (wish and definite)):
        return None
    return None if _only_looks(after, text, reading) else after


def _asked_by_noun(tokens: Sequence[Token], text: str, reading: Reading) -> bool:
    """ "outro", "kitchen scene please", "new slide before 3: ...": a noun of a scene without a verb."""
    kind = kind_in(tokens)
    if kind is None or kind.start > 6:
        return False
    if reading.scenes and kind.start and tokens[kind.start - 1].word in {"on", "in", "of", "to", "from"}:
        return False  # "fewer words on steps"
    if reading.scenes and not kind.hint and not kind.general and FILM_NOUNS.at(tokens, kind.start):
        return False  # "video ready?" in a film
    before = {token.word for token in tokens[: kind.start]}
    after = tokens[kind.end].word if kind.end < len(tokens) else ""
    # "title: Welcome" is the title that is there.
    told = kind.start == 0 and tokens[0].word in _PARTS and after in {":", "=", "is", "of", "on", "in"}
    part = reading.scenes and told
    renewed = reading.scenes and kind.start == 1 and tokens[0].word == "new" and tokens[1].word in _PARTS | {"slogan"}
    if renewed and kind.end < len(tokens) and tokens[kind.end].kind in {"quote", "mark"}:
        return False  # "new title “Hello”"
    # "scene 3 ...", "the phone number should be ...", "slide the name in": what is there, or a verb.
    said_of = after in {"=", "is", "should", "needs", "says", "must", "has", "are", "was", "looks", "feels"}
    verb = kind.start == 0 and kind.general and after in _DEFINITE | {"in", "out", "up"}
    numbered = said_of or verb or (kind.general and count_at(tokens, kind.end))
    if part or numbered or before & (_DEFINITE | _TALK):
        return False
    if ref_at(tokens, 0, reading) and not before & _INDEFINITE and not _is_whole(tokens, kind, reading):
        return False
    return not _only_looks(tokens, text, reading)


def _only_looks(tokens: Sequence[Token], text: str, reading: Reading) -> bool:
    """Whether a noun that is an element too stands beside looks alone: "a bigger title" is the title that is there."""
    kind = kind_in(tokens)
    if not reading.scenes or kind is None or ELEMENT_NOUNS.at(tokens, kind.start) is None:
        return False
    looks = looks_in(tokens, text)
    shown = frozenset[str]().union(*(scene.said_words for scene in reading.scenes))
    return bool(looks.pairs) and all(stem(token.word) in shown for token in looks.unknown)


def _is_whole(tokens: Sequence[Token], kind: Kind, reading: Reading) -> bool:
    """ "outro" alone asks for one, unless the film has a scene of that name."""
    names = {scene.name.lower() for scene in reading.scenes}
    noun = " ".join(token.word for token in tokens[kind.start : kind.end])
    return kind.start == 0 and not kind.general and noun not in names


# --- the scenes -------------------------------------------------------------------------------------------------------


def _scenes(claims: Claims, reading: Reading) -> tuple[AddScene, ...] | None:
    """The scenes that the request describes, none when there is nothing to show; None when it speaks of one that is
    there."""
    count = claims.count()
    claims.format()
    common: dict[str, Any] = {
        "like": claims.like(),
        "position": claims.position(),
        "duration_frames": claims.frames(),
        "theme": claims.theme(),
    }
    kind = kind_in(claims.remaining())
    if claims.speaks_of_scene(kind):
        return None
    brief = claims.brief(kind)
    if count > 1:
        return _several(brief, common, shared=claims.shared)
    content, design = compose(brief)
    if content == Content():
        content = _without_words(claims, kind, design, reading)
    if content == Content():
        return ()
    if common["position"] is None and reading.scenes and any(t.word in _OPENERS for t in claims.tokens[: _reach(kind)]):
        common["position"] = 1
    return (AddScene(content=content, design=design or None, **common),)


def _reach(kind: Kind | None) -> int:
    """How far the noun of an opening may stand: up to the noun of the scene itself."""
    return kind.end + 1 if kind and kind.hint == "title" else 0


def _without_words(claims: Claims, kind: Kind | None, design: str, reading: Reading) -> Content:
    """An opening or a close without words repeats what the film says of itself; any other kind shows its name."""
    if kind is None or not kind.hint:
        return Content()
    noun = [token.text for token in claims.remaining()[kind.start : kind.end] if not SCENE_NOUNS.at([token], 0)]
    if kind.hint not in {"title", "outro"} or noun[:1] in (["thank"], ["Thank"]):
        return Content(title=heading(" ".join(noun)))
    title = next((str(scene.shown["title"]) for scene in reading.scenes if scene.says("title")), "")
    contact = next((str(scene.shown["contact"]) for scene in reading.scenes if scene.says("contact")), "")
    project = reading.context.project.title
    title = title or (project if project not in {"", "Untitled"} else "")
    return Content(title=title, contact=contact if design == "outro" else "")


def _several(brief: Brief, common: dict[str, Any], *, shared: bool) -> tuple[AddScene, ...]:
    """A scene for each part of the list that follows; without one there are no words to tell them apart. `shared`: the
    length is that of all together."""
    _, details = details_of(brief.body)
    pieces = parts(details or brief.body)[:MAX_AT_ONCE]
    if len(pieces) < 2:
        return ()
    if shared and common["duration_frames"]:
        common = {**common, "duration_frames": max(1, common["duration_frames"] // len(pieces))}
    ops = []
    for offset, piece in enumerate(pieces):
        content, design = compose(brief_of(piece))
        if content == Content():
            content, design = Content(title=heading(piece)), "title"
        position = common["position"] + offset if common["position"] else None
        ops.append(AddScene(content=content, design=design or None, **{**common, "position": position}))
    return tuple(ops)


def brief_of(piece: str) -> Brief:
    """A part of a list of scenes, read like a request of its own."""
    row = tokens_of(piece)
    kind = kind_in(row)
    if kind is None or kind.general or kind.start > 2 or kind.end >= len(row):
        return Brief("", "", "topic", piece)
    link = LINKS.at(row, kind.end)
    start = link.end if link else kind.end
    body = piece[row[start].start :] if start < len(row) else ""
    return Brief(kind.hint, "", link.value if link else "", body)
