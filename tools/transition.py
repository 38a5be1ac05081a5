"""Sets how a scene is led into from the one before it."""

from __future__ import annotations

from pydantic import Field

from tools.schemas import MAX_DURATION, Record, ToolError, TransitionType

# Long enough to be seen, short enough not to be waited for.
USUAL_SECONDS = 0.5


class SetTransitionInput(Record):
    """The scene that is led into (its 1-based place, its length, the length of its transition now; frames), and the
    transition that it shall have. Without `duration_frames` it keeps its length, or gets the usual one."""

    type: TransitionType
    duration_frames: int | None = Field(default=None, gt=0, le=MAX_DURATION)
    place: int = Field(ge=1)
    scene_duration: int = Field(gt=0, le=MAX_DURATION)
    transition_duration: int = Field(default=0, ge=0, le=MAX_DURATION)
    fps: int = Field(gt=0)


class SetTransitionOutput(Record):
    transition: TransitionType
    transition_duration: int = Field(ge=0, le=MAX_DURATION)  # frames; 0 for a plain cut


def set_transition(request: SetTransitionInput) -> SetTransitionOutput:
    """Returns the scene's transition; raises ToolError for the first scene, and for one longer than its scene.

    A transition takes the first frames of the scene that it leads into, while the one before plays on beneath: neither
    scene gets longer or shorter, and the film stays as long as it is.
    """
    if request.type == "none":
        return SetTransitionOutput(transition="none", transition_duration=0)
    if request.place == 1:
        raise ToolError("Nothing comes before the first scene: a transition leads into a later one.")
    if request.duration_frames is not None and request.duration_frames > request.scene_duration:
        raise ToolError(f"The scene has only {request.scene_duration} frames: its transition cannot be longer.")
    usual = max(1, min(round(USUAL_SECONDS * request.fps), request.scene_duration // 2))
    duration = request.duration_frames or min(request.transition_duration, request.scene_duration) or usual
    return SetTransitionOutput(transition=request.type, transition_duration=duration)
