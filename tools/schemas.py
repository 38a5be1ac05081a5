"""The plain records that the brain and the tools exchange. Frozen; an unknown field is an error, never dropped.

Python says `snake_case`; on the wire (plans, the API, eval files) the same fields are camelCase, by alias.
Snapshots of database rows are generated from the models into `tools/records.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel

# Frames. An hour at 60 fps; longer scenes are refused by the database as well.
MAX_DURATION = 216_000


class Record(BaseModel):
    """Base of every record: immutable, strict about field names, camelCase on the wire."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=to_camel, populate_by_name=True)


class Item(Record):
    """One line of a list, a fact or a row: 'Monday' / '7 to 19'. `value` and `detail` may be empty.

    What the three are depends on the design: a day and its hours; a plan, its price and what it holds; a person, a role
    and a word about them; a feature and what either side offers."""

    label: str = ""
    value: str = ""
    detail: str = ""

    def prop(self) -> dict[str, str]:
        """The item as it stands among a scene's props: a detail only where there is one."""
        return self.model_dump(exclude=None if self.detail else {"detail"})


class Content(Record):
    """What a scene says and shows, taken from the person's message. Empty fields are simply absent on screen."""

    kicker: str = ""  # the small line above the title
    title: str = ""
    subtitle: str = ""
    items: tuple[Item, ...] = ()
    quote: str = ""
    author: str = ""
    value: str = ""  # a figure as said: "42 %", "$1,200", "7"
    label: str = ""  # what the figure counts
    cta: str = ""  # call to action: "Book now"
    contact: str = ""  # address, phone, URL
    columns: tuple[str, ...] = ()  # the heads of a table, the two sides of a comparison
    date: str = ""  # when: "12 June, 7 pm"
    place: str = ""  # where: "Old Town Hall, Leipzig"
    price: str = ""  # what it costs: "from €49"
    snippet: str = ""  # program text or terminal input, its lines divided by line breaks
    pictures: tuple[str, ...] = ()  # names of the project's files, in the order in which they are shown
    logo: str = ""  # the name of the project's file


# The fields that hold files, not words.
FILE_FIELDS = ("pictures", "logo")
# What the rows of a list come to: their values can have looks of their own beside the list's.
AMOUNTS = "amounts"


class AssetUse(Record):
    """A picture that the plan uses, and for what."""

    id: str
    use: Literal["embed", "recreate", "style"] = "embed"


# What a scene stands on: the theme's background, its accent, or the colour of its text.
Ground = Literal["theme", "accent", "ink"]
TransitionType = Literal["none", "fade", "slide", "wipe", "flip", "zoom", "clock-wipe", "blur"]
"""How a scene is led into; "none" is a plain cut."""

Property = Literal[
    "text",
    "color",
    "size",
    "font",
    "weight",
    "align",
    "position",
    "pace",
    "motion",
    "visible",
    "italic",
    "underline",
    "shadow",
    "outline",
    "rotation",
    "opacity",
    "emphasis",
    "blur",
    "border",
    "spacing",
    "leading",
    "from",
    "until",
    "columns",
    "swap",
    "theme",
    "picture",
    "texture",
    "ornaments",
    "gradient",
    "corners",
    "design",
]


class Change(Record):
    """One surgical edit: set `value`, or multiply by `factor`, a property of a named element of the scene.

    `target` is "title", "subtitle", "kicker", "items", "amounts" (the values of the items, as prices or times),
    "quote", "author", "value", "label", "cta", "contact", "date", "place", "price", "background", "accent", "cards"
    (their ground), "text" (all text) or "scene" (the whole). A colour value is #rrggbb. "ornaments" of the scene
    ("false" or "true") are the large shapes that only decorate.
    For "items" with property "text", `value` is the whole new list, one `label: value` a line.
    The targets "backdrop" (a picture behind the words), "logo" and "pictures" have the property "picture": `value` is
    the file's name, "" takes it away. "texture" and "corners" are roles of the theme, "design" is a key of DESIGNS: the
    same words set anew by it. "leading" (between lines) has a factor, "spacing" (between letters) is "+0.04" em or "0".
    "italic", "underline" and "visible" are "true" or "false"; "shadow" and "outline" a colour or one of these,
    "shadow" also "glow";
    "emphasis" is what a text does while it stands there: "pulse", "shake", "blink", or "". "border" is a line around
    the "cards", the "pictures" or the frame ("scene"): a colour, "true" or "false". "blur" of the "backdrop" or the
    "pictures" is 0 to 1. A line break in a text is where its line ends.
    "rotation" is degrees clockwise ("10", or "+10" from now), "opacity" 0.05 to 1 (of pictures and the logo as well);
    the "gradient" of the background two colours ("#f4589f #f97b16"), or "". "from" and "until", when an
    element comes and is gone: a frame of the scene ("45"), or frames later or earlier ("+15", "-15"). "columns" of the
    items: "1" to "6". "swap": exchanges its colour with `value`, another element, "background", "text" or "accent".
    "pace" is an element's own where it can have one. A "position" is a place ("top left"), or a shift "5% -10%" of the
    frame.
    `row` (from 1) restricts it to one row of the "items", or to its value ("amounts"): its letters, or its "text".
    `find` restricts a change to the words it names: of "text" only they are replaced, by `value`; "color", "weight",
    "italic" and "underline" are theirs alone within the text.
    """

    target: str
    property: Property
    value: str | None = None
    factor: float | None = Field(default=None, gt=0, le=100)
    find: str | None = None
    row: int | None = Field(default=None, ge=1, le=100)


class AddScene(Record):
    """`content` is what stands on the scene. With an `instruction` a model writes the scene as that says; where none
    can, the built-in designer makes it of `content`."""

    tool: Literal["addScene"] = "addScene"
    position: int | None = Field(default=None, ge=1)  # 1-based place; None = at the end
    duration_frames: int | None = Field(default=None, gt=0, le=MAX_DURATION)
    name: str | None = None
    design: str | None = None  # a key of tools.designs.DESIGNS; None = what fits the content
    content: Content = Content()
    theme: str | None = None  # a key that tools.designs.theme_named knows; None = that of the film so far
    ground: Ground = "theme"
    like: int | None = Field(default=None, ge=1)  # take the look of this scene
    assets: tuple[AssetUse, ...] = ()
    instruction: str = ""


class EditScene(Record):
    """`changes` say exactly what becomes of the scene's props; `like` is a scene whose look it takes before. What they
    cannot say stands in `instruction`, in the
    person's words: the scene's code would have to be written anew."""

    tool: Literal["editScene"] = "editScene"
    scene: int = Field(ge=1)
    edit_type: Literal["surgical", "creative"] = "surgical"
    changes: tuple[Change, ...] = ()
    like: int | None = Field(default=None, ge=1)
    assets: tuple[AssetUse, ...] = ()
    instruction: str = ""


class DeleteScene(Record):
    tool: Literal["deleteScene"] = "deleteScene"
    scene: int = Field(ge=1)


class MoveScene(Record):
    tool: Literal["moveScene"] = "moveScene"
    scene: int = Field(ge=1)
    position: int = Field(ge=1)  # 1-based place that the scene has afterwards


class TrimScene(Record):
    """Cuts the scene to a length, or lets it hold longer; what is left plays as fast as before."""

    tool: Literal["trimScene"] = "trimScene"
    scene: int = Field(ge=1)
    duration_frames: int = Field(gt=0, le=MAX_DURATION)  # the resulting length
    from_: Literal["start", "end"] = Field(default="end", alias="from")  # the side that loses or gains frames


class RetimeScene(Record):
    """Plays the whole scene faster or slower. One of `factor` (2 = twice as fast) and `duration_frames` is given."""

    tool: Literal["retimeScene"] = "retimeScene"
    scene: int = Field(ge=1)
    factor: float | None = Field(default=None, gt=0, le=100)
    duration_frames: int | None = Field(default=None, gt=0, le=MAX_DURATION)

    @model_validator(mode="after")
    def _one_of_both(self) -> RetimeScene:
        if (self.factor is None) == (self.duration_frames is None):
            raise ValueError("give either factor or durationFrames")
        return self


class DuplicateScene(Record):
    tool: Literal["duplicateScene"] = "duplicateScene"
    scene: int = Field(ge=1)


class SplitScene(Record):
    tool: Literal["splitScene"] = "splitScene"
    scene: int = Field(ge=1)
    at_frame: int = Field(gt=0, le=MAX_DURATION)  # the second part begins with this frame of the scene


class RenameScene(Record):
    """Gives the scene another name in the timeline; what it shows stays."""

    tool: Literal["renameScene"] = "renameScene"
    scene: int = Field(ge=1)
    name: str


class SetTransition(Record):
    tool: Literal["setTransition"] = "setTransition"
    scene: int = Field(ge=1)  # the scene that is led into
    type: TransitionType
    duration_frames: int | None = Field(default=None, gt=0, le=MAX_DURATION)  # None = as it was, or the usual length


class SetFormat(Record):
    tool: Literal["setFormat"] = "setFormat"
    format: Literal["landscape", "portrait", "square"]


class SetBrand(Record):
    """What new scenes shall look like. None = as it was."""

    tool: Literal["setBrand"] = "setBrand"
    colors: tuple[str, ...] | None = None  # #rrggbb
    font: str | None = None


class SetPreference(Record):
    """What every scene to come shall keep to. `value` is a colour, a number of seconds, the words that films end with,
    or "slow" or "fast"."""

    tool: Literal["setPreference"] = "setPreference"
    kind: Literal["avoidColor", "filmSeconds", "sceneSeconds", "noEmoji", "ending", "pace"]
    value: str = Field(default="", max_length=200)


class ForgetPreference(Record):
    """A rule that no longer holds. "font" and "colors" are those of the brand; `value` names one of several colours."""

    tool: Literal["forgetPreference"] = "forgetPreference"
    kind: Literal["avoidColor", "filmSeconds", "sceneSeconds", "noEmoji", "ending", "pace", "font", "colors", "all"]
    value: str = Field(default="", max_length=200)


class AddAudio(Record):
    """Sounds of the person's, or music of ours where there are none."""

    tool: Literal["addAudio"] = "addAudio"
    assets: tuple[AssetUse, ...] = ()
    mood: str | None = None  # words that the music should fit, or a key of tools.beds.BEDS; None = what fits the film
    replace: bool = False  # what sounds so far goes


class EditAudio(Record):
    """None = as it was; a `track` of None means all of them."""

    tool: Literal["editAudio"] = "editAudio"
    track: int | None = Field(default=None, ge=1)  # 1-based
    volume: float | None = Field(default=None, ge=0, le=1)
    fade_in_frames: int | None = Field(default=None, ge=0, le=MAX_DURATION)
    fade_out_frames: int | None = Field(default=None, ge=0, le=MAX_DURATION)
    start: int | None = Field(default=None, ge=0, le=MAX_DURATION)  # the frame of the film with which it begins


class RemoveAudio(Record):
    tool: Literal["removeAudio"] = "removeAudio"
    track: int | None = Field(default=None, ge=1)  # 1-based; None = all


class CutToBeat(Record):
    """Lets every scene end on a beat of the film's music."""

    tool: Literal["cutToBeat"] = "cutToBeat"


class GenerateClip(Record):
    """Footage made by a video model."""

    tool: Literal["generateClip"] = "generateClip"
    prompt: str = ""
    duration_seconds: float | None = Field(default=None, gt=0, le=600)
    assets: tuple[AssetUse, ...] = ()


ExportFormat = Literal["mp4", "webm", "gif", "png", "zip"]


class ExportVideo(Record):
    tool: Literal["exportVideo"] = "exportVideo"
    format: ExportFormat | None = None  # None = mp4


class Undo(Record):
    tool: Literal["undo"] = "undo"
    steps: int = Field(default=1, ge=1, le=100)


class Redo(Record):
    tool: Literal["redo"] = "redo"


class Clarify(Record):
    """Ask the person; changes nothing. The question is the plan's reply."""

    tool: Literal["clarify"] = "clarify"


class Reply(Record):
    """Only answer; changes nothing."""

    tool: Literal["reply"] = "reply"


Op = Annotated[
    AddScene
    | EditScene
    | DeleteScene
    | MoveScene
    | TrimScene
    | RetimeScene
    | DuplicateScene
    | SplitScene
    | RenameScene
    | SetTransition
    | SetFormat
    | SetBrand
    | SetPreference
    | ForgetPreference
    | AddAudio
    | EditAudio
    | RemoveAudio
    | CutToBeat
    | GenerateClip
    | ExportVideo
    | Undo
    | Redo
    | Clarify
    | Reply,
    Field(discriminator="tool"),
]
"""One step of a plan. A scene number is always the one that the person sees before the plan runs; scenes that the
plan itself creates take the next numbers (N+1, N+2, ...)."""


class Plan(Record):
    """What the brain decided: ops in order, why, and what to say. `asked` is all that was understood, `ops` the part
    of it that can be carried out; the reply speaks of the rest."""

    ops: tuple[Op, ...]
    asked: tuple[Op, ...] = ()
    reply: str
    reasoning: str = ""
    suggestions: tuple[str, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)
    decided_by: Literal["rules", "model"] = "rules"


class SceneDraft(Record):
    """A scene as a tool made it, not yet proven or stored. `duration` is frames."""

    name: str
    tsx_code: str
    duration: int = Field(gt=0, le=MAX_DURATION)
    layout_json: dict[str, Any] = {}
    props: dict[str, Any] = {}


class SceneEdit(Record):
    """What an edit changed; None = as it was. `summary` says it in words, for the reply."""

    tsx_code: str
    duration: int | None = Field(default=None, gt=0, le=MAX_DURATION)
    props: dict[str, Any] | None = None
    summary: str = ""


class WriteRequest(Record):
    """What a model shall write: a new scene, or (with `tsx_code`) one changed as `instruction` says.

    `duration` is frames, `props` override the code's defaults, `whole`: made anew rather than changed here and there.
    `brand` and `preferences` are the project's as the plan has left them so far.
    """

    instruction: str
    brand: dict[str, Any] = {}
    preferences: dict[str, Any] = {}
    name: str = ""
    content: Content = Content()
    duration: int = Field(gt=0, le=MAX_DURATION)
    assets: tuple[AssetUse, ...] = ()
    look: dict[str, Any] = {}  # theme, colours and pace that it shall have, as props hold them
    tsx_code: str = ""
    props: dict[str, Any] = {}
    whole: bool = False


Write = Callable[[WriteRequest], SceneDraft]
"""What tools are given where scenes may be written by a model. Raises NotWritten."""


class ToolError(Exception):
    """A tool cannot do what was asked. The message is written for the person (and for the brain to read)."""


class NotWritten(ToolError):
    """A model was to write the scene, and nothing came of it that renders."""


class NotThere(ToolError):
    """What was spoken of is not there: a scene that the film does not have, sound where there is none."""


class NotOffered(ToolError):
    """What was asked for is understood, and no tool does it yet."""
