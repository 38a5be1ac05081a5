"""The one client of a chat model: any server that speaks OpenAI's chat completions.

A call is streamed and runs on an event loop of its own, which stands still ten times a second: then the caller hears
what has come, renews its lease, or stops the call by raising. No thread, and no transaction, waits for a model.
"""

from __future__ import annotations

import asyncio
import logging
import random
import threading
import time
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from brain import wire
from brain.prices import Prices, Usage, cost_usd, known_prices
from tools.schemas import Record

if TYPE_CHECKING:
    import httpx2

logger = logging.getLogger(__name__)

Role = Literal["deciding", "writing", "seeing"]
Purpose = Literal["decide", "write", "edit", "repair", "describe"]
T = TypeVar("T")

TICK_SECONDS = 0.1
CONNECT_SECONDS = 5
RETRIES = 2
FIRST_WAIT_SECONDS = 0.5  # before the second try, twice as long before the third, where the server says nothing
LONGEST_WAIT_SECONDS = 8.0  # a server that wants to be left alone for longer is not waited for
MAX_ANSWER = 120_000  # characters; the longest scene that a model should write has a quarter of that
CHARACTERS_A_TOKEN = 4

# Tests clear this switch: a call of a real model is then an error, wherever it comes from.
calls_allowed = True


class ModelError(Exception):
    """The model gave nothing to work with. The message is a sentence for the person."""


class ModelUnavailable(ModelError):
    """No answer could be had: not reached, too slow, too busy, or left alone for a while."""


class BudgetSpent(ModelUnavailable):
    """Calls would cost more than may be spent."""


class ModelRefused(ModelError):
    """The model declines, for reasons of its own."""


class AnswerUnusable(ModelError):
    """An answer came that is cut off, far too long, or not what was asked for."""


class _Passing(Exception):
    """A failure that may be gone at the next try, after `wait` seconds if the server said how many."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


class _FormatRefused(Exception):
    """The server does not know the way in which the answer was to be bound to a schema."""


class Request(Record):
    """What a model is asked. `pictures` are data: URLs; with `json_schema` the answer is JSON of that strict schema.
    `repair` marks work that an earlier answer made necessary."""

    role: Role
    purpose: Purpose
    system: str
    user: str
    pictures: tuple[str, ...] = ()
    json_schema: dict[str, Any] | None = None
    repair: bool = False


class Call(Record):
    """A call as it is accounted for: one row, whether it succeeded (`error` is "") or not."""

    role: Role
    purpose: Purpose
    model: str
    usage: Usage = Usage()
    milliseconds: int
    cost_usd: Decimal = Decimal(0)
    error: str = ""
    repair: bool = False


class Model(Protocol):
    """What the brain needs of a model; `ChatModel` is the real one, tests have one that follows a script."""

    def answer(self, request: Request, on_text: Callable[[str], None] = ...) -> str:
        """The answer's text. `on_text` hears all of it that has come so far, again and again. Raises ModelError."""
        ...


@dataclass(frozen=True)
class ModelSettings:
    """Which server and which models; times in seconds."""

    key: str = field(repr=False)
    names: Mapping[Role, str]
    base_url: str | None = None  # None = OpenAI's
    timeout_seconds: float = 60
    prices: Prices = field(default_factory=known_prices)


class Breaker:
    """After some failures in a row calls fail at once for a while, so that nobody waits for a server that is down.
    One of a process: each web server finds out for itself, and needs no cache for it."""

    FAILURES = 3
    OPEN_SECONDS = 30.0

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures = 0
        self._closed_at = 0.0
        self.format_known = 0  # the place in wire.FORMATS of what the server knows, as far as it was asked

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self._closed_at

    def check(self) -> None:
        if self.is_open:
            raise ModelUnavailable("The model does not answer at the moment.")

    def succeeded(self) -> None:
        with self._lock:
            self._failures = 0

    def failed(self) -> None:
        """After OPEN_SECONDS the next call is let through; if that fails too, it opens again at once."""
        with self._lock:
            self._failures += 1
            if self._failures >= self.FAILURES:
                self._closed_at = time.monotonic() + self.OPEN_SECONDS
                logger.error("the model failed %s times in a row: rules answer for %s s", self._failures, 30)


def _nothing(*_: object) -> None:
    return None


@dataclass
class ChatModel:
    """A model at a server. `before_call` may raise BudgetSpent; `record` accounts for every call; `tick` is called ten
    times a second and may raise to stop the call."""

    settings: ModelSettings
    breaker: Breaker
    before_call: Callable[[Request], None] = _nothing
    record: Callable[[Call], None] = _nothing
    tick: Callable[[], None] = _nothing

    def answer(self, request: Request, on_text: Callable[[str], None] = _nothing) -> str:
        if not calls_allowed:
            raise RuntimeError("Calls of a model are switched off (brain.model.calls_allowed).")
        self.before_call(request)
        self.breaker.check()
        try:
            text = self._with_retries(request, on_text)
        except ModelUnavailable:
            self.breaker.failed()
            raise
        self.breaker.succeeded()
        return text

    def _with_retries(self, request: Request, on_text: Callable[[str], None]) -> str:
        for how in wire.FORMATS[self.breaker.format_known :]:
            try:
                return self._tried(request, on_text, how)
            except _FormatRefused:
                self.breaker.format_known += 1
                logger.warning("the model's server does not know %s: asked more loosely", how)
        raise ModelUnavailable("The model's server does not accept the request.")

    def _tried(self, request: Request, on_text: Callable[[str], None], how: str) -> str:
        for attempt in range(RETRIES + 1):
            try:
                return self._once(request, on_text, how)
            except _Passing as error:
                jitter = random.uniform(0.75, 1.25)  # noqa: S311  # not a secret
                wait = FIRST_WAIT_SECONDS * 2**attempt * jitter if error.wait is None else error.wait
                logger.warning("the model failed (try %s): %s", attempt + 1, error)
                if attempt == RETRIES or wait > LONGEST_WAIT_SECONDS:
                    raise ModelUnavailable("The model does not answer at the moment.") from error
                _ticking(asyncio.sleep(wait), self.tick)
        raise AssertionError("the last try returns or raises")

    def _once(self, request: Request, on_text: Callable[[str], None], how: str) -> str:
        received, started, error = _Received(), time.monotonic(), "stopped"

        def tick() -> None:
            if received.news():
                on_text(received.text)
            self.tick()

        try:
            _ticking(self._stream(request, received, how), tick)
            text = received.whole() if request.json_schema is None else wire.unfenced(received.whole())
            error = ""
        except _Passing as failure:
            error = str(failure)
            raise
        except _FormatRefused:
            error = f"the server does not know {how}"
            raise
        except ModelError as failure:
            error = f"{type(failure).__name__}: {failure}"
            raise
        finally:
            self._account(request, received, started, error)
        on_text(text)
        return text

    async def _stream(self, request: Request, received: _Received, how: str) -> None:
        # Here, because it takes half a second of every process that starts, and most never call a model.
        import httpx2
        import openai

        seconds = self.settings.timeout_seconds
        timeout = httpx2.Timeout(seconds, connect=CONNECT_SECONDS)
        try:
            async with (
                asyncio.timeout(seconds),
                openai.AsyncOpenAI(
                    base_url=self.settings.base_url, api_key=self.settings.key, max_retries=0, timeout=timeout
                ) as client,
            ):
                stream = await client.chat.completions.create(**self._body(request, how))
                async with stream:
                    async for chunk in stream:
                        received.take(chunk)
        except (TimeoutError, openai.APITimeoutError) as error:
            raise ModelUnavailable(f"The model did not answer within {seconds:g} seconds.") from error
        except openai.RateLimitError as error:
            raise _Passing("too many requests", _retry_after(error.response)) from error
        except (openai.AuthenticationError, openai.PermissionDeniedError) as error:
            raise ModelUnavailable("The model's server does not accept our key.") from error
        except (openai.BadRequestError, openai.NotFoundError, openai.UnprocessableEntityError) as error:
            if request.json_schema is not None and wire.refuses_format(str(error)):
                raise _FormatRefused from error
            logger.error("the model's server refuses the request: %s", error)
            raise ModelUnavailable("The model's server does not accept the request.") from error
        except (openai.APIError, httpx2.HTTPError) as error:
            raise _Passing(f"{type(error).__name__}: {str(error)[:200]}") from error
        except ValueError as error:
            raise _Passing("what came was no event stream") from error

    def _body(self, request: Request, how: str) -> dict[str, Any]:
        return wire.body(
            model=self.settings.names[request.role],
            purpose=request.purpose,
            system=request.system,
            user=request.user,
            pictures=request.pictures,
            schema=request.json_schema,
            how=how,
        )

    def _account(self, request: Request, received: _Received, started: float, error: str) -> None:
        name = self.settings.names[request.role]
        usage = received.usage or received.estimated(request)
        self.record(
            Call(
                role=request.role,
                purpose=request.purpose,
                model=name,
                usage=usage,
                milliseconds=round((time.monotonic() - started) * 1000),
                cost_usd=cost_usd(name, usage, self.settings.prices),
                error=error[:300],
                repair=request.repair,
            )
        )


class _Received:
    """What has come of an answer."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = self._told = 0
        self._refusal = ""
        self._finish = ""
        self._any = False
        self.usage: Usage | None = None

    def take(self, chunk: Any) -> None:
        self._any = True
        if chunk.usage is not None:
            details = chunk.usage.prompt_tokens_details
            self.usage = Usage(
                tokens_in=chunk.usage.prompt_tokens,
                tokens_out=chunk.usage.completion_tokens,
                tokens_cached=(details.cached_tokens if details else 0) or 0,
            )
        for choice in chunk.choices:
            self._parts.append(choice.delta.content or "")
            self._length += len(self._parts[-1])
            self._refusal += getattr(choice.delta, "refusal", None) or ""
            self._finish = choice.finish_reason or self._finish
        if self._length > MAX_ANSWER:
            raise AnswerUnusable("The model wrote far too much.")

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def news(self) -> bool:
        """Whether there is more than when this was asked last."""
        more = self._length > self._told
        self._told = self._length
        return more

    def whole(self) -> str:
        """The text of an answer that came to its end."""
        if self._refusal or self._finish == "content_filter":
            raise ModelRefused(self._refusal.strip() or "The model declines to answer this.")
        if self._finish == "length":
            raise AnswerUnusable("The model's answer was cut off at its limit.")
        if not self._finish:
            raise _Passing("the connection broke off")
        return self.text

    def estimated(self, request: Request) -> Usage:
        """The tokens of a call that broke off, by its length: what came was paid for."""
        if not self._any:
            return Usage()
        sent = len(request.system) + len(request.user)
        return Usage(tokens_in=sent // CHARACTERS_A_TOKEN, tokens_out=self._length // CHARACTERS_A_TOKEN)


def _retry_after(response: httpx2.Response) -> float | None:
    """Seconds that the server asks to be left alone; None where it says nothing that can be read."""
    try:
        return max(0.0, float(response.headers.get("retry-after", "")))
    except ValueError:
        return None


async def _wait(task: asyncio.Task[Any]) -> None:
    await asyncio.wait({task}, timeout=TICK_SECONDS)


async def _settle(task: asyncio.Task[Any]) -> None:
    with suppress(asyncio.CancelledError, Exception):
        await task


def _ticking(work: Coroutine[Any, Any, T], tick: Callable[[], None]) -> T:
    """Runs `work` to its end; `tick` is called in between, outside of the loop, and cancels it by raising."""
    with asyncio.Runner() as runner:
        task = runner.get_loop().create_task(work)
        try:
            while not task.done():
                runner.run(_wait(task))
                tick()
        finally:
            task.cancel()
            runner.run(_settle(task))
        return task.result()
