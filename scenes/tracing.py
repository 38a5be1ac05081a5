"""The request id: one per request, in every answer, log line, event and task that the request causes."""

import logging
import uuid
from contextvars import ContextVar

_request_id: ContextVar[str] = ContextVar("request_id", default="")


def new_request_id() -> str:
    """32 hex digits, the form of a W3C trace id."""
    return uuid.uuid4().hex


def request_id() -> str:
    """The id of the request (or task) that is being served; "" outside of one."""
    return _request_id.get()


def set_request_id(value: str) -> None:
    _request_id.set(value)


class RequestIdFilter(logging.Filter):
    """Gives every log record its `request_id`."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id() or "-"
        return True
