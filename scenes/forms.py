"""What people send from pages, checked. Sentences are written for them."""

from __future__ import annotations

from typing import Any, get_args
from uuid import UUID

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from scenes import actions
from scenes.models import Export, Project, User
from scenes.models.export import VIDEO_FPS
from scenes.models.scene import TRANSITIONS
from scenes.render.plan import even
from tools.audio import MAX_TRACKS
from tools.beds import BEDS
from tools.preferences import Forgettable
from tools.proof import MAX_CODE


class IdsField(forms.Field):
    """Any number of ids: the same field several times."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> list[UUID]:
        try:
            return [UUID(one) for one in value or []]
        except ValueError:
            raise ValidationError("An attachment's id is not one.") from None


class MessageForm(forms.Form):
    content = forms.CharField(required=False, strip=False)  # emptiness is judged, and worded, by the action
    submission_id = forms.UUIDField(required=False)
    selected_scene_id = forms.UUIDField(required=False)
    asset_ids = IdsField(required=False)

    def clean_content(self) -> str:
        try:
            return actions.clean_content(self.cleaned_data["content"])
        except actions.ActionError as error:
            raise ValidationError(str(error)) from error

    def problem(self) -> str:
        """The first thing that is wrong, as a sentence."""
        return str(next(iter(self.errors.values()))[0])


class TitleForm(forms.ModelForm):  # type: ignore[type-arg]  # generic in its stubs only
    class Meta:
        model = Project
        fields = ["title"]


class FormatForm(forms.ModelForm):  # type: ignore[type-arg]  # generic in its stubs only
    class Meta:
        model = Project
        fields = ["format"]


class ForgetForm(forms.Form):
    """A rule by its kind and, where there are several of that kind, its value: "avoidColor red"."""

    rule = forms.CharField(max_length=240)

    def clean_rule(self) -> tuple[str, str]:
        kind, _, value = self.cleaned_data["rule"].partition(" ")
        if kind not in get_args(Forgettable):
            raise ValidationError("There is no such rule.")
        return kind, value


class PositionForm(forms.Form):
    position = forms.IntegerField(min_value=1, max_value=1_000_000)  # 1-based: the place that the person sees


class TransitionForm(forms.Form):
    """A transition's type, its length, or both; what is not sent stays as it is."""

    transition = forms.ChoiceField(choices=TRANSITIONS, required=False)
    seconds = forms.FloatField(min_value=0.02, max_value=60, required=False)

    def fields_for(self, project: Project) -> dict[str, Any]:
        """What the API would be sent."""
        cleaned = self.cleaned_data
        fields = {"transition": cleaned["transition"]} if cleaned["transition"] else {}
        if cleaned["seconds"]:
            fields["transition_duration"] = max(1, round(cleaned["seconds"] * project.fps))
        return fields


class CodeForm(forms.Form):
    """A scene's code from the editor. `version` is the scene's `updated_at` when the editor read it."""

    tsx_code = forms.CharField(
        max_length=MAX_CODE,
        strip=False,
        error_messages={"required": "The scene has no code.", "max_length": "At most 200,000 characters fit."},
    )
    version = forms.CharField(required=False)

    def clean_tsx_code(self) -> str:
        """With the line ends of the scene: forms send others."""
        return str(self.cleaned_data["tsx_code"]).replace("\r\n", "\n")

    def problem(self) -> str:
        """The first thing that is wrong, as a sentence."""
        return str(next(iter(self.errors.values()))[0])


class SoundForm(forms.Form):
    """Music of the list, or a sound that the project has."""

    bed = forms.ChoiceField(choices=[(key, bed.name) for key, bed in BEDS.items()], required=False)
    asset = forms.UUIDField(required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if bool(cleaned.get("bed")) == bool(cleaned.get("asset")):
            raise ValidationError("One of both.")
        return cleaned

    def tool_fields(self) -> dict[str, Any]:
        """What addAudio is told."""
        bed, asset = self.cleaned_data["bed"], self.cleaned_data["asset"]
        return {"mood": (bed,)} if bed else {"assets": (str(asset),)}


class TrackForm(forms.Form):
    """A sound of the film by its number, and what becomes of it; what is not sent stays as it is."""

    track = forms.IntegerField(min_value=1, max_value=MAX_TRACKS)
    volume = forms.IntegerField(min_value=0, max_value=100, required=False)  # per cent
    fade_in_seconds = forms.FloatField(min_value=0, max_value=60, required=False)
    fade_out_seconds = forms.FloatField(min_value=0, max_value=60, required=False)

    def tool_fields(self, project: Project) -> dict[str, Any]:
        """What editAudio is told."""
        sent = {name: value for name, value in self.cleaned_data.items() if value is not None}
        fields: dict[str, Any] = {"track": sent["track"]}
        if "volume" in sent:
            fields["volume"] = sent["volume"] / 100
        for way in ("in", "out"):
            if f"fade_{way}_seconds" in sent:
                fields[f"fade_{way}_frames"] = round(sent[f"fade_{way}_seconds"] * project.fps)
        return fields


STRENGTH_HELP = "At least 8 characters, and not one of the common ones."


class SignUpForm(forms.Form):
    email = forms.EmailField(
        label="E-mail address", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=STRENGTH_HELP,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "password" in cleaned:
            try:
                validate_password(cleaned["password"], User(email=cleaned.get("email")))
            except ValidationError as error:
                self.add_error("password", error)
        return cleaned


class LoginForm(AuthenticationForm):
    error_messages = AuthenticationForm.error_messages | {
        "invalid_login": "No account has that e-mail address and password. Capitals count in the password."
    }


class PasswordForm(PasswordChangeForm):
    """Django's, with its rules in one sentence."""

    def __init__(self, user: User, data: Any = None) -> None:
        super().__init__(user, data)
        self.fields["new_password1"].help_text = STRENGTH_HELP


class WebhookForm(forms.Form):
    """Whether the address can be reached is judged, and worded, by the action."""

    url = forms.CharField(
        label="Address", max_length=500, widget=forms.URLInput(attrs={"placeholder": "https://example.com/films"})
    )


UNSIZED = (Export.Format.ZIP, Export.Format.SHEET)


class ExportForm(forms.Form):
    """`size` is the film's shorter side in pixels, as people say it (1080p)."""

    SIZES = ((480, "480p"), (720, "720p"), (1080, "1080p"), (1440, "1440p"), (2160, "4K"))

    format = forms.ChoiceField(choices=Export.Format.choices, initial=Export.Format.MP4)
    size = forms.TypedChoiceField(choices=SIZES, coerce=int, initial=1080)
    fps = forms.TypedChoiceField(
        choices=[("", "The film’s"), *((fps, f"{fps}") for fps in VIDEO_FPS)], coerce=int, required=False
    )

    frame = forms.IntegerField(
        min_value=0, required=False, widget=forms.NumberInput(attrs={"placeholder": "The film’s poster"})
    )

    def fields_for(self, project: Project) -> dict[str, Any]:
        """What the API would be sent."""
        width, height = project.size
        cleaned = self.cleaned_data
        fields = {"format": cleaned["format"]}
        if cleaned["format"] not in UNSIZED:
            fields["height"] = even(height * cleaned["size"] / min(width, height))
        if cleaned["fps"] and cleaned["format"] in Export.VIDEOS:
            fields["fps"] = cleaned["fps"]
        if cleaned["frame"] is not None and cleaned["format"] == Export.Format.PNG:
            fields["frame"] = cleaned["frame"]
        return fields
