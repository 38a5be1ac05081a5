"""A brief for a whole film: "30 sec promo for my flower shop, 4 scenes: storefront, bouquets, delivery, phone"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from brain.rules import content as words_of
from brain.rules.add import brief_of
from brain.rules.another_film import another_film
from brain.rules.answers import points_of
from brain.rules.claims import MAX_AT_ONCE
from brain.rules.compose import Brief, compose
from brain.rules.film_wide import format_in
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import PICTURE_NOUNS
from brain.rules.lexicon_scenes import FILM_NOUNS, LINKS, SAME_LOOK, SCENE_NOUNS, UNITS
from brain.rules.numbers import LONGEST_ASKED, count_at, frames_of, seconds_at
from brain.rules.phrases import word_set
from brain.rules.pictures import unused
from brain.rules.places import place_in
from brain.rules.scenes import ref_at
from brain.rules.shot import said_on
from brain.rules.step import Step
from brain.rules.storyboard import Panel, storyboard
from brain.rules.tokens import Token, source, tokens
from brain.rules.view import Reading
from brain.rules.written import written
from tools.designs import theme_for
from tools.schemas import AddScene, AssetUse, Content, Op, SetFormat, ToolError
from tools.timing import spread

_SCENES = word_set("scenes slides shots screens cards pages")
_LONGEST_SCENE = 60  # seconds
_PER_SCENE = word_set("each apiece per every")
_ENDS = re.compile(r"(?<=[^\d\W])[.!?](?=\s|$)|(?<=\d)[.!?](?=\s+[A-Z])")
_IN_TURN = re.compile(
    r"\bfirst (?:one|scene)?\s*(?:is |has |shows |just |being )*(?P<first>[^,.;]{1,80}).{0,400}?"
    r"\blast (?:one|scene)?\s*(?:is |has |shows |being )*"
    r"(?P<last>[^,;]+?)(?:,|;|\.\s|$)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_PLAN = 2000  # characters in which the first and the last scene are told
_BETWEEN = re.compile(r"\bin between:?\s*(?:just |you know |some |it's |with )*(?P<middle>[^.]+)", re.IGNORECASE)
# What a scene is in the film, in place of what it says: "a hook, the problem (...), a call to action".
_ROLE = re.compile(
    r"(?:a |an |the |our )?(?:hook|intro|opening|opener|outro|closing|call to action|cta|end card|problem|solution"
    r"|how it works|pricing|features|download|testimonials?|team|contact)",
    re.IGNORECASE,
)
_NO_TOTAL = word_set("under in after over every")
_EXPLAINS = word_set("explain explains explaining explained")


@dataclass(frozen=True)
class _Plan:
    """What a brief says: how many scenes (0 = not said), what each is about, and what all have in common."""

    count: int
    pieces: list[str]
    subject: str
    link: str
    noun: str = ""  # what has a scene each: "5 steps, one scene per step"


def film_brief(row: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that makes the scenes of a film; None when the message is no brief for one."""
    if row and (panels := _panels(row, text, reading)):
        return _of_panels(panels, row, text, reading)
    if row and reading.scenes and (another := another_film(row, text, reading)):
        return another
    count = _count(row)
    if not row or (reading.scenes and count < 2):
        return None
    if _takes_a_look(row, reading) or _speaks_of_scenes(row, reading) or _like_a_picture(row, reading):
        return None
    pieces = _pieces(row, text, count)
    if count < 2 and any(row[at].word in _SCENES and row[at + 1].word == ":" for at in range(len(row) - 1)):
        count = len(pieces)  # "scenes: logo, problem, where to buy"
    each = _each(row, reading)
    if (
        count < 2
        and (not each or len(pieces) < 3)
        and 2 * sum(_ROLE.fullmatch(piece) is not None for piece in pieces) < max(2, len(pieces) // 2)
    ):
        return _explained_step(row, text, reading) or written(row, text, reading, each=each)
    if any(t.kind == "quote" for t in row[:3]):
        return None
    film = next((at for at in range(len(row)) if FILM_NOUNS.at(row, at)), None)
    if count < 2 and len(pieces) < 3:
        return None
    subject, link = _subject(row, text, film)
    plan = _Plan(min(count, MAX_AT_ONCE), pieces[:MAX_AT_ONCE], subject, link, _counted_noun(row))
    contents = _contents(plan)
    return _step(contents, row, text, reading) if len(contents) > 1 else None


def _panels(row: Sequence[Token], text: str, reading: Reading) -> list[Panel]:
    """The scenes that the message numbers; in a film they are the ones that are there."""
    if reading.scenes:
        return []
    found = storyboard(source(text, row))
    return found[:MAX_AT_ONCE] if all(panel.text for panel in found) else []


def _of_panels(panels: Sequence[Panel], row: Sequence[Token], text: str, reading: Reading) -> Step:
    contents = []
    for panel in panels:
        content, design = _composed(panel.text)
        quote = next((token for token in tokens(panel.text) if token.kind == "quote"), None)
        before = _trailing(panel.text[: quote.start]) if quote and not content.kicker else ""
        if before and before.lower() not in said_on(content).lower():
            content = content.model_copy(update={"kicker": words_of.heading(before)})
        contents.append((content, design))
    shares = [frames_of(panel.seconds, reading.fps) if panel.seconds else None for panel in panels]
    return _step(contents, row, text, reading, shares if any(shares) else None)


def _trailing(words: str) -> str:
    return re.sub(
        r"[\s,:–—-]+(?:and|with|the text|text|saying|that says|says)?[\s,:–—-]*$", "", words.strip() + " "
    ).strip()


def _explained_step(row: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """What is to be explained and about which nothing else is told: its name, the question, and its name to close."""
    explains = row[0].word in _EXPLAINS and not any(token.word in {":", "\n"} for token in row)
    contents = _explained(row, text) if explains and len(row) < 20 else []
    return _step(contents, row, text, reading) if len(contents) > 1 else None


def _takes_a_look(row: Sequence[Token], reading: Reading) -> bool:
    """ "in the style of scene 2": of scenes that are there."""
    found = [like for at in range(len(row)) if (like := SAME_LOOK.at(row, at))]
    return bool(reading.scenes) and any(ref_at(row, like.end, reading, expected=True) for like in found)


def _like_a_picture(row: Sequence[Token], reading: Reading) -> bool:
    """ "Make a video like this picture", and no word of what it should say."""
    at = next((i for i, token in enumerate(row[:-1]) if token.word == "like" and row[i + 1].word in _POINTS), None)
    if at is None or not reading.context.attachments:
        return False
    noun = PICTURE_NOUNS.at(row, at + 2)
    return (noun.end if noun else at + 2) >= len(row) and len(row) < 12


_POINTS = word_set("this that the my attached these")


def _speaks_of_scenes(row: Sequence[Token], reading: Reading) -> bool:
    """In a film that has scenes a brief begins with a wish for new ones."""
    if not reading.scenes:
        return False
    verb = VERBS.at(row, 0)
    if verb is None or verb.value not in {"add", "make", "put"}:
        return count_at(row, 0) is None
    ref = ref_at(row, verb.end, reading, expected=True)
    return ref is not None and ref.how in {"number", "place", "them", "all"}


def _count(row: Sequence[Token]) -> int:
    """How many scenes are asked for; 0 when that is not said."""
    for at in range(len(row)):
        found = count_at(row, at)
        if found is None or row[at].word in {"one", "1"} or (at and SCENE_NOUNS.at(row, at - 1)):
            continue
        for noun in range(found.end, min(found.end + 3, len(row))):
            if row[noun].kind != "word" or row[noun].word in {"and", "for", "of", "to"} or UNITS.at(row, noun):
                break  # "a 4 second scene" is one
            if row[noun].word == "scene" and noun > found.end:
                break
            if row[noun].word in {"scenes", "slides", "shots", "parts", "screens", "cards", "scene"}:
                one_each = any(row[i].word in {"per", "each"} for i in range(noun, min(noun + 3, len(row))))
                return 1 if one_each and found.value == 1 else found.value
    # "5 steps, one scene per step"
    for at, token in enumerate(row):
        if token.word in {"per", "each"} and at >= 1 and SCENE_NOUNS.at(row, at - 1) and at + 1 < len(row):
            wanted = row[at + 1].word
            for i in range(len(row) - 1):
                found = count_at(row, i)
                if found and found.end < len(row) and row[found.end].word.rstrip("s") == wanted:
                    return found.value
    if any(token.word == "per" and SCENE_NOUNS.at(row, at + 1) for at, token in enumerate(row)):
        counts = (found.value for at in range(len(row)) if (found := count_at(row, at)) and row[at].word != "one")
        return next(counts, 0)  # "5 tips for better sleep, one per scene"
    return 0


# --- what the scenes are about ----------------------------------------------------------------------------------------


def _pieces(row: Sequence[Token], text: str, count: int) -> list[str]:
    points = points_of(text)
    if len(points) > 1:
        return points
    if in_turn := _IN_TURN.search(text[:_LONGEST_PLAN]):
        between = _BETWEEN.search(text)
        middle = words_of.parts(between["middle"]) if between else []
        return [in_turn["first"].strip(), *middle, in_turn["last"].strip()]
    if between := _BETWEEN.search(text):
        return words_of.parts(between["middle"])
    for at in range(len(row) - 1, 0, -1):
        if row[at].word == ":" and at + 1 < len(row):
            said = _to_sentence_end(text, row[at + 1].start)
            parts = words_of.parts(said)
            return _joined(parts) if len(parts) > 1 else []
    if count < 2:
        return []
    for sentence in [*_ENDS.split(text)[1:], _after_count(row, text)]:
        parts = words_of.parts(sentence.strip())
        if len(parts) == count or (len(parts) > 1 and abs(len(parts) - count) <= 1):
            return _joined(parts)
    return []


def _after_count(row: Sequence[Token], text: str) -> str:
    """What follows "4 scenes" behind a comma or a dash."""
    for at in range(len(row) - 2):
        if row[at].word in {"scenes", "slides", "shots"} and row[at + 1].word in _BEHIND_COUNT:
            return _to_sentence_end(text, row[at + 2].start)
    return ""


_BEHIND_COUNT = word_set(", - – — ( with about")


def _to_sentence_end(text: str, start: int) -> str:
    end = _ENDS.search(text, start)
    return text[start : end.start()] if end else text[start:]


def _joined(parts: Sequence[str]) -> list[str]:
    """Without a length or a look that stands among them: "each 5 seconds"."""
    return [p for p in parts if not re.fullmatch(r"(?:each\s+)?\d+\s*(?:s|sec|seconds?)(?:\s+each)?", p, re.IGNORECASE)]


def _subject(row: Sequence[Token], text: str, film: int | None) -> tuple[str, str]:
    """What the film is for or about, and how that is said."""
    start = film if film is not None else 0
    for at in range(start, len(row)):
        link = LINKS.at(row, at)
        if link and link.value in {"name", "topic"} and link.end < len(row) and not count_at(row, link.end):
            end = next(
                (i for i in range(link.end, len(row)) if row[i].word in {",", ":", ".", "\n", "(", "-", "–", ";"}),
                len(row),
            )
            words = source(text, row[link.end : end])
            if words and not SCENE_NOUNS.at(row, link.end):
                return words, link.value
    head = next((i for i, t in enumerate(row) if t.word in {":", "\n"}), 0)
    return (source(text, row[:head]), "") if head and head <= 6 and film is None else ("", "")


def _contents(plan: _Plan) -> list[tuple[Content, str]]:
    made = [_content(piece, plan) for piece in plan.pieces]
    count = plan.count or len(made)
    if len(made) > count:
        rest = plan.pieces[count - 1 :]
        made = [*made[: count - 1], compose(Brief("list", "", "topic", ", ".join(rest)))]
    title = _title(plan)
    if not made and plan.noun and count > 1:  # what each says nobody told: they are numbered
        return [(Content(kicker=title.title, title=f"{plan.noun} {n}"), "title") for n in range(1, count + 1)]
    if len(made) < count and title != Content():
        made.insert(0, (title, "title"))
    closing = (Content(title=title.title), "outro")
    while len(made) < count and title != Content():
        made.append(closing)
    return made if len(made) == count else []


def _counted_noun(row: Sequence[Token]) -> str:
    """The "Tip" of "5 tips for better sleep, one per scene"; "" where nothing has a scene each."""
    if not any(token.word == "per" for token in row):
        return ""
    for at in range(len(row)):
        found = count_at(row, at)
        word = row[found.end].word if found and found.value > 1 and found.end < len(row) else ""
        if word.endswith("s") and not SCENE_NOUNS.at(row, found.end if found else 0):
            return word.removesuffix("s").capitalize()
    return ""


def _title(plan: _Plan) -> Content:
    if not plan.subject:
        return Content()
    content, _ = compose(Brief("title", "", plan.link or "topic", plan.subject))
    return content


def _content(piece: str, plan: _Plan) -> tuple[Content, str]:
    """One scene of the film. A hook says what the film is about."""
    if re.fullmatch(r"(?:a |an |the )?(?:hook|intro|opening|title(?: card)?|opener)", piece.strip(), re.IGNORECASE):
        title = _title(plan)
        return (title if title != Content() else Content(title=words_of.heading(piece)), "title")
    return _composed(piece)


def _composed(piece: str) -> tuple[Content, str]:
    content, design = compose(brief_of(piece))
    return (content, design) if content != Content() else (Content(title=words_of.heading(piece)), "title")


def _explained(row: Sequence[Token], text: str) -> list[tuple[Content, str]]:
    """ "Explain compound interest to teenagers": its name, the question, and its name again to close."""
    start = next(i for i, t in enumerate(row) if t.word in _EXPLAINS) + 1
    stops = {"to", "for", "in", ",", ".", ":", "with", "under", "using"}
    end = next((i for i in range(start, len(row)) if row[i].word in stops and i > start), len(row))
    words = re.sub(r"^(?:me|us)\s+", "", source(text, row[start:end])).strip()
    if not words:
        return []
    about = words_of.heading(words)
    audience = ""
    if end < len(row) and row[end].word in {"to", "for"}:
        until = next(
            (i for i in range(end + 1, len(row)) if row[i].word in {"in", ",", ".", "with", "under"}), len(row)
        )
        audience = f"For {source(text, row[end + 1 : until])}" if until > end + 1 else ""
    asked = [(Content(title=question), "title")] if (question := _asked_about(words)) else []
    return [(Content(title=about, subtitle=audience), "title"), *asked, (Content(title=about), "outro")]


def _asked_about(words: str) -> str:
    """What is explained, as the question that it answers; "" where it begins like one that we cannot put."""
    how = re.fullmatch(r"how (?P<what>.+?) (?P<verb>work|happen|form|grow)(?P<one>s?)", words, re.IGNORECASE)
    if how:
        return f"How {'does' if how['one'] else 'do'} {how['what']} {how['verb']}?"
    return "" if words.lower().startswith(("how", "why", "what", "when", "where")) else f"What is {words}?"


# --- the step ---------------------------------------------------------------------------------------------------------


def _each(row: Sequence[Token], reading: Reading) -> int | None:
    """The frames of every scene: "5 seconds each"."""
    for at in range(len(row)):
        time = seconds_at(row, at, reading.fps)
        if time and time.value > _LONGEST_SCENE:
            continue  # "fry 2 minutes per side"
        near = {t.word for t in row[max(0, at - 2) : at]} | (
            {t.word for t in row[time.end : time.end + 2]} if time else set()
        )
        scenes_of = [t.word for t in row[max(0, at - 2) : at]] in (["scenes", "of"], ["slides", "of"], ["shots", "of"])
        if time and (near & _PER_SCENE or scenes_of):
            return frames_of(time.value, reading.fps)
    return None


def _total(row: Sequence[Token], reading: Reading) -> int | None:
    """The frames of the whole film, where its length is said."""
    for at in range(len(row)):
        time = seconds_at(row, at, reading.fps)
        if time and time.value < LONGEST_ASKED and not (at and row[at - 1].word in _NO_TOTAL):
            return frames_of(time.value, reading.fps)
    return None


def _step(
    contents: list[tuple[Content, str]],
    row: Sequence[Token],
    text: str,
    reading: Reading,
    given: Sequence[int | None] | None = None,
) -> Step:
    """The scenes of these contents, of `given` frames where the brief says how long each is."""
    each, total = _each(row, reading), _total(row, reading)
    shares: Sequence[int | None] = given or [each] * len(contents)
    if not (given or each) and total:
        try:
            shares = spread([1] * len(contents), total)
        except ToolError:
            shares = [1] * len(contents)
    place = (
        next((p for at in range(len(row)) if (p := place_in(row, at, reading)) and not p.vague), None)
        if reading.scenes
        else None
    )
    theme = theme_for(text)
    common: dict[str, Any] = {"theme": theme.key if theme else None}
    assets = _shared_out(unused(reading), len(contents), row)
    ops: list[Op] = [
        AddScene(
            content=content,
            design=design or None,
            duration_frames=share,
            assets=files,
            position=place.position + n if place else None,
            **common,
        )
        for n, ((content, design), share, files) in enumerate(zip(contents, shares, assets, strict=True))
    ]
    found = None if reading.scenes else format_in(row)
    if found and found != reading.context.project.format:
        ops.insert(0, SetFormat(format=found))
    first = len(reading.scenes) + reading.created + 1
    return Step("add", tuple(ops), mentioned=tuple(range(first, first + len(contents))))


def _shared_out(files: Sequence[AssetUse], count: int, row: Sequence[Token]) -> list[tuple[AssetUse, ...]]:
    """Which scene shows which files: one each while they last; a single one the first, and the last if that is said."""
    if not files:
        return [()] * count
    if len(files) == 1:
        last = any(t.word in {"last", "end", "every", "all", "each"} for t in row)
        every = any(t.word in {"every", "all", "each"} for t in row)
        return [tuple(files) if n == 0 or every or (last and n == count - 1) else () for n in range(count)]
    return [(files[n],) if n < min(len(files), count - 1) else tuple(files[n:]) for n in range(count)]
