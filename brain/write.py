"""A chat model writes scenes and edits them; what it writes is proven before anybody sees it.

An edit is a set of exact patches. Where they do not fit, the model is shown the true neighbourhood once, and then
asked for the whole file. What does not render goes back with its problems, at most MAX_REPAIRS times, as long as the
budget allows; then NotWritten is raised and the film stays as it was. So does what breaks a rule of the person's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from brain.context import Context, data, file_facts, project_facts, scene_facts, tagged, tokens_of
from brain.model import AnswerUnusable, Model, ModelError, Purpose, Request
from brain.obeyed import KEPT_RULE, broken
from brain.patches import PatchesDoNotFit, module_in, patched, patches_in
from brain.prompts import prompt, text_of
from tools import fonts
from tools.proof import Problem, Proof
from tools.records import ProjectSnapshot
from tools.schemas import AssetUse, Content, NotWritten, SceneDraft, WriteRequest
from tools.vocabulary import vocabulary

MAX_REPAIRS = 2
VOCABULARY = 40_000  # characters
OTHER_SCENES_TOKENS = 3_000
_PROPS = {"unknown-prop", "prop-type"}

Prove = Callable[[str, dict[str, Any], int], Proof]


@dataclass(frozen=True)
class Writer:
    """Writes for one film. `prove` draws (code, props, frames); `on_code` hears the scene's name and what has come;
    `show` answers with the pictures of files, as data: URLs, where the model that writes is one that sees."""

    model: Model
    context: Context
    prove: Prove
    on_code: Callable[[str, str], None] = lambda name, code: None
    show: Callable[[tuple[AssetUse, ...]], tuple[str, ...]] = lambda uses: ()

    def __call__(self, request: WriteRequest) -> SceneDraft:
        """The written scene, proven. Raises NotWritten, with a sentence for the person."""
        try:
            code = self._whole(request) if request.whole or not request.tsx_code else self._edited(request)
            return self._proven(request, code)
        except ModelError as error:
            raise NotWritten(str(error)) from error

    # --- what is asked of the model ---

    def _whole(self, request: WriteRequest) -> str:
        """A whole module; asked for once more where the answer was cut off or is none."""
        purpose: Purpose = "edit" if request.tsx_code else "write"
        for attempt, more in enumerate(("", "\n\nYour last answer was no whole module. Write a shorter one, whole.")):
            try:
                answer = self._ask(request, purpose, _writing(), self._task(request) + more, repair=attempt > 0)
            except AnswerUnusable:
                if attempt:
                    raise
                continue
            if code := module_in(answer):
                return code
        raise AnswerUnusable("The model's answer held no whole scene.")

    def _edited(self, request: WriteRequest) -> str:
        """The scene's code with the model's patches."""
        task, more = self._task(request), ""
        for attempt in range(2):
            try:
                answer = self._ask(request, "edit", _editing(), task + more, repair=attempt > 0)
                return _changed(request.tsx_code, answer)
            except AnswerUnusable:
                break
            except PatchesDoNotFit as misfit:
                more = f"\n\nNone of your patches was applied.\n{misfit}\nAnswer with all patches again."
        return self._whole(request)

    def _repaired(self, request: WriteRequest, code: str, problems: tuple[Problem, ...]) -> str:
        """The code without the problems, or as it was where the answer does not fit it."""
        found = "\n".join(f"- {_told(problem)}" for problem in problems[:8])
        wrong = "breaks rules that the person wants kept" if _is_rule(problems) else "does not render"
        task = "\n".join(
            [
                self._frame(request),
                tagged("props", request.props),
                f"<tsxCode>\n{code}\n</tsxCode>",
                f"This was asked for: {data(request.instruction)}",
                f"This scene {wrong}:\n{found}",
                f"The code by its lines:\n{_numbered(code, problems)}",
                "Put that right with patches, and leave the rest as it is.",
            ]
        )
        try:
            return _changed(code, self._ask(request, "repair", _editing(), task, repair=True))
        except (PatchesDoNotFit, AnswerUnusable):
            return code

    def _ask(self, request: WriteRequest, purpose: Purpose, system: str, user: str, *, repair: bool) -> str:
        # A repair is about the code: what it shall look like was seen when it was written.
        shown = () if purpose == "repair" else self.show(request.assets)
        asked = Request(role="writing", purpose=purpose, system=system, user=user, pictures=shown, repair=repair)
        return self.model.answer(asked, lambda so_far: self.on_code(request.name, so_far))

    # --- what it is told ---

    def _task(self, request: WriteRequest) -> str:
        lines = [self._frame(request)]
        if request.tsx_code:
            lines += [tagged("props", request.props), f"<tsxCode>\n{request.tsx_code}\n</tsxCode>"]
            doing = "Write this scene anew" if request.whole else "Change this scene"
            lines.append(f"{doing} as is said here: {data(request.instruction)}")
        else:
            words = request.content.model_dump(by_alias=True, exclude_defaults=True)
            lines += [tagged("words", words), tagged("look", request.look)]
            lines.append(f"Write a new scene: {data(request.instruction)}")
        return "\n".join(lines)

    def _frame(self, request: WriteRequest) -> str:
        """Format, exact duration, files and the rest of the film: what nobody may have to guess."""
        facts = project_facts(self._project(request))
        fps = self.context.project.fps
        length = {"durationInFrames": request.duration, "fps": fps, "seconds": round(request.duration / fps, 3)}
        uses = {use.id: use.use for use in request.assets}
        files = [
            {**file_facts(asset, 4000), "use": uses.get(asset.id, "not in this scene")}
            for asset in (*self.context.attachments, *self.context.files)
            if asset.id in uses or asset in self.context.files
        ]
        lines = [tagged("project", facts), tagged("length", length), tagged("files", files), "<otherScenes>"]
        for number, scene in enumerate(self.context.scenes, 1):
            line = data(scene_facts(number, scene, fps, 80, layouts=True))
            if tokens_of("\n".join(lines)) + tokens_of(line) < OTHER_SCENES_TOKENS:
                lines.append(line)
        return "\n".join([*lines, "</otherScenes>"])

    def _project(self, request: WriteRequest) -> ProjectSnapshot:
        """The project with the brand and the rules that the same message may have changed."""
        kept = {"brand": request.brand, "preferences": request.preferences}
        return self.context.project.model_copy(update=kept)

    # --- what becomes of it ---

    def _proven(self, request: WriteRequest, code: str) -> SceneDraft:
        props = {} if request.whole else dict(request.props)
        problems: tuple[Problem, ...] = ()
        for repair in range(MAX_REPAIRS + 1):
            proof, props = self._proof(code, props, request.duration)
            problems = self._breaches(request, proof) if proof.ok else proof.problems
            if proof.ok and not problems:
                return SceneDraft(
                    name=request.name or _name(request.content, proof),
                    tsx_code=code,
                    duration=request.duration,
                    layout_json=proof.layout_json,
                    props=props,
                )
            if repair < MAX_REPAIRS:
                code = self._repaired(request, code, problems)
        why = _told(problems[0]) if problems else "it draws nothing"
        wrong = "breaks a rule of yours" if _is_rule(problems) else "does not render"
        raise NotWritten(f"What the model wrote {wrong}: {why}")

    def _breaches(self, request: WriteRequest, proof: Proof) -> tuple[Problem, ...]:
        """The person's rules that the scene breaks, and did not break before."""
        context = self.context.model_copy(update={"project": self._project(request)})
        found = broken(proof.layout_json, context)
        if not found or not request.tsx_code:
            return found
        before = self.prove(request.tsx_code, request.props, request.duration)
        told = {problem.message for problem in broken(before.layout_json, context)} if before.ok else set()
        return tuple(problem for problem in found if problem.message not in told)

    def _proof(self, code: str, props: dict[str, Any], duration: int) -> tuple[Proof, dict[str, Any]]:
        """The proof, and the props without those that the new code no longer has a place for."""
        proof = self.prove(code, props, duration)
        if proof.ok or not props or not {problem.rule for problem in proof.problems} <= _PROPS:
            return proof, props
        kept = {name: value for name, value in props.items() if type(proof.defaults.get(name)) is type(value)}
        return self.prove(code, kept, duration), kept


def _changed(code: str, answer: str) -> str:
    """The code as an answer changes it, by patches or as a whole. Raises PatchesDoNotFit."""
    patches = patches_in(answer)
    if not patches and (whole := module_in(answer)):
        return whole
    return patched(code, patches)


def _is_rule(problems: tuple[Problem, ...]) -> bool:
    return bool(problems) and problems[0].rule == KEPT_RULE


def _told(problem: Problem) -> str:
    place = f" (line {problem.line})" if problem.line else ""
    frame = f" (frame {problem.frame})" if problem.frame is not None else ""
    return f"{problem.message}{place}{frame} {problem.hint}".strip()


def _numbered(code: str, problems: tuple[Problem, ...], around: int = 3) -> str:
    """The lines that problems point to, with their numbers."""
    lines = code.splitlines()
    wanted = {
        at for problem in problems if problem.line for at in range(problem.line - around, problem.line + around + 1)
    }
    return "\n".join(f"{at}: {lines[at - 1]}" for at in sorted(wanted) if 1 <= at <= len(lines))


def _name(content: Content, proof: Proof) -> str:
    """What a scene is called that nobody named: its title, else the first words on it."""
    texts = [str(text.get("text") or "") for text in proof.layout_json.get("texts", [])]
    return " ".join((content.title or next(filter(None, texts), "") or "New scene").split())[:60]


def _fonts() -> str:
    return ", ".join(name for name, font in fonts.FONTS.items() if font.kind != "script")


@lru_cache(maxsize=1)
def _writing() -> str:
    return prompt("write", fonts=_fonts(), vocabulary=vocabulary(VOCABULARY), example=text_of("example.tsx"))


@lru_cache(maxsize=1)
def _editing() -> str:
    return prompt("edit", fonts=_fonts(), vocabulary=vocabulary(VOCABULARY))
