"""A message taken apart into requests, and each request given to the rule that understands it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.context import Context
from brain.rules.about import scenes_named
from brain.rules.add import add
from brain.rules.answers import answer_to
from brain.rules.as_said import as_said, goes_on, only_names
from brain.rules.cuts import cuts, is_content, without_joint
from brain.rules.film_brief import film_brief
from brain.rules.history import again_for, history, row_alone
from brain.rules.keeping import keeping
from brain.rules.lengths import length_instead
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import CALL_VERBS, COPY_VERBS, FOOTAGE, LENGTH_VERBS, RECREATE, SOUND_NOUNS, SPLIT_VERBS
from brain.rules.lexicon_free import CHANGING, PROBLEMS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import AROUND, EXCEPT, SCENE_NOUNS
from brain.rules.news import news
from brain.rules.numbers import count_at, seconds_at
from brain.rules.own_scene import own_scene, wishes_a_scene
from brain.rules.phrases import word_set
from brain.rules.pictures import ignores_files, in_this_style
from brain.rules.politeness import core
from brain.rules.scenes import numbers_of, ref_at, refs
from brain.rules.sentences import clauses, points, sentences
from brain.rules.step import Step
from brain.rules.talk import question, small_talk, unanswered
from brain.rules.talk_so_far import reading_of
from brain.rules.together import place_step, remember_step, without_chatter
from brain.rules.tokens import Token, source, tokens
from brain.rules.translate import translated
from brain.rules.understood import describes, film_step, understood, unreadable
from brain.rules.units import with_units
from brain.rules.view import Reading, stem
from tools.designs.colors import color_named
from tools.schemas import (
    AddAudio,
    AddScene,
    EditScene,
    Op,
    RetimeScene,
    TrimScene,
)

# What is read of a message for commands; longer ones are texts, not requests.
MAX_TOKENS = 1200
_POINTS = word_set("it that this them its")
_UNTOUCHED = word_set("is are alone untouched there same unchanged")
_OTHERS = word_set("rest others other else everything remaining")
_LABELLING = word_set(": - – — shows should is will")
MAX_REQUESTS = 20
MAX_READINGS = 24
_BESIDE = word_set("over behind under above below beside around underneath across beneath")
_JOINTS = frozenset({"and", ",", "then", "but", "also", "plus", "und", "y", "et", "e"})


def understand(text: str, reading: Reading) -> list[Step]:
    """The steps that the message asks for, in order; a part that nothing is known about is a "clarify" without a
    sentence."""
    row = tokens(text)
    reading.cut = len(row) > MAX_TOKENS
    row = row[:MAX_TOKENS]
    english = translated(row)
    reading.foreign, row = english is not row, list(english)
    row = list(with_units(row, reading))
    reading.row = row
    reading.files_ignored = ignores_files(row)
    if in_this_style(row):
        reading.file_use = "style"
    if answer := answer_to(core(row) or row, text, reading, lambda words: _read_apart(words, reading)):
        return answer
    said = points(row) if reading.scenes else []
    if not said and (parts := headed(row, reading) if reading.scenes else []):
        reading.headed = True
        said = [sentence for part in parts for sentence in sentences(part)]
    said = said or sentences(row)
    if brief := _brief(said, row, text, reading):
        return brief
    if (len(said) == 1 or not reading.scenes) and (whole := _whole(row, text, reading)):
        return [whole]
    steps: list[Step] = []
    added: Sequence[Token] = ()
    for sentence in said:
        if len(steps) >= MAX_REQUESTS:
            reading.cut = True
            break
        more = _sentence(sentence, text, reading)
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
        if steps and (statement := _statement_before(sentence, said, row, text, reading)):
            steps[-1] = statement
            continue
        if steps and steps[-1].kind == "sound" and _tells_sort(sentence) and not any(s.kind == "sound" for s in more):
            continue  # "can we have some music? something light"
        if steps and (meant := _meant_scene(sentence, steps[-1], reading)):
            steps[-1] = meant
            continue
        for step in more:
            place_step(step, steps, reading)
        if more:
            added = sentence if more[-1].kind == "add" else ()
    return without_chatter(steps)


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
        if setting and setting.kind in {"brand", "format", "rule"}:
            lead.append(setting)
            continue
        if step := film_brief(core(row[row.index(sentence[0]) :]), text, reading):
            return [*lead, step]
        request = core(sentence)
        before = film_step(request, text, reading) or next(iter(_left_alone(request, text, reading) or ()), None)
        if before is None or at > 2:
            return None
        lead.append(before)
    return None


def _read_apart(text: str, reading: Reading) -> list[Step]:
    """Other words than the message's, read as a request of their own."""
    return understand(text, Reading(reading.context.model_copy(update={"history": ()}), reading.scenes, reading.talked))


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
    return add(request, text, reading, loose=describes(request))


def _sentence(sentence: Sequence[Token], text: str, reading: Reading, *, whole: bool = True) -> list[Step]:
    """The steps of one sentence. It is cut where what follows is a request that is understood by itself. `whole`: that
    it is no such part of another."""
    request = core(sentence)
    if not request:
        return []
    request = _without_denied(request, reading)
    if excepted := _excepting(request, text, reading):
        return excepted
    if row_alone(request, reading) and (again := again_for(request, reading)):
        return [again]
    if further := _further_scene(request, text, reading):
        return [further]
    if rule := keeping(request, text, reading):
        return [rule]
    if talk := small_talk(request, sentence) or question(request, sentence, reading):
        reading.mentioned += [n for n in scenes_named(request, reading) if reading.scene(n)]
        asked = [found.value for found in ELEMENT_NOUNS.all(request) if found.value != "text"]
        reading.element = asked[-1] if asked else reading.element
        return [talk]
    if kept := _left_alone(request, text, reading):
        return kept
    if told := own_scene(request, text, reading):
        return [told]
    head = ref_at(request, 0, reading, expected=True)
    named = head and head.how == "name" and head.end < len(request) and request[head.end].word == ":"
    if named and head and (under := _under_heading(request, text, reading)):
        view = reading.scene(head.numbers[0]) if head.numbers else None
        shown = view is not None and any(stem(t.word) in view.said_words for t in request[head.end :] if t.word != ":")
        if reading.headed or shown or not under[0].weak:
            return under
    placed = head and head.how in {"place", "number"} and len(head.numbers) == 1 and reading.scene(head.numbers[0])
    if placed and head and request[head.end : head.end + 1] and request[head.end].word == ":":
        speaks = ELEMENT_NOUNS.first(request[head.end :]) is not None
        under = _under_heading(request, text, reading) if speaks else None
        if under and under[0].kind == "edit":
            return under  # "last scene: the button should say Book now"
    if fronted := _fronted(request, text, reading):
        return fronted
    if instead := length_instead(request, reading):
        return [instead]
    if _only_remarks(request, text, reading) and (rest := _behind_remark(request, text, reading)):
        return rest
    for at in cuts(request, reading):
        reading.readings += 1
        if reading.readings > MAX_READINGS:
            break
        left, right = core(without_joint(request[:at])), core(request[at:])
        if not left or not right:
            continue
        first = small_talk(left, left) or _approved(left) or next(iter(_excepting(left, text, reading) or ()), None)
        first = first or understood(left, text, reading)
        if first is None or not (first.acts or first.kind == "reply"):
            continue
        saved = reading.state()
        remember_step(first, reading)
        rest = _sentence(_with_verb(left, right), text, reading, whole=False)
        if first.weak and rest and _of_the_element(left, right, rest):
            reading.restore(saved)
            return [first]  # "the text disappears too early, keep it half a second more"
        if first.weak and _is_one_wish(left, right, rest, reading):
            reading.restore(saved)
            continue
        if (
            first.weak
            and (_only_states(left) or _tells_purpose(left))
            and rest
            and all(s.acts and not s.weak for s in rest)
        ):
            reading.restore(saved)
            everywhere = (
                any(ref.how == "all" for ref in refs(left, reading)) and len(rest) == 1 and len(rest[0].ops) == 1
            )
            if everywhere and any(token.word == "it" for token in right) and rest[0].kind in {"time", "edit"}:
                numbers = [scene.number for scene in reading.scenes]
                return _on_each(rest[0], numbers, right, text, reading)  # "everything is sluggish, speed it up"
            return rest  # "the results slide has two ideas, split it into two"
        if first.creative and rest and all(s.kind == "edit" and set(s.mentioned) <= set(first.mentioned) for s in rest):
            reading.restore(saved)
            continue  # "rework it: darker, slower, and I want to feel small" is one wish
        if rest and rest[0].kind != "clarify" and not (first.kind == "add" and is_content(right, rest)):
            reading.restore(saved)
            return [first, *rest]
        reading.restore(saved)
    step = understood(request, text, reading) or unanswered(sentence)
    if (step is None or step.weak) and (rest := _behind_remark(request, text, reading)):
        return rest
    if (step is None or step.weak) and (rest := _behind_talk(request, text, reading)):
        return rest
    if step is None and (headed := _under_heading(request, text, reading)):
        return headed
    if whole and (step is None or step.weak) and (told := news(request, text, reading)):
        step = told
    step = step or (as_said(request, text, reading) or goes_on(request, text, reading) if whole else None)
    if step is None:
        # "Notes on the linen scene: ..." tells what the next sentences are about.
        reading.mentioned += [n for n in numbers_of(refs(request, reading)) if reading.scene(n)]
    return [step or Step("clarify", unclear=(text[request[0].start : request[-1].end],))]


def _with_verb(left: Sequence[Token], right: Sequence[Token]) -> Sequence[Token]:
    """The second half of "make route red and charity green" with the verb of the first."""
    verb = VERBS.at(left, 0)
    looks = len(right) == 2 and (color_named(right[1].word) is not None or right[1].word.endswith("er"))
    alone = looks and right[0].kind == "word" and VERBS.at(right, 0) is None
    return [*left[: verb.end], *right] if verb and verb.value in {"make", "edit"} and alone else right


def _further_scene(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Scene 4: our prices" in a film of three: the scene that is not there yet."""
    noun = SCENE_NOUNS.at(request, 0)
    count = count_at(request, noun.end) if noun else None
    if count is None or not reading.scenes or count.value != len(reading.scenes) + reading.created + 1:
        return None
    label = count.end < len(request) and request[count.end].word in {
        ":",
        "-",
        "–",
        "—",
        "shows",
        "should",
        "is",
        "will",
    }
    words = core(request[count.end + 1 :]) if label else ()
    return add(words, text, reading, loose=True) if words else None


def _approved(left: Sequence[Token]) -> Step | None:
    """ "Portrait is right": what shall stay."""
    row = [token.word for token in left]
    fine = row[-1:] and row[-1] in _FINE and {"is", "are", "looks", "look", "was"} & set(row[1:-1])
    return Step("reply", said="That stays.") if fine and len(row) <= 7 and "not" not in row else None


_FINE = word_set("right fine good ok okay perfect great correct nice lovely cool awesome")


def _of_the_element(left: Sequence[Token], right: Sequence[Token], rest: Sequence[Step]) -> bool:
    """Whether "it" is the element that is complained of, and not its scene."""
    pointed = any(token.word in {"it", "that", "them"} for token in right)
    element = ELEMENT_NOUNS.first(left) is not None and not SCENE_NOUNS.first(left)
    return pointed and element and all(step.kind == "time" for step in rest) and VERBS.at(left, 0) is None


def _is_one_wish(left: Sequence[Token], right: Sequence[Token], rest: Sequence[Step], reading: Reading) -> bool:
    """ "Swap the positions of the quote and the name on the student scene": what follows has no verb of its own, and
    says where all of it is meant."""
    begins = VERBS.at(right, 0) or CHANGING.at(right, 0)
    return (
        bool(rest)
        and all(step.weak for step in rest)
        and begins is None
        and not refs(left, reading)
        and VERBS.at(left, 0) is not None
    )


def _tells_purpose(left: Sequence[Token]) -> bool:
    """ "We need it for the tv in the waiting room", "it's for a trade fair": what the film is for."""
    row = [token.word for token in left[:6]]
    whose = bool({"it", "this", "it's", "that", "video", "film", "that's", "one"} & set(row))
    return whose and bool({"for", "on", "at"} & set(row)) and row[0] in _OF_PURPOSE


_OF_PURPOSE = word_set("we i it it's this that that's they the our my need want people everyone")


def _without_denied(request: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """ "Not the alerts, the status page should go": what is meant instead."""
    denied = ref_at(request, 1, reading, expected=True) if request[0].word == "not" else None
    if denied is None or denied.end + 1 >= len(request) or request[denied.end].word not in {",", "-", "–", "—", "but"}:
        return request
    rest = core(request[denied.end + 1 :])
    return rest if rest and denied.how in {"name", "number", "place", "content", "this"} else request


def _fronted(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "The prices scene, call it Menu": the scene first, then a command that says "it"."""
    comma = next((at for at, token in enumerate(request[:10]) if token.word in {",", "-", "–", "—"}), 0)
    named = only_names(request[:comma], reading) if comma else ()
    rest = core(request[comma + 1 :]) if named else ()
    commands = (VERBS, CALL_VERBS, LENGTH_VERBS, COPY_VERBS, SPLIT_VERBS, CHANGING)
    if (
        not rest
        or not any(table.at(rest, 0) for table in commands)
        or not any(token.word in _POINTS for token in rest[1:])
    ):
        return []
    saved = reading.state()
    reading.mentioned += named
    steps = _sentence(rest, text, reading)
    if all(step.acts and not step.weak for step in steps):
        return steps
    reading.restore(saved)
    return []


def _only_remarks(request: Sequence[Token], text: str, reading: Reading) -> bool:
    """Whether what stands before the first comma is a remark: "this one is our best, so ..."."""
    comma = next((at for at, token in enumerate(request[:12]) if token.word in {",", ";", "-", "–", "—"}), 0)
    left = request[:comma]
    if comma < 2 or not _only_states(left) or ELEMENT_NOUNS.first(left) or any(t.kind == "number" for t in left):
        return False
    return understood(left, text, reading) is None


def _only_states(left: Sequence[Token]) -> bool:
    """Whether it says how something is, and wishes nothing."""
    states = any(token.word in {"has", "is", "are", "have", "shows", "looks", "feels"} for token in left[1:])
    plain = not any(token.kind in {"quote", "color", "link"} for token in left)
    return states and plain and VERBS.at(left, 0) is None and not any(PROBLEMS.at(left, at) for at in range(len(left)))


def _behind_remark(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "Hmm too much, remove it": what stands before the comma says only why."""
    at = next((i for i, token in enumerate(request) if token.word in {",", ";", "-", "–", "—"}), 0)
    right = core(request[at + 1 :]) if 0 < at <= 8 else ()
    if not right or VERBS.at(request, 0) or VERBS.at(right, 0) is None:
        return []
    about = [n for n in numbers_of(refs(request[:at], reading)) if reading.scene(n)]
    if not about and any(SCENE_NOUNS.at(right, i) for i in range(len(right))):
        about = [n for n in numbers_of(refs(request[:at], reading, expected=True)) if reading.scene(n)]
    if not about and refs(request[:at], reading, expected=True):
        return []  # "the names take forever to appear, speed that up" is about the names
    if about and not any(token.word in {"it", "that", "them"} for token in right):
        return []
    reading.mentioned += about  # "nobody reads the pain scene, out with it"
    steps = _sentence(right, text, reading)
    return steps if all(step.acts and not step.weak for step in steps) else []


def _behind_talk(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "I'm done, where can I download it": what stands before the comma is talk."""
    at = next((i for i, token in enumerate(request) if token.word in {",", "-", "–", "—"}), 0)
    left, right = request[:at], core(request[at + 1 :])
    if not 0 < at <= 6 or not right or not (small_talk(left, left) or _approved(left)):
        return []
    return _sentence(right, text, reading)


def _left_alone(request: Sequence[Token], text: str, reading: Reading) -> list[Step] | None:
    """ "Don't touch the intro, ...": what shall not happen is no request; what follows it may be one."""
    row = [token.word for token in request]
    forbids = row[:1] == ["don't"] or row[:2] == ["do", "not"] or row[:1] in (["never"], ["dont"])
    left = row[:1] in (["keep"], ["leave"])
    named = left and "," in row and refs(request[1:], reading, expected=True)
    keeps = left and bool(_UNTOUCHED & set(row) or (named and _OTHERS & set(row)))
    if row[1:2] in (["want"], ["need"], ["like"]) or not (forbids or keeps) or any(t.kind == "quote" for t in request):
        return None
    end = next(
        (at for at, token in enumerate(request) if token.word in {",", "just", "but", "only", ";"}), len(request)
    )
    if keeping(core(request[:end]), text, reading):
        return None  # "never use red, and ..." is a rule
    reading.mentioned += [n for n in numbers_of(refs(request[:end], reading, expected=True)) if reading.scene(n)]
    rest = core(request[end:])
    return [*(_sentence(rest, text, reading) if rest else []), Step("reply", said="The rest stays as it is.")]


def _excepting(request: Sequence[Token], text: str, reading: Reading) -> list[Step] | None:
    """ "Make everything bigger except the intro", "slower, but not the last scene": on all other scenes."""
    for at in range(1, len(request)):
        skipped = EXCEPT.at(request, at)
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
        return _on_each(step, others, head, text, reading) if step else None
    return None


def _on_each(step: Step, numbers: Sequence[int], head: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """The step on each of these scenes, whichever it was read for."""
    told = {op.scene: op for op in step.ops if hasattr(op, "scene")}
    ops = tuple(told.get(number, step.ops[0]).model_copy(update={"scene": number}) for number in numbers)
    return [replace(step, ops=ops, mentioned=tuple(numbers), said="")]


def _under_heading(request: Sequence[Token], text: str, reading: Reading) -> list[Step] | None:
    """ "Scene five: price in white, a thin line underneath": what follows is about that scene."""
    ref = ref_at(request, 0, reading, expected=True)
    if ref is None or len(ref.numbers) != 1 or ref.how not in {"number", "name", "place", "content"}:
        return None
    if ref.end + 1 >= len(request) or request[ref.end].word not in {":", ",", "-", "–", "—"}:
        return None
    reading.mentioned += ref.numbers
    rest = request[ref.end + 1 :]
    steps = _sentence(rest, text, reading)
    adds = any(step.kind == "add" for step in steps) and SCENE_NOUNS.first(rest) is None
    if any(step.acts for step in steps) and not (adds and request[ref.end].word == ":"):
        return steps
    op = EditScene(scene=ref.numbers[0], instruction=source(text, rest)[:2000])
    return [Step("edit", (op,), mentioned=ref.numbers)] if request[ref.end].word == ":" else None


def last_ops(context: Context) -> tuple[Op, ...]:
    """What the person's last message asked for, read anew on the film as it is now."""
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
    ops = tuple(
        op for step in understand(earlier.message, reading_of(earlier, last_ops)) for op in step.ops if step.acts
    )
    spoken = context.history[-1].content if context.history[-1].role == "assistant" else ""
    # What was done with words that the rules do not know is told by the reply.
    return ops or ((AddAudio(),) if SOUND_NOUNS.first(translated(tokens(spoken[:300]))) else ())


# --- a scene whose words go on in the next sentence ------------------------------------------------------------------


def _last_add_again(joined: Sequence[Token], text: str, reading: Reading, steps: list[Step]) -> Step | None:
    """The request for a scene that came last, read again together with the sentences that followed it."""
    count = sum(isinstance(op, AddScene) for op in steps[-1].ops)
    reading.created -= count
    step = understood(core(joined), text, reading)
    reading.created += count
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


def _talk_only(steps: Sequence[Step]) -> bool:
    return bool(steps) and all(step.kind == "reply" for step in steps)
