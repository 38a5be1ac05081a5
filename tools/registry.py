"""Every tool by name: the one list that the brain, the film, the API and the documentation read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tools.add import AddSceneInput, add_scene
from tools.audio import (
    AddAudioInput,
    AudioChange,
    EditAudioInput,
    RemoveAudioInput,
    add_audio,
    edit_audio,
    remove_audio,
)
from tools.beat import CutToBeatInput, CutToBeatOutput, cut_to_beat
from tools.brand import SetBrandInput, SetBrandOutput, set_brand
from tools.delete import DeleteSceneInput, DeleteSceneOutput, delete_scene
from tools.duplicate import DuplicateSceneInput, DuplicateSceneOutput, duplicate_scene
from tools.edit import EditSceneInput, edit_scene
from tools.export import ExportVideoInput, ExportVideoOutput, export_video
from tools.format import SetFormatInput, SetFormatOutput, set_format
from tools.move import MoveSceneInput, MoveSceneOutput, move_scene
from tools.preferences import (
    ForgetPreferenceInput,
    PreferencesOutput,
    SetPreferenceInput,
    forget_preference,
    set_preference,
)
from tools.rename import RenameSceneInput, RenameSceneOutput, rename_scene
from tools.retime import RetimeSceneInput, retime_scene
from tools.schemas import Record, SceneDraft, SceneEdit
from tools.split import SplitSceneInput, SplitSceneOutput, split_scene
from tools.timing import Timing
from tools.transition import SetTransitionInput, SetTransitionOutput, set_transition
from tools.trim import TrimSceneInput, trim_scene


@dataclass(frozen=True)
class Tool:
    """A pure function from its input record to its output record. It raises ToolError with a sentence for the
    person."""

    name: str
    fn: Callable[[Any], Any]
    input: type[Record]
    output: type[Record]
    description: str


TOOLS: dict[str, Tool] = {
    "addScene": Tool(
        "addScene", add_scene, AddSceneInput, SceneDraft, "Makes a new scene of the person's words in a fitting design."
    ),
    "editScene": Tool(
        "editScene", edit_scene, EditSceneInput, SceneEdit, "Changes words, colours, sizes or the look of a scene."
    ),
    "deleteScene": Tool(
        "deleteScene", delete_scene, DeleteSceneInput, DeleteSceneOutput, "Takes a scene out of the film."
    ),
    "moveScene": Tool(
        "moveScene", move_scene, MoveSceneInput, MoveSceneOutput, "Gives a scene another place in the film."
    ),
    "trimScene": Tool(
        "trimScene", trim_scene, TrimSceneInput, Timing, "Cuts a scene to a length, at its start or end, or holds it."
    ),
    "retimeScene": Tool(
        "retimeScene",
        retime_scene,
        RetimeSceneInput,
        Timing,
        "Plays all of a scene faster, slower or in another length.",
    ),
    "splitScene": Tool("splitScene", split_scene, SplitSceneInput, SplitSceneOutput, "Cuts a scene in two at a frame."),
    "duplicateScene": Tool(
        "duplicateScene", duplicate_scene, DuplicateSceneInput, DuplicateSceneOutput, "Copies a scene behind itself."
    ),
    "renameScene": Tool(
        "renameScene", rename_scene, RenameSceneInput, RenameSceneOutput, "Renames a scene; what it shows stays."
    ),
    "setTransition": Tool(
        "setTransition",
        set_transition,
        SetTransitionInput,
        SetTransitionOutput,
        "Sets how a scene is led into: a fade, a slide, a plain cut.",
    ),
    "setFormat": Tool(
        "setFormat", set_format, SetFormatInput, SetFormatOutput, "Makes the film landscape, portrait or square."
    ),
    "setBrand": Tool(
        "setBrand", set_brand, SetBrandInput, SetBrandOutput, "Remembers the brand's colours and typeface."
    ),
    "setPreference": Tool(
        "setPreference",
        set_preference,
        SetPreferenceInput,
        PreferencesOutput,
        "Remembers what every scene to come shall keep to.",
    ),
    "forgetPreference": Tool(
        "forgetPreference",
        forget_preference,
        ForgetPreferenceInput,
        PreferencesOutput,
        "Forgets such a rule, or the brand's typeface or colours.",
    ),
    "addAudio": Tool(
        "addAudio", add_audio, AddAudioInput, AudioChange, "Lays a sound of the person's, or music, under the film."
    ),
    "editAudio": Tool(
        "editAudio", edit_audio, EditAudioInput, AudioChange, "Changes the volume or the fades of the film's sounds."
    ),
    "removeAudio": Tool("removeAudio", remove_audio, RemoveAudioInput, AudioChange, "Takes the film's sounds away."),
    "exportVideo": Tool(
        "exportVideo", export_video, ExportVideoInput, ExportVideoOutput, "Has the film made into a file."
    ),
    "cutToBeat": Tool(
        "cutToBeat", cut_to_beat, CutToBeatInput, CutToBeatOutput, "Lets every scene end on a beat of the music."
    ),
}
