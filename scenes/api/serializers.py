"""What the API accepts. Unknown fields are errors; every limit is that of the model."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError
from rest_framework import serializers

from scenes.api.case import camel
from scenes.models import Export, Project
from scenes.models.export import VIDEO_FPS
from scenes.models.message import MAX_CONTENT
from scenes.models.scene import TRANSITIONS
from tools.audio import Audio, stored_audio
from tools.preferences import Preferences
from tools.schemas import MAX_DURATION

MAX_TSX_CODE = 200_000  # characters
MAX_PROPS_BYTES = 200_000


class StrictSerializer(serializers.Serializer[Any]):
    """Refuses fields that it does not know, and bodies that are not objects."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and (unknown := sorted(set(data) - set(self.fields))):
            known = ", ".join(sorted(camel(str(name)) for name in self.fields))
            raise serializers.ValidationError(dict.fromkeys(unknown, f"Unknown field. Known are: {known}."))
        return super().to_internal_value(data)


class StrictChar(serializers.CharField):
    """Text that is text: a number or a boolean is not quietly made one."""

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return str(super().to_internal_value(data))


class StrictInt(serializers.IntegerField):
    """A whole number: neither "30" nor 30.5 nor true."""

    def to_internal_value(self, data: Any) -> int:
        if not isinstance(data, int) or isinstance(data, bool):
            self.fail("invalid")
        return int(super().to_internal_value(data))


class JsonObject(serializers.JSONField):
    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if not isinstance(data, dict):
            raise serializers.ValidationError("An object is expected.")
        if len(str(data)) > MAX_PROPS_BYTES:
            raise serializers.ValidationError(f"At most {MAX_PROPS_BYTES:,} characters fit.")
        return data


class BrandField(JsonObject):
    """{"colors": ["#rrggbb", ...], "font": "family"}; both optional."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        brand = super().to_internal_value(data)
        if unknown := sorted(set(brand) - {"colors", "font"}):
            raise serializers.ValidationError(f"Unknown field {unknown[0]!r}. Known are: colors, font.")
        colors = brand.get("colors", [])
        if not isinstance(colors, list) or len(colors) > 12 or not all(_is_color(color) for color in colors):
            raise serializers.ValidationError("colors is a list of at most 12 colours like #16a34a.")
        if not isinstance(brand.get("font", ""), str) or len(brand.get("font", "")) > 100:
            raise serializers.ValidationError("font is the name of a font family.")
        return brand


class PreferencesField(JsonObject):
    """What scenes to come keep to, as tools.preferences.Preferences; all of it optional, {} forgets it."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        try:
            return Preferences.model_validate(super().to_internal_value(data)).stored()
        except ValidationError as error:
            first = error.errors()[0]
            place = camel(str(first["loc"][0])) if first["loc"] else "preferences"
            raise serializers.ValidationError(f"{place}: {first['msg']}.") from None


def _is_color(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value) is not None


class ProjectFields(StrictSerializer):
    """Creating and changing a project: the same fields, all optional."""

    title = StrictChar(max_length=200, required=False, allow_blank=True)
    format = serializers.ChoiceField(choices=Project.Format.choices, required=False)
    fps = serializers.ChoiceField(choices=Project.Fps.choices, required=False)
    brand = BrandField(required=False)
    preferences = PreferencesField(required=False)


class AudioField(JsonObject):
    """{"tracks": [...]}, as tools.audio.Audio has them; {} is silence."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        try:
            return stored_audio(Audio.model_validate(super().to_internal_value(data)))
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            raise serializers.ValidationError(f"{place}: {first['msg']}") from None


class ProjectUpdate(ProjectFields):
    audio = AudioField(required=False)


class SceneCreate(StrictSerializer):
    name = StrictChar(max_length=200)
    tsx_code = StrictChar(max_length=MAX_TSX_CODE, trim_whitespace=False)
    duration = StrictInt(min_value=1, max_value=MAX_DURATION)
    props = JsonObject(required=False, default=dict)


class SceneUpdate(StrictSerializer):
    name = StrictChar(max_length=200, required=False)
    tsx_code = StrictChar(max_length=MAX_TSX_CODE, trim_whitespace=False, required=False)
    duration = StrictInt(min_value=1, max_value=MAX_DURATION, required=False)
    props = JsonObject(required=False)
    order = StrictInt(min_value=0, max_value=100_000, required=False)
    transition = serializers.ChoiceField(choices=TRANSITIONS, required=False)
    transition_duration = StrictInt(min_value=1, max_value=MAX_DURATION, required=False)


class MessageCreate(StrictSerializer):
    content = StrictChar(max_length=MAX_CONTENT)
    asset_ids = serializers.ListField(child=serializers.UUIDField(), required=False, default=list, max_length=20)
    scene_id = serializers.UUIDField(required=False, allow_null=True, default=None)
    submission_id = serializers.UUIDField(required=False, allow_null=True, default=None)


MIN_HEIGHT, MAX_HEIGHT = 144, 3840  # pixels; 4K upright


class FrameRange(StrictSerializer):
    start = StrictInt(min_value=0, max_value=MAX_DURATION * 1000)
    end = StrictInt(min_value=1, max_value=MAX_DURATION * 1000)


class ExportCreate(StrictSerializer):
    format = serializers.ChoiceField(choices=Export.Format.choices)
    height = StrictInt(min_value=MIN_HEIGHT, max_value=MAX_HEIGHT, required=False)
    fps = serializers.ChoiceField(choices=VIDEO_FPS, required=False)
    range = FrameRange(required=False)
    frame = StrictInt(min_value=0, max_value=MAX_DURATION * 1000, required=False)


class WebhookCreate(StrictSerializer):
    url = StrictChar(max_length=500)
