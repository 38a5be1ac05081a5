"""A film as a plan is carried out on it: a pure working copy. Nothing here is stored.

A scene keeps the number that the person sees when the plan begins, however the plan reorders; scenes that the plan
makes take the next numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from tools.add import AddSceneInput, branded
from tools.audio import AddAudioInput, AudioChange, EditAudioInput, RemoveAudioInput, audio_of, stored_audio
from tools.beat import CutToBeatInput
from tools.beds import BEDS
from tools.brand import SetBrandInput
from tools.delete import DeleteSceneInput
from tools.designs import in_turn, natural_duration
from tools.designs.themes import THEMES
from tools.duplicate import DuplicateSceneInput
from tools.edit import EditSceneInput
from tools.export import ExportVideoInput
from tools.format import SIZES, SetFormatInput
from tools.looks import look_props
from tools.move import MoveSceneInput
from tools.pictures import embed_changes, focus_of, style_changes, style_key, styled, with_files
from tools.preferences import ForgetPreferenceInput, SetPreferenceInput
from tools.records import AssetSnapshot, ProjectSnapshot, SceneSnapshot
from tools.registry import TOOLS
from tools.rename import RenameSceneInput
from tools.retime import RetimeSceneInput
from tools.schemas import (
    AddAudio,
    AddScene,
    Content,
    CutToBeat,
    DeleteScene,
    DuplicateScene,
    EditAudio,
    EditScene,
    ExportVideo,
    ForgetPreference,
    GenerateClip,
    MoveScene,
    NotOffered,
    NotThere,
    NotWritten,
    Op,
    Record,
    RemoveAudio,
    RenameScene,
    RetimeScene,
    SceneDraft,
    SetBrand,
    SetFormat,
    SetPreference,
    SetTransition,
    SplitScene,
    ToolError,
    TransitionType,
    TrimScene,
    Write,
    WriteRequest,
)
from tools.split import SplitSceneInput
from tools.timing import Timing, tails, timing_of
from tools.transition import SetTransitionInput
from tools.trim import TrimSceneInput
from tools.words import no_such_scene, quoted, seconds_word

Props = dict[str, Any]
TRANSITION_NAMES: dict[TransitionType, str] = {
    "none": "cut",
    "fade": "fade",
    "slide": "slide",
    "wipe": "wipe",
    "flip": "flip",
    "zoom": "zoom",
    "clock-wipe": "clock wipe",
    "blur": "blur",
}
LIKE_THE_PICTURE = "Make the scene look like the picture."
NO_PICTURES = "I have no such picture: attach it to your message."
NO_CLIPS = "I can't place clips in scenes yet: attach a picture of it."
RECREATED = (
    "I can't read what is in a picture without a chat model: I took its colours and its layout. Tell me its words, and "
    "I put them in."
)
NEEDS_WORDS = (
    "I take the colours and the layout of your picture, but can't read its words without a chat model. Tell me what it "
    "should say: “recreate this: Winter sale, up to 50 % off”."
)
_WORDS = re.compile(r"[^\W\d_]+(?:-\w+)*")


class WorkingScene(Record):
    """A scene of the working copy. `id` is None until it is stored; `duration` is frames."""

    number: int
    id: str | None
    name: str
    tsx_code: str
    duration: int
    props: Props
    layout_json: dict[str, Any]
    made_by: Literal["designer", "model", "person"] = "designer"
    trim_before: int = 0
    trim_after: int = 0
    playback_rate: float = 1
    transition: TransitionType = "none"  # that leads into it
    transition_duration: int = 0


_OF_SNAPSHOT = WorkingScene.model_fields.keys() - {"number"}


class Film(Record):
    """The project and its scenes in order."""

    project: ProjectSnapshot
    scenes: tuple[WorkingScene, ...]
    next_number: int  # of the next scene that the plan makes
    assets: tuple[AssetSnapshot, ...] = ()  # what came with the message

    def at(self, number: int) -> WorkingScene:
        """The scene with this number; raises ToolError when there is none."""
        for scene in self.scenes:
            if scene.number == number:
                return scene
        raise NotThere(no_such_scene(number, len(self.scenes)))

    def place(self, number: int) -> int:
        """The 1-based place of the scene with this number; raises ToolError when there is none."""
        return self.scenes.index(self.at(number)) + 1


class OpResult(Record):
    """What one op did: the number of the scene it touched (None: the project), and a sentence for the person."""

    number: int | None
    kind: Literal["added", "edited", "deleted", "moved", "timed", "led", "named", "set"]
    summary: str
    note: str = ""  # what did not come out as it was asked for


def film_of(project: ProjectSnapshot, scenes: Iterable[SceneSnapshot], assets: Iterable[AssetSnapshot] = ()) -> Film:
    """The working copy of a film whose scenes are given in order; `assets` came with the message."""
    working = tuple(
        # Not validated again: the snapshots were, and every message has this done for all scenes.
        WorkingScene.model_construct(number=number, **{name: getattr(scene, name) for name in _OF_SNAPSHOT})
        for number, scene in enumerate(scenes, 1)
    )
    return Film(project=project, scenes=working, next_number=len(working) + 1, assets=tuple(assets))


def offered() -> tuple[type[Record], ...]:
    """The kinds of ops that films carry out."""
    return tuple(_CARRIED_OUT)


def apply_op(film: Film, op: Op, write: Write | None = None) -> tuple[Film, OpResult]:
    """Returns the film after the op, and what it did. `write` is asked for what only a model can make.

    Raises ToolError when it cannot be done, and ValueError for ops that no film carries out: undo and redo, which are
    about stored changes, and answers.
    """
    if type(op) in _NOT_OFFERED:
        raise NotOffered(_NOT_OFFERED[type(op)])
    if type(op) not in _CARRIED_OUT:
        raise ValueError(f"{op.tool} is not an operation on a film")
    if write is not None and isinstance(op, AddScene | EditScene) and _needs_writing(op):
        return _added_in_writing(film, op, write) if isinstance(op, AddScene) else _rewritten(film, op, write)
    return _CARRIED_OUT[type(op)](film, op)


def _needs_writing(op: AddScene | EditScene) -> bool:
    """Whether only a model can do all of it: what is said in words, and to make a scene look like a picture."""
    return bool(op.instruction) or any(use.use == "recreate" for use in op.assets)


def _added(film: Film, op: AddScene) -> tuple[Film, OpResult]:
    op, note = _with_files(film, op)
    made = _designed(film, op)
    if like := _like(film, op):
        made = styled(made, like[0], rebuilt=like[1] == "recreate")
    behind = next((asset for asset in film.assets if asset.name == made.props.get("backdrop")), None)
    if behind is not None:
        made = made.model_copy(update={"props": {**made.props, "backdropFocus": focus_of(behind)}})
    film, result = _inserted(film, op, made, "designer")
    return film, result.model_copy(update={"note": note})


def _with_files(film: Film, op: AddScene) -> tuple[AddScene, str]:
    """The op with its files as content and look, and what has to be said of them."""
    files = [asset for asset in film.assets if any(use.id == asset.id for use in op.assets)]
    if not files:
        if op.assets:
            raise NotOffered(NO_PICTURES)
        return op, ""
    if any(file.mime_type.startswith("video/") for file in files):
        raise NotOffered(NO_CLIPS)
    like = _like(film, op)
    content = op.content if like is None or op.content != Content() else _words_at_hand(film)
    update: dict[str, Any] = {"content": with_files(content, op.assets, files)}
    if like and (key := style_key(like[0])):
        update["theme"] = key
    return op.model_copy(update=update), RECREATED if like and like[1] == "recreate" else ""


def _words_at_hand(film: Film) -> Content:
    """What a scene after a picture says where nobody told it: what the film begins with, else the project's name."""
    opening = next((scene.props for scene in film.scenes if scene.props.get("title")), {})
    said = {name: text for name in ("kicker", "title", "subtitle") if (text := str(opening.get(name) or ""))}
    title = film.project.title.strip()
    if not said and title in {"", "Untitled"}:
        raise NotOffered(NEEDS_WORDS)
    return Content(**(said or {"title": title}))


def _like(film: Film, op: AddScene) -> tuple[AssetSnapshot, str] | None:
    """The picture whose look the scene shall have, and what it is for."""
    uses = {use.id: use.use for use in op.assets}
    return next(((file, uses[file.id]) for file in film.assets if uses.get(file.id, "embed") != "embed"), None)


def _designed(film: Film, op: AddScene) -> SceneDraft:
    made: SceneDraft = TOOLS["addScene"].fn(
        AddSceneInput(
            content=op.content,
            design=op.design,
            theme=op.theme,
            ground=op.ground,
            duration=op.duration_frames,
            name=op.name,
            fps=film.project.fps,
            brand=film.project.brand,
            like=_model(film, op),
            preferences=film.project.preferences,
        )
    )
    return in_turn(made, [scene.tsx_code for scene in film.scenes])


def _added_in_writing(film: Film, op: AddScene, write: Write) -> tuple[Film, OpResult]:
    """A scene that a model writes. Where nothing comes of it, the built-in designer makes one of the same words."""
    request = WriteRequest(
        instruction=op.instruction or LIKE_THE_PICTURE,
        name=op.name or "",
        content=op.content,
        duration=op.duration_frames or natural_duration(op.content, film.project.fps),
        assets=op.assets,
        look=look_props(_model(film, op)),
        brand=film.project.brand,
        preferences=film.project.preferences,
    )
    try:
        return _inserted(film, op, write(request), "model")
    except NotWritten as error:
        if op.content == Content() and not op.assets:
            raise
        film, result = _added(film, op)
        note = f"{error} The built-in designer made it instead."
        return film, result.model_copy(update={"note": f"{note} {result.note}".strip()})


def _inserted(
    film: Film, op: AddScene, made: SceneDraft, made_by: Literal["designer", "model"]
) -> tuple[Film, OpResult]:
    scene = WorkingScene(number=film.next_number, id=None, made_by=made_by, **made.model_dump())
    index = len(film.scenes) if op.position is None else min(op.position - 1, len(film.scenes))
    scenes = (*film.scenes[:index], scene, *film.scenes[index:])
    length = seconds_word(scene.duration, film.project.fps)
    place = f" as scene {index + 1}" if film.scenes else ""
    summary = f"Added {quoted(scene.name)}{place}, {length}{_look(op.theme)}."
    film = film.model_copy(update={"scenes": scenes, "next_number": film.next_number + 1})
    return film, OpResult(number=scene.number, kind="added", summary=summary)


def _look(key: str | None) -> str:
    """How a reply calls the theme that was asked for: one of ours by its name."""
    return f", in the {THEMES[key].name} look" if key in THEMES else ", in your colours" if key else ""


# Of a scene's look beside its theme, what a new scene takes over where most scenes have it alike.
_SHARED = ("background", "accent", "gradient", "pace")


def _model(film: Film, op: AddScene) -> Props:
    """The props whose look a new scene takes: all of that of the scene it shall be like, else the theme of the one
    before it, and what most scenes have in common. A pace that was chosen for what comes goes before."""
    if op.like is not None:
        return _shown(film.at(op.like))
    shown = [scene.props for scene in film.scenes if isinstance(scene.props.get("theme"), dict)]
    if not shown:
        return {}
    before = film.scenes if op.position is None else film.scenes[: op.position - 1]
    themes = [scene.props["theme"] for scene in before if isinstance(scene.props.get("theme"), dict)]
    taken: Props = {"theme": themes[-1] if themes else shown[0]["theme"]}
    if typeface := _of_most([_typeface(props) for props in shown]):
        taken["theme"] = {**taken["theme"], "display": typeface}
    for name in _SHARED:
        value = _of_most([props.get(name) for props in shown])
        if value and not (name == "pace" and film.project.preferences.get("pace")):
            taken[name] = value
    return branded(taken, film.project.brand)


def _of_most(values: Sequence[Any]) -> Any:
    """The value that more than half of them are; None when none is."""
    return next((value for value in values if values.count(value) * 2 > len(values)), None)


def _typeface(props: Props) -> str:
    """The typeface that a person set a scene's words in, if it is one; "" if they left the theme's."""
    fonts = {value for name, value in props.items() if name.endswith("Font") and isinstance(value, str) and value}
    return fonts.pop() if len(fonts) == 1 else ""


def _edited(film: Film, op: EditScene) -> tuple[Film, OpResult]:
    if op.assets and not op.changes:
        op = _with_changes(film, op)
    if op.instruction:
        film.at(op.scene)
        raise NotOffered(f"I can't do this yet: {quoted(op.instruction, 120)}.")
    like = _shown(film.at(op.like)) if op.like is not None else {}
    if not op.changes and not like:
        raise ToolError("Say what to change on the scene: its words, colours or sizes.")
    scene = film.at(op.scene)
    note = RECREATED if any(use.use == "recreate" for use in op.assets) else ""
    edit = TOOLS["editScene"].fn(
        EditSceneInput(
            tsx_code=scene.tsx_code,
            props=scene.props,
            duration=scene.duration,
            defaults=scene.layout_json.get("defaults") or {},
            start=scene.trim_before,
            rate=scene.playback_rate,
            fps=film.project.fps,
            colors=_drawn(scene),
            like=like,
            changes=op.changes,
        )
    )
    props = scene.props if edit.props is None else edit.props
    update = {"tsx_code": edit.tsx_code, "props": props, "duration": edit.duration or scene.duration}
    # A scene that is named after its title goes on being so.
    if scene.name == " ".join(str(scene.props.get("title") or "").split()) and props.get("title"):
        update["name"] = " ".join(str(props["title"]).split())
    summary = f"In {quoted(scene.name)}, {edit.summary}."
    done = OpResult(number=op.scene, kind="edited", summary=summary, note=note)
    return _with(film, scene.model_copy(update=update)), done


def _shown(scene: WorkingScene) -> Props:
    return {**(scene.layout_json.get("defaults") or {}), **scene.props}


def _drawn(scene: WorkingScene) -> dict[str, str]:
    """The colours of the scene's texts by their elements, as the proof saw them."""
    texts = scene.layout_json.get("texts") or []
    return {text["role"]: text["color"] for text in texts if text.get("role") and text.get("color")}


def _with_changes(film: Film, op: EditScene) -> EditScene:
    """The op with the changes by which the scene shows its files, or takes their look."""
    files = [asset for asset in film.assets if any(use.id == asset.id for use in op.assets)]
    scene = film.at(op.scene)
    shown = _shown(scene)
    uses = {use.id: use.use for use in op.assets}
    if any(file.mime_type.startswith("video/") for file in files):
        raise NotOffered(NO_CLIPS)
    looks = [
        change
        for file in files
        if (use := uses[file.id]) != "embed"
        for change in style_changes(file, shown, rebuilt=use == "recreate")
    ]
    embedded = embed_changes([file for file in files if uses[file.id] == "embed"], shown)
    if not (looks or embedded):
        raise NotOffered(NO_PICTURES)
    return op.model_copy(update={"changes": (*looks, *embedded), "instruction": ""})


def _rewritten(film: Film, op: EditScene, write: Write) -> tuple[Film, OpResult]:
    """What props can say of the edit is done by them, the rest by a model in the scene's code."""
    if op.changes:
        film, _ = _edited(film, op.model_copy(update={"instruction": "", "assets": ()}))
    scene = film.at(op.scene)
    tail = tails(film.scenes)[film.place(op.scene) - 1]
    made = write(
        WriteRequest(
            instruction=op.instruction or LIKE_THE_PICTURE,
            name=scene.name,
            duration=timing_of(scene).source_duration(tail),
            assets=op.assets,
            tsx_code=scene.tsx_code,
            props=scene.props,
            whole=op.edit_type == "creative",
            brand=film.project.brand,
            preferences=film.project.preferences,
        )
    )
    update = {"tsx_code": made.tsx_code, "props": made.props, "layout_json": made.layout_json, "made_by": "model"}
    summary = f"Changed {quoted(scene.name)} as you said."
    return _with(film, scene.model_copy(update=update)), OpResult(number=op.scene, kind="edited", summary=summary)


def _deleted(film: Film, op: DeleteScene) -> tuple[Film, OpResult]:
    scene = film.at(op.scene)
    kept = TOOLS["deleteScene"].fn(DeleteSceneInput(scenes=_numbers(film), scene=op.scene))
    summary = f"Deleted {quoted(scene.name)}."
    return _ordered(film, kept.scenes), OpResult(number=op.scene, kind="deleted", summary=summary)


def _moved(film: Film, op: MoveScene) -> tuple[Film, OpResult]:
    moved = TOOLS["moveScene"].fn(MoveSceneInput(scenes=_numbers(film), scene=op.scene, position=op.position))
    after = _ordered(film, moved.scenes)
    summary = f"{quoted(film.at(op.scene).name)} is scene {after.place(op.scene)} now."
    return after, OpResult(number=op.scene, kind="moved", summary=summary)


def _trimmed(film: Film, op: TrimScene) -> tuple[Film, OpResult]:
    scene = film.at(op.scene)
    now = TOOLS["trimScene"].fn(TrimSceneInput(timing=timing_of(scene), to_frames=op.duration_frames, side=op.from_))
    return _timed(film, scene, now, "")


def _retimed(film: Film, op: RetimeScene) -> tuple[Film, OpResult]:
    scene = film.at(op.scene)
    wanted = RetimeSceneInput(timing=timing_of(scene), factor=op.factor, to_frames=op.duration_frames)
    now = TOOLS["retimeScene"].fn(wanted)
    pace = "faster" if now.playback_rate > scene.playback_rate else "slower"
    return _timed(film, scene, now, f", all of it, {pace}" if now.duration != scene.duration else "")


def _timed(film: Film, scene: WorkingScene, now: Timing, how: str) -> tuple[Film, OpResult]:
    """The scene played as `now` says; `how` ends the sentence about it."""
    fps = film.project.fps
    was = f" instead of {seconds_word(scene.duration, fps)}" if scene.duration != now.duration else " already"
    summary = f"{quoted(scene.name)} is {seconds_word(now.duration, fps)} long{was}{how}."
    return _with(film, scene.model_copy(update=now.model_dump())), OpResult(
        number=scene.number, kind="timed", summary=summary
    )


def _split(film: Film, op: SplitScene) -> tuple[Film, OpResult]:
    scene = film.at(op.scene)
    tail = tails(film.scenes)[film.place(op.scene) - 1]
    parts = TOOLS["splitScene"].fn(SplitSceneInput(timing=timing_of(scene), tail=tail, at_frame=op.at_frame))
    first = scene.model_copy(update=parts.first.model_dump())
    fps = film.project.fps
    cut = {"transition": "none", "transition_duration": 0}
    film, second = _with_copy(film, scene, parts.second.model_dump() | cut)
    lengths = f"{seconds_word(parts.first.duration, fps)} and {seconds_word(parts.second.duration, fps)}"
    summary = f"Split {quoted(scene.name)} in two, {lengths}."
    return _with(film, first), OpResult(number=second.number, kind="added", summary=summary)


def _duplicated(film: Film, op: DuplicateScene) -> tuple[Film, OpResult]:
    scene = film.at(op.scene)
    film, copy = _with_copy(film, scene, {})
    summary = f"Duplicated {quoted(scene.name)}: the copy is scene {film.place(copy.number)}."
    return film, OpResult(number=copy.number, kind="added", summary=summary)


def _with_copy(film: Film, scene: WorkingScene, update: dict[str, Any]) -> tuple[Film, WorkingScene]:
    """The film with a copy of the scene behind it, changed by `update`; and the copy."""
    names = tuple(other.name for other in film.scenes)
    named = TOOLS["duplicateScene"].fn(DuplicateSceneInput(name=scene.name, names=names))
    copy = scene.model_copy(update={**update, "number": film.next_number, "id": None, "name": named.name})
    at = film.place(scene.number)
    scenes = (*film.scenes[:at], copy, *film.scenes[at:])
    return film.model_copy(update={"scenes": scenes, "next_number": film.next_number + 1}), copy


def _renamed(film: Film, op: RenameScene) -> tuple[Film, OpResult]:
    scene = film.at(op.scene)
    named = TOOLS["renameScene"].fn(RenameSceneInput(name=op.name))
    summary = f"{quoted(scene.name)} is called {quoted(named.name)} now."
    return _with(film, scene.model_copy(update={"name": named.name})), OpResult(
        number=op.scene, kind="named", summary=summary
    )


def _led_into(film: Film, op: SetTransition) -> tuple[Film, OpResult]:
    scene = film.at(op.scene)
    made = TOOLS["setTransition"].fn(
        SetTransitionInput(
            type=op.type,
            duration_frames=op.duration_frames,
            place=film.place(op.scene),
            scene_duration=scene.duration,
            transition_duration=scene.transition_duration,
            fps=film.project.fps,
        )
    )
    if made.transition == "none":
        summary = f"{quoted(scene.name)} follows with a plain cut."
    else:
        length = seconds_word(made.transition_duration, film.project.fps)
        summary = f"{quoted(scene.name)} comes in with a {TRANSITION_NAMES[made.transition]}, {length}."
    return _with(film, scene.model_copy(update=made.model_dump())), OpResult(
        number=op.scene, kind="led", summary=summary
    )


def _formatted(film: Film, op: SetFormat) -> tuple[Film, OpResult]:
    made = TOOLS["setFormat"].fn(SetFormatInput(now=film.project.format, format=op.format))
    project = film.project.model_copy(update={"format": made.format})
    summary = f"The film is {made.format} now ({SIZES[made.format]})."
    return film.model_copy(update={"project": project}), OpResult(number=None, kind="set", summary=summary)


def _branded(film: Film, op: SetBrand) -> tuple[Film, OpResult]:
    made = TOOLS["setBrand"].fn(SetBrandInput(now=film.project.brand, colors=op.colors, font=op.font))
    project = film.project.model_copy(update={"brand": made.brand})
    return film.model_copy(update={"project": project}), OpResult(number=None, kind="set", summary=made.summary)


def _preferred(film: Film, op: SetPreference) -> tuple[Film, OpResult]:
    made = TOOLS["setPreference"].fn(SetPreferenceInput(now=film.project.preferences, kind=op.kind, value=op.value))
    project = film.project.model_copy(update={"preferences": made.preferences})
    return film.model_copy(update={"project": project}), OpResult(number=None, kind="set", summary=made.summary)


def _forgotten(film: Film, op: ForgetPreference) -> tuple[Film, OpResult]:
    made = TOOLS["forgetPreference"].fn(
        ForgetPreferenceInput(now=film.project.preferences, brand=film.project.brand, kind=op.kind, value=op.value)
    )
    project = film.project.model_copy(update={"preferences": made.preferences, "brand": made.brand})
    return film.model_copy(update={"project": project}), OpResult(number=None, kind="set", summary=made.summary)


def _audio_added(film: Film, op: AddAudio) -> tuple[Film, OpResult]:
    titles = " ".join([film.project.title, *(scene.name for scene in film.scenes)])
    return _audio_changed(
        film,
        TOOLS["addAudio"].fn(
            AddAudioInput(
                now=audio_of(film.project.audio),
                assets=tuple(asset.id for asset in op.assets),
                mood=tuple(_WORDS.findall(titles if op.mood is None else op.mood)),
                replace=op.replace,
                fps=film.project.fps,
            )
        ),
    )


def _audio_edited(film: Film, op: EditAudio) -> tuple[Film, OpResult]:
    request = EditAudioInput(now=audio_of(film.project.audio), fps=film.project.fps, **op.model_dump(exclude={"tool"}))
    return _audio_changed(film, TOOLS["editAudio"].fn(request))


def _audio_removed(film: Film, op: RemoveAudio) -> tuple[Film, OpResult]:
    request = RemoveAudioInput(now=audio_of(film.project.audio), track=op.track)
    return _audio_changed(film, TOOLS["removeAudio"].fn(request))


def _audio_changed(film: Film, made: AudioChange) -> tuple[Film, OpResult]:
    project = film.project.model_copy(update={"audio": stored_audio(made.audio)})
    return film.model_copy(update={"project": project}), OpResult(number=None, kind="set", summary=made.summary)


def _cut_to_beat(film: Film, op: CutToBeat) -> tuple[Film, OpResult]:
    music = next((track for track in audio_of(film.project.audio).tracks if track.bed), None)
    if music is None or music.bed is None:
        raise ToolError("There is no music yet whose beat I know: add music first, then scenes can be cut to it.")
    tempo = BEDS[music.bed].tempo
    request = CutToBeatInput(
        durations=tuple(scene.duration for scene in film.scenes), tempo=tempo, start=music.start, fps=film.project.fps
    )
    lengths = TOOLS["cutToBeat"].fn(request).durations
    for scene, length in zip(film.scenes, lengths, strict=True):
        now = TOOLS["trimScene"].fn(TrimSceneInput(timing=timing_of(scene), to_frames=length))
        film = _with(film, scene.model_copy(update=now.model_dump()))
    summary = f"Every scene ends on a beat now ({tempo} a minute)."
    return film, OpResult(number=None, kind="timed", summary=summary)


def _exported(film: Film, op: ExportVideo) -> tuple[Film, OpResult]:
    """Changes nothing: whoever carries the plan out asks for the export once the film is written."""
    duration = sum(scene.duration for scene in film.scenes)
    made = TOOLS["exportVideo"].fn(ExportVideoInput(format=op.format, film_duration=duration, fps=film.project.fps))
    return film, OpResult(number=None, kind="set", summary=made.summary)


def _numbers(film: Film) -> tuple[int, ...]:
    return tuple(scene.number for scene in film.scenes)


def _ordered(film: Film, numbers: Iterable[int]) -> Film:
    return film.model_copy(update={"scenes": tuple(film.at(number) for number in numbers)})


def _with(film: Film, scene: WorkingScene) -> Film:
    scenes = tuple(scene if other.number == scene.number else other for other in film.scenes)
    return film.model_copy(update={"scenes": scenes})


_CARRIED_OUT: dict[type[Record], Callable[[Film, Any], tuple[Film, OpResult]]] = {
    AddScene: _added,
    EditScene: _edited,
    DeleteScene: _deleted,
    MoveScene: _moved,
    TrimScene: _trimmed,
    RetimeScene: _retimed,
    SplitScene: _split,
    DuplicateScene: _duplicated,
    RenameScene: _renamed,
    SetTransition: _led_into,
    SetFormat: _formatted,
    SetBrand: _branded,
    SetPreference: _preferred,
    ForgetPreference: _forgotten,
    AddAudio: _audio_added,
    EditAudio: _audio_edited,
    RemoveAudio: _audio_removed,
    CutToBeat: _cut_to_beat,
    ExportVideo: _exported,
}
# Understood, so that the reply can say what is missing, and so that a plan is whole once a tool does it.
_NOT_OFFERED: dict[type[Record], str] = {
    GenerateClip: "I can't make realistic footage yet.",
}
