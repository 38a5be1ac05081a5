"""A message taken apart into requests, and each request given to the rule that understands it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.context import Context
from brain.rules.add import add
from brain.rules.answers import answer_to
from brain.rules.as_content import content_quoted
from brain.rules.as_said import only_names
from brain.rules.both_parts import of_remark
from brain.rules.coloured import with_numbers
from brain.rules.contrasts import contrasted
from brain.rules.cuts import cuts
from brain.rules.excepted import left_alone
from brain.rules.file_roles import roles
from brain.rules.files import ignores_files, in_this_style
from brain.rules.film_brief import film_brief
from brain.rules.gapped import ungapped
from brain.rules.heads import head_of
from brain.rules.history import history, undid
from brain.rules.keeping import keeping, kept_rules
from brain.rules.keeping_elsewhere import in_english
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import FOOTAGE, RECREATE, SOUND_NOUNS
from brain.rules.lexicon_scenes import AROUND, MOOD_WORDS, OCCASIONS
from brain.rules.numbers import seconds_at
from brain.rules.own_scene import own_scene, placing, wishes_a_scene
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.rephrased import rephrased, without_advice
from brain.rules.retractions import put_right
from brain.rules.scenes import ref_at
from brain.rules.sentence import read_sentence
from brain.rules.sentences import clauses, points, sentences
from brain.rules.shown_date import with_shown_date
from brain.rules.step import Step
from brain.rules.talk import UP_TO_YOU, question, small_talk
from brain.rules.talk_so_far import Views, reading_of
from brain.rules.together import place_step, tells_why, without_chatter
from brain.rules.tokens import Token, source, tokens
from brain.rules.traded import told_of, traded
from brain.rules.translate import translated
from brain.rules.understood import describes, film_step, understood, unreadable
from brain.rules.units import each_its_length
from brain.rules.view import Reading
from tools.schemas import (
    AddAudio,
    AddScene,
    EditScene,
    Op,
    Reply,
)

# What is read of a message for commands; longer ones are texts, not requests.
MAX_TOKENS = 1200
MAX_REQUESTS = 20


def understand(text: str, reading: Reading) -> list[Step]:
    """The steps that the message asks for, in order; a part that nothing is known about is a "clarify" without a
    sentence."""
    if said := in_english(text, kept_rules(reading), fresh=not reading.scenes):
        return [step for sentence in said for step in _understood(sentence, _fresh(reading))]
    return _understood(text, reading)


def _said_on(reading: Reading) -> list[str]:
    """The scenes' names and the words on them, the longest first."""
    said = {part for view in reading.scenes for text in (view.name, *view.texts) for part in (text, *text.split())}
    return sorted(said, key=len, reverse=True)


def _understood(text: str, reading: Reading) -> list[Step]:
    row = tokens(text)
    reading.cut = len(row) > MAX_TOKENS
    row = row[:MAX_TOKENS]
    if (rest := without_advice(row, text)) is not None:
        return [*(_understood(rest, reading) if rest else []), Step("reply", (Reply(),), said=UP_TO_YOU)]
    words = _said_on(reading)
    english = translated(row, words)
    names = [file.name for file in reading.context.attachments]
    if (quoted := content_quoted(row, english, text, names)) is not row:
        row = list(quoted)
        english = translated(row, words)
    reading.foreign, row = english is not row, list(english)
    reading.cut |= len(row) > MAX_TOKENS
    row = row[:MAX_TOKENS]  # Chinese and Japanese words come apart only then
    row = with_shown_date(with_numbers(row, reading), reading)
    row = traded(told_of(rephrased(row), text, reading), text, reading)
    row = list(put_right(contrasted(ungapped(row, reading), reading), text, reading))
    reading.row = row
    if not row and text.strip():
        return [Step("reply", (Reply(),), said="Nothing was changed.")]
    reading.files_ignored = ignores_files(row)
    if in_this_style(row):
        reading.file_use = "style"
    request = core(row)
    if lengths := each_its_length(request, reading):
        return [lengths]
    if each_for_itself := roles(request, text, reading):
        return each_for_itself
    if answer := answer_to(request or row, text, reading, lambda words: _read_apart(words, reading)):
        return answer
    said = points(row) if reading.scenes else []
    if not said and (parts := headed(row, reading) if reading.scenes else []):
        reading.headed = True
        said = [sentence for part in parts for sentence in sentences(part)]
    said = said or sentences(row)
    if brief := _brief(said, row, text, reading):
        return brief
    if said and (anew := _anew(said, row, text, reading)):
        return [anew]
    if (len(said) == 1 or not reading.scenes) and (whole := _whole(row, text, reading)):
        return [whole]
    return _one_by_one(said, row, text, reading)


def _one_by_one(said: Sequence[Sequence[Token]], row: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """The steps of all sentences, in order; what goes on about the one before becomes part of it."""
    steps: list[Step] = []
    added: Sequence[Token] = ()
    for at, sentence in enumerate(said):
        if len(steps) >= MAX_REQUESTS:
            reading.cut = True
            break
        more = read_sentence(sentence, text, reading)
        quoted = _quotes(sentence)  # words for the scene just asked for
        if (added and quoted) or (
            added
            and not any(step.acts and not step.weak for step in more)
            and (not _talk_only(more) or _only_time(sentence, reading))
        ):
            # What follows a request for a scene and is no request itself belongs to the scene's words.
            joined = row[row.index(added[0]) : row.index(sentence[-1]) + 1]
            if longer := _last_add_again(joined, text, reading, steps):
                steps[-1], added = longer, joined
                continue
        if more and tells_why(sentence, more, steps, reading):
            continue  # "delete reviews. The quote isn't real"
        if added and (put := _put_where(sentence, steps[-1], reading)):
            steps[-1] = put
            continue
        if steps and (statement := _statement_before(sentence, said, row, text, reading)):
            steps[-1] = statement
            continue
        if steps and steps[-1].kind == "sound" and _tells_sort(sentence) and not any(s.kind == "sound" for s in more):
            continue  # "can we have some music? something light"
        if steps and (font := _told_font(sentence, steps[-1], text, reading)):
            steps[-1] = font
            continue
        if steps and (meant := _meant_scene(sentence, steps[-1], reading)):
            steps[-1] = meant
            continue
        if steps and (exactly := of_remark(steps[-1], said[at - 1], more, sentence, text, reading)):
            steps, more = steps[:-1], exactly  # "the third one drags. Speed it up a little"
        for step in more:
            place_step(step, steps, reading)
        if more:
            added = sentence if more[-1].kind == "add" else ()
    return without_chatter(steps)


def _anew(said: Sequence[Sequence[Token]], row: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Redo this one. I want a chalkboard look": a scene that shall be made again, in the person's words."""
    first = core(said[0]) or said[0]
    over = first[0].word == "do" and any(token.word in {"again", "over"} for token in said[0][2:])
    ref = ref_at(first, 1, reading, expected=True) if first[0].word in _MADE_ANEW or over else None
    told_by = {"this", "number", "name", "place"} | ({"it"} if first[0].word != "do" else set())
    if reading.context.attachments or undid(reading) or ref is None or first[1].word == "that":
        return None
    if len(ref.numbers) != 1 or ref.how not in told_by:
        return None
    rest = [core(sentence) for sentence in said[1:]]
    parts = [*(core(first[at:]) for at in cuts(first, reading)), *rest]
    wished = [*first[ref.end :], *(token for sentence in rest for token in sentence)]
    commands = {verb.value for part in parts if (verb := VERBS.at(part, 0))}
    if not {token.word for token in wished} & _SO or not commands <= {"add", "show"}:
        return None
    op = EditScene(scene=ref.numbers[0], edit_type="creative", instruction=source(text, row).rstrip(" .!")[:2000])
    return Step("edit", (op,), mentioned=ref.numbers)


_MADE_ANEW = word_set("redo remake rebuild recreate rework")
_SO = word_set("want like look looking looks style styled more less something time feel vibe theme mood")


def _put_where(sentence: Sequence[Token], last: Step, reading: Reading) -> Step | None:
    """The scene just asked for, where and for how long the next sentence says: "own slide, after the prices"."""
    op = last.ops[0] if last.kind == "add" and len(last.ops) == 1 else None
    if not isinstance(op, AddScene):
        return None
    number = last.mentioned[0] if last.mentioned else 0
    order = list(reading.order)
    reading.order = [n for n in order if n != number]
    place, frames = placing(core(sentence), reading)
    reading.order = order
    update = {"position": place, "duration_frames": frames}
    told = {key: value for key, value in update.items() if value is not None}
    return replace(last, ops=(op.model_copy(update=told),)) if told else None


def headed(row: Sequence[Token], reading: Reading) -> list[Sequence[Token]]:
    """The parts of "tracks: use icons, prizes: gold number": what is said of each scene; none in other messages."""
    starts = []
    for at in range(len(row)):
        if at and row[at - 1].kind != "mark":
            continue
        ref = ref_at(row, at, reading, expected=True)
        headed_so = ref and ref.how in {"number", "name", "place"} and row[ref.end : ref.end + 1]
        if ref and headed_so and row[ref.end].word == ":":
            starts.append(at)
    if len(starts) < 2 or starts[0] > 0:
        return []
    return [row[start:end] for start, end in zip(starts, [*starts[1:], len(row)], strict=True)]


def _quotes(sentence: Sequence[Token]) -> bool:
    """A quotation, and at most who said it: "“We cut waste in half.” - Café Luz"."""
    author = sentence[2:] if len(sentence) > 2 and sentence[1].word in {"-", "–", "—", ","} else sentence[1:]
    named = len(author) <= 6 and len(sentence) > 2 and author is not sentence[1:] and sentence[0].kind == "quote"
    return all(token.kind in {"quote", "mark"} for token in sentence) or named


def _meant_scene(sentence: Sequence[Token], last: Step, reading: Reading) -> Step | None:
    """The step before, on the scene that a sentence only names: "make it calmer. The opening, I mean"."""
    numbers = only_names(sentence, reading) if last.kind in {"edit", "time"} and len(last.ops) == 1 else ()
    if not numbers or not all(reading.scene(number) for number in numbers):
        return None
    ops = tuple(last.ops[0].model_copy(update={"scene": number}) for number in numbers)
    return replace(last, ops=ops, mentioned=numbers, said="")


def _brief(said: Sequence[Sequence[Token]], row: Sequence[Token], text: str, reading: Reading) -> list[Step] | None:
    """A brief for a film, and what is said of the film as a whole or of what stays before it begins."""
    lead: list[Step] = []
    for at, sentence in enumerate(said):
        setting = film_step(core(sentence), text, reading) if at + 1 < len(said) else None
        named = setting and setting.kind == "format" and head_of(core(sentence), text).name  # "a story for Lotus Room"
        if setting and setting.kind in {"brand", "format", "rule"} and not named:
            lead.append(setting)
            continue
        if step := film_brief(core(row[row.index(sentence[0]) :]), text, reading):
            return [*lead, step]
        request = core(sentence)
        untouched = left_alone(request, text, reading, read_sentence) or ()
        before = film_step(request, text, reading) or next(iter(untouched), None)
        if before is None or at > 2:
            return None
        lead.append(before)
    return None


def _read_apart(text: str, reading: Reading) -> list[Step]:
    """Other words than the message's, read as a request of their own."""
    return understand(text, _fresh(reading))


def _fresh(reading: Reading) -> Reading:
    """The film to read something by itself, without the talk."""
    return Reading(reading.context.model_copy(update={"history": ()}), reading.scenes, reading.talked)


# --- one message, one sentence, one request ---------------------------------------------------------------------------


def _whole(row: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """What the message says as a whole: talk, a question, or the description of a first scene."""
    request = core(row)
    if rule := keeping(request, text, reading):
        return rule
    if talk := small_talk(request, row):
        return talk
    if asked := question(request, row, reading):
        return asked
    if reading.scenes or not request or reading.context.attachments:
        return None
    if step := history(request, reading):
        return step
    if any(keeping(core(part), text, reading) for part in clauses(request)):
        return None
    if any(film_step(core(part), text, reading) for part in sentences(row)) or FOOTAGE.first(row):
        return None
    if RECREATE.at(request, 0) and len(request) <= 5:
        return Step("clarify", said="There is no picture with this message.")
    verb = VERBS.at(request, 0)
    if verb and verb.value not in {"add", "make", "show", "say", "put", "edit", "order", "slow", "speed"}:
        return None
    if all(unreadable(token.text) for token in request):
        return None
    request = _without_look(request)
    return add(request, text, reading, loose=describes(request))


def _without_look(request: Sequence[Token]) -> Sequence[Token]:
    """ "Romantic save the date for Anna and Ben": how it shall look stands on no scene."""
    at = 0
    while at < len(request) and (request[at].word in MOOD_WORDS or (at and request[at].word in {"and", ","})):
        at += 1
    occasion = any(token.word in OCCASIONS for token in request[at : at + 3])
    return request[at:] if at and occasion else request


def last_ops(context: Context, views: Views) -> tuple[Op, ...]:
    """What the person's last message asked for, read anew on the film as it is now: of `views`."""
    at = next((i for i in range(len(context.history) - 1, -1, -1) if context.history[i].role == "user"), None)
    if at is None:
        return ()
    earlier = context.model_copy(
        update={
            "message": context.history[at].content[:2000],
            "history": context.history[:at][-2:],  # what "it" was then, and no further back
            "attachments": (),
        }
    )
    steps = understand(earlier.message, reading_of(earlier, last_ops, views))
    ops = tuple(op for step in steps for op in step.ops if step.acts)
    spoken = context.history[-1].content if context.history[-1].role == "assistant" else ""
    # What was done with words that the rules do not know is told by the reply.
    return ops or ((AddAudio(),) if SOUND_NOUNS.first(translated(tokens(spoken[:300]))) else ())


# --- a scene whose words go on in the next sentence ------------------------------------------------------------------


def _last_add_again(joined: Sequence[Token], text: str, reading: Reading, steps: list[Step]) -> Step | None:
    """The request for a scene that came last, read again together with the sentences that followed it."""
    count = sum(isinstance(op, AddScene) for op in steps[-1].ops)
    saved = reading.state()
    reading.created -= count
    reading.order = [number for number in reading.order if number <= len(reading.scenes) + reading.created]
    step = understood(core(joined), text, reading)
    reading.restore(saved)
    return step if step and step.kind == "add" and len(step.ops) == count else None


def _only_time(sentence: Sequence[Token], reading: Reading) -> bool:
    """ "Like 3 seconds." """
    rest = [token for token in sentence if token.kind != "mark" and token.word not in AROUND]
    time = seconds_at(rest, 0, reading.fps)
    return time is not None and time.end == len(rest)


def _statement_before(
    sentence: Sequence[Token], said: Sequence[Sequence[Token]], row: Sequence[Token], text: str, reading: Reading
) -> Step | None:
    """ "We also deliver! Make a slide for that.": the scene that the sentence before describes."""
    at = next(n for n, other in enumerate(said) if other is sentence)
    if not at or not wishes_a_scene(sentence, reading):
        return None
    setting = film_step(core(said[at - 1]), text, reading)
    return setting or own_scene(core(row[row.index(said[at - 1][0]) : row.index(sentence[-1]) + 1]), text, reading)


def _tells_sort(sentence: Sequence[Token]) -> bool:
    """ "Something light", "nothing too wild": of what sort it shall be."""
    row = [token.word for token in core(sentence) if token.kind != "mark"]
    return len(row) <= 6 and row[:1] in (["something"], ["nothing"], ["maybe"], ["preferably"], ["anything"])


def _told_font(sentence: Sequence[Token], last: Step, text: str, reading: Reading) -> Step | None:
    """The typeface that a sentence describes in place of the one chosen for "I hate the font": "something elegant"."""
    changes = [change for op in last.ops if isinstance(op, EditScene) for change in op.changes]
    if not changes or any(change.property != "font" for change in changes) or not _tells_sort(sentence):
        return None
    words = [token for token in core(sentence) if token.kind == "word" and token.word not in _OF_SORT]
    asked = [words[0]._replace(word=word) for word in ("make", "the", "font")] if words else []
    step = understood([*asked, *words], text, reading) if asked else None
    told = [change for op in step.ops if isinstance(op, EditScene) for change in op.changes] if step else []
    if len(told) != 1 or told[0].property != "font":
        return None
    ops = tuple(
        op.model_copy(update={"changes": tuple(c.model_copy(update={"value": told[0].value}) for c in op.changes)})
        for op in last.ops
        if isinstance(op, EditScene)
    )
    return replace(last, ops=ops, said="")


_OF_SORT = word_set("something nothing anything maybe preferably more a bit much please rather kind of")


def _talk_only(steps: Sequence[Step]) -> bool:
    return bool(steps) and all(step.kind == "reply" for step in steps)
