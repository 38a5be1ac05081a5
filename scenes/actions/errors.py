"""Why a change could not be made. Each carries what the API answers: a code, a sentence for the person, details."""

from __future__ import annotations

from typing import Any


class ActionError(Exception):
    code = "VALIDATION_FAILED"
    retryable = False
    details: Any = None


class RevisionConflict(ActionError):
    """The film changed since the caller read it."""

    code = "CONFLICT"
    retryable = True


class LeaseLost(ActionError):
    """Another server took the message over: what was made here must not be stored."""

    code = "CONFLICT"


class StopRequested(ActionError):
    """The person pressed stop: what was made must not be stored."""

    code = "CONFLICT"


class NothingToUndo(ActionError):
    code = "CONFLICT"


class NothingToRedo(ActionError):
    code = "CONFLICT"


class EmailTaken(ActionError):
    code = "CONFLICT"
