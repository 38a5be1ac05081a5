"""The one client of a chat model, against real servers on loopback: what it sends, and every way of failing."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

import brain.model
from brain.model import (
    AnswerUnusable,
    Breaker,
    BudgetSpent,
    Call,
    ChatModel,
    ModelRefused,
    ModelSettings,
    ModelUnavailable,
    Request,
)
from tests.services.aimock import Aimock
from tests.services.faulty import Answer, event, faulty_server, status, stream

WRITE = Request(role="writing", purpose="write", system="You write.", user="Write a galaxy.")
NAMES = {"deciding": "gpt-5.4-mini", "writing": "gpt-5.4", "seeing": "gpt-5.4-nano"}
WHOLE = stream(event({"content": "Hello "}), event({"content": "you"}), event({}, "stop"), b"data: [DONE]\n\n")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brain.model, "FIRST_WAIT_SECONDS", 0.05)


@pytest.fixture
def allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brain.model, "calls_allowed", True)


def client(base_url: str, *, seconds: float = 5, **hooks: Any) -> tuple[ChatModel, list[Call]]:
    calls: list[Call] = []
    settings = ModelSettings(key="test", names=NAMES, base_url=base_url, timeout_seconds=seconds)
    return ChatModel(settings, hooks.pop("breaker", Breaker()), record=calls.append, **hooks), calls


def test_one_switch_forbids_all_calls(aimock: Aimock):
    aimock.reset()
    model, calls = client(aimock.base_url)
    with pytest.raises(RuntimeError, match="switched off"):
        model.answer(WRITE)
    assert (calls, aimock.asked()) == ([], [])


def test_a_streamed_answer_is_heard_while_it_comes_and_accounted_for(chat_model: Aimock):
    usage = {"prompt_tokens": 1000, "completion_tokens": 200}
    chat_model.says({"content": "word " * 40, "usage": usage}, when="galaxy", chunkSize=20, latency=30)
    heard: list[str] = []
    ticks: list[float] = []
    model, calls = client(chat_model.base_url, tick=lambda: ticks.append(time.monotonic()))
    assert model.answer(WRITE, heard.append) == "word " * 40
    assert len(heard) > 2
    assert all(after.startswith(before) for before, after in itertools.pairwise(heard))
    assert len(ticks) > 2
    (call,) = calls
    assert (call.role, call.purpose, call.model, call.error, call.repair) == ("writing", "write", "gpt-5.4", "", False)
    assert (call.usage.tokens_in, call.usage.tokens_out, call.usage.tokens_cached) == (1000, 200, 0)
    assert call.cost_usd == Decimal("0.0055")  # (1000 x 2.50 + 200 x 15) / 1,000,000
    assert 200 < call.milliseconds < 60_000


def test_tokens_from_the_providers_cache_are_cheaper(allowed: None):
    counts = {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200}
    usage = {"usage": {**counts, "prompt_tokens_details": {"cached_tokens": 400}}, "choices": []}
    last = json.loads(event({}, "stop").decode().removeprefix("data: ")) | usage
    with faulty_server(stream(event({"content": "x"}, "stop"), f"data: {json.dumps(last)}\n\n".encode())) as (url, _):
        model, calls = client(url)
        model.answer(WRITE)
    assert calls[0].usage.tokens_cached == 400
    assert calls[0].cost_usd == Decimal("0.0046")  # (600 x 2.50 + 400 x 0.25 + 200 x 15) / 1,000,000


def test_the_request_on_the_wire(chat_model: Aimock):
    chat_model.says("{}", when="Decide")
    schema = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}
    asked = Request(
        role="seeing", purpose="describe", system="Look.", user="Decide", pictures=("data:image/jpeg;base64,AA==",),
        json_schema=schema,
    )  # fmt: skip
    client(chat_model.base_url)[0].answer(asked)
    (body,) = chat_model.asked()
    assert body["model"] == "gpt-5.4-nano"
    assert (body["stream"], body["stream_options"]) == (True, {"include_usage": True})
    strict = {"name": "describe", "strict": True, "schema": schema}
    assert body["response_format"] == {"type": "json_schema", "json_schema": strict}
    system, user = body["messages"]
    assert (system["role"], system["content"]) == ("system", "Look.")
    assert [part["type"] for part in user["content"]] == ["text", "image_url"]


def test_429_is_tried_again_when_the_server_says(allowed: None):
    with faulty_server(status(429, Retry_After="1"), WHOLE) as (base_url, asked):
        model, calls = client(base_url)
        assert model.answer(WRITE) == "Hello you"
        assert asked[1] - asked[0] >= 1
    assert [call.error != "" for call in calls] == [True, False]
    assert calls[0].cost_usd == 0


def test_a_server_that_wants_to_be_left_alone_for_long_is_not_waited_for(chat_model: Aimock):
    chat_model.says({"error": {"message": "slow down"}, "status": 429, "retryAfter": 60}, when="galaxy")
    started = time.monotonic()
    with pytest.raises(ModelUnavailable):
        client(chat_model.base_url)[0].answer(WRITE)
    assert time.monotonic() - started < 5
    assert len(chat_model.asked()) == 1


def test_500_is_tried_three_times(chat_model: Aimock):
    chat_model.says({"error": {"message": "oops"}, "status": 500}, when="galaxy")
    model, calls = client(chat_model.base_url)
    with pytest.raises(ModelUnavailable, match="does not answer"):
        model.answer(WRITE)
    assert len(calls) == len(chat_model.asked()) == 3


@pytest.mark.parametrize(
    "broken",
    [
        stream(event({"content": "Hel"})),  # it ends in mid-stream
        stream(b"data: {malformed\n\n"),
        status(200, "this is no event stream"),
        status(503),
        stream(b'data: {"error": {"message": "overloaded", "type": "server_error"}}\n\n'),
    ],
    ids=["disconnect", "malformed", "no-stream", "503", "error-in-stream"],
)
def test_what_may_be_gone_at_the_next_try_is_tried_again(allowed: None, broken: Answer):
    with faulty_server(broken, WHOLE) as (base_url, _):
        model, calls = client(base_url)
        assert model.answer(WRITE) == "Hello you"
    assert [call.error != "" for call in calls] == [True, False]


def test_nobody_there(allowed: None):
    with faulty_server(WHOLE) as (base_url, _):
        pass
    with pytest.raises(ModelUnavailable):
        client(base_url)[0].answer(WRITE)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (stream(event({"refusal": "I can't "}), event({"refusal": "help."}), event({}, "stop")), ModelRefused),
        (stream(event({"content": "x"}), event({}, "content_filter")), ModelRefused),
        (stream(event({"content": "import"}), event({}, "length")), AnswerUnusable),
        (stream(*[event({"content": "x" * 20_000})] * 10, event({}, "stop")), AnswerUnusable),
        (status(401), ModelUnavailable),
        (status(404, '{"error": {"message": "no such model"}}'), ModelUnavailable),
        (status(400), ModelUnavailable),
    ],
    ids=["refusal", "filter", "length", "200-KB", "key", "model", "request"],
)
def test_what_would_be_the_same_at_the_next_try_is_not_tried_again(allowed: None, answer: Answer, error: type):
    with faulty_server(answer) as (base_url, asked):
        model, calls = client(base_url)
        with pytest.raises(error):
            model.answer(WRITE)
        assert len(asked) == 1
    assert calls[0].error


def test_a_refusal_is_told_in_the_models_words(allowed: None):
    refusal = stream(event({"refusal": "I can't help."}), event({}, "stop"))
    with faulty_server(refusal) as (base_url, _), pytest.raises(ModelRefused, match=r"I can't help\."):
        client(base_url)[0].answer(WRITE)


@pytest.mark.parametrize("pause", [3.0, 0.05], ids=["silent", "dripping"])
def test_an_answer_has_its_time(allowed: None, pause: float):
    drip = stream(*[event({"content": "x"})] * 60, pause_seconds=pause)
    with faulty_server(drip) as (base_url, asked):
        model, calls = client(base_url, seconds=0.6)
        started = time.monotonic()
        with pytest.raises(ModelUnavailable, match=r"within 0\.6 seconds"):
            model.answer(WRITE)
        assert time.monotonic() - started < 2.5
        assert len(asked) == 1
    assert calls[0].usage.tokens_in > 0, "what came was paid for"


def test_the_caller_stops_a_call_between_chunks(allowed: None):
    class Stopped(Exception):
        pass

    def stop() -> None:
        if time.monotonic() - started > 0.3:
            raise Stopped

    with faulty_server(stream(*[event({"content": "x"})] * 200, pause_seconds=0.05)) as (base_url, _):
        model, calls = client(base_url, tick=stop)
        started = time.monotonic()
        with pytest.raises(Stopped):
            model.answer(WRITE)
        assert time.monotonic() - started < 2
    assert calls[0].error == "stopped"


def test_after_three_failures_nobody_waits_for_a_while(allowed: None, monkeypatch: pytest.MonkeyPatch):
    breaker = Breaker()
    with faulty_server(status(401)) as (base_url, asked):
        model, _ = client(base_url, breaker=breaker)
        for _ in range(5):
            with pytest.raises(ModelUnavailable):
                model.answer(WRITE)
        assert len(asked) == 3
    with faulty_server(WHOLE) as (base_url, _):
        model, _ = client(base_url, breaker=breaker)
        later = time.monotonic() + Breaker.OPEN_SECONDS + 1
        monkeypatch.setattr(brain.model.time, "monotonic", lambda: later)
        assert model.answer(WRITE) == "Hello you"
        assert not breaker.is_open


def test_refusals_are_no_failures_of_the_server(allowed: None):
    breaker = Breaker()
    with faulty_server(stream(event({"refusal": "No."}), event({}, "stop"))) as (base_url, asked):
        for _ in range(4):
            with pytest.raises(ModelRefused):
                client(base_url, breaker=breaker)[0].answer(WRITE)
        assert len(asked) == 4


def test_a_spent_budget_makes_no_call(allowed: None):
    def spent(_: Request) -> None:
        raise BudgetSpent("No more today.")

    before: Callable[[Request], None] = spent
    with faulty_server(WHOLE) as (base_url, asked):
        with pytest.raises(BudgetSpent):
            client(base_url, before_call=before)[0].answer(WRITE)
        assert asked == []


def test_a_key_is_never_written_out():
    assert "secret" not in repr(ModelSettings(key="secret", names=NAMES))


# --- servers that know less -------------------------------------------------------------------------------------------

ASKED = WRITE.model_copy(update={"role": "deciding", "json_schema": {"type": "object", "properties": {}}})
UNKNOWN = '{"error": {"message": "response_format: json_schema is not supported", "type": "invalid_request_error"}}'


def test_a_server_without_strict_schemas_is_asked_more_loosely_and_only_once(allowed: None):
    bodies: list[dict[str, Any]] = []
    fenced = stream(event({"content": '```json\n{"ops": []}\n```'}), event({}, "stop"))

    def answer(handler: Any) -> None:
        bodies.append(handler.body)
        known = "response_format" not in handler.body
        (fenced if known else status(400, UNKNOWN))(handler)

    with faulty_server(answer) as (base_url, _):
        model, calls = client(base_url)
        assert model.answer(ASKED) == '{"ops": []}'
        assert model.answer(ASKED) == '{"ops": []}'
    formats = [body.get("response_format", {}).get("type") for body in bodies]
    assert formats == ["json_schema", "json_object", None, None]
    assert '"properties": {}' in bodies[-1]["messages"][0]["content"], "the schema is told in words"
    assert [call.error for call in calls[:2]] == [
        "the server does not know json_schema",
        "the server does not know json_object",
    ]
    assert [call.error for call in calls[2:]] == ["", ""]


def test_another_refusal_is_not_asked_again(allowed: None):
    with faulty_server(status(400, '{"error": {"message": "context too long"}}')) as (base_url, asked):
        model, _ = client(base_url)
        with pytest.raises(ModelUnavailable, match="does not accept the request"):
            model.answer(ASKED)
        assert len(asked) == 1
