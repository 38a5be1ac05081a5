"""The only ORM writes. Keyword-only, typed, in short transactions, with their events sent on commit."""

from scenes.actions.errors import (
    ActionError,
    EmailTaken,
    LeaseLost,
    NothingToRedo,
    NothingToUndo,
    RevisionConflict,
)
from scenes.actions.film import PROJECT_FIELDS, FilmState, SceneState, film_change, film_state, redo, scene_state, undo
from scenes.actions.messages import (
    ContentInvalid,
    clean_content,
    message_answer,
    message_claim,
    message_create,
    message_fail,
    message_renew,
    message_retry,
    message_stop,
    message_stop_wanted,
    message_stopped,
)
from scenes.actions.people import api_token, guest_create, password_change, projects_adopt, user_signup
from scenes.actions.projects import project_begin, project_create, project_delete
from scenes.actions.side_effects import side_effect_claim, side_effect_done

__all__ = [
    "PROJECT_FIELDS",
    "ActionError",
    "ContentInvalid",
    "EmailTaken",
    "FilmState",
    "LeaseLost",
    "NothingToRedo",
    "NothingToUndo",
    "RevisionConflict",
    "SceneState",
    "api_token",
    "clean_content",
    "film_change",
    "film_state",
    "guest_create",
    "message_answer",
    "message_claim",
    "message_create",
    "message_fail",
    "message_renew",
    "message_retry",
    "message_stop",
    "message_stop_wanted",
    "message_stopped",
    "password_change",
    "project_begin",
    "project_create",
    "project_delete",
    "projects_adopt",
    "redo",
    "scene_state",
    "side_effect_claim",
    "side_effect_done",
    "undo",
    "user_signup",
]
