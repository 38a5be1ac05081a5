"""Rows for tests, made by the actions that the product makes them with."""

from __future__ import annotations

import uuid
from typing import Any

from brain.model import ModelSettings
from scenes import actions, films
from scenes.models import Project, Scene, User

REQUEST = "0" * 32

OWN_TSX = """import {AbsoluteFill, useCurrentFrame, interpolate} from "stage";

export const defaults = {title: "Hello", titleColor: "#ffffff", titleSize: 1};

export default function Scene({title, titleColor, titleSize}: typeof defaults) {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 15], [0, 1], {extrapolateRight: "clamp"});
  return (
    <AbsoluteFill style={{backgroundColor: "#123456", alignItems: "center", justifyContent: "center"}}>
      <h1 data-role="title" style={{color: titleColor, fontSize: 120 * titleSize, opacity}}>{title}</h1>
    </AbsoluteFill>
  );
}
"""


def user(email: str = "", password: str | None = None) -> User:
    """A person with an account; without a password (hashing one takes a quarter of a second) unless one is given."""
    return User.objects.create_user(email or f"{uuid.uuid4().hex}@example.com", password)


def project(owner: User | None = None, **fields: Any) -> Project:
    return actions.project_create(owner=owner or user(), **{"title": "Film", **fields})


def scene(in_project: Project, name: str = "Hello", *, duration: int = 90, **props: Any) -> Scene:
    """A stored scene of a person's own TSX; `duration` is frames."""
    return films.scene_create(
        in_project, name=name, tsx_code=OWN_TSX, duration=duration, props=props, request_id=REQUEST
    )


def chat_model(base_url: str) -> ModelSettings:
    """Settings of a chat model at that server: a model for each role."""
    names = {"deciding": "gpt-5.4-mini", "writing": "gpt-5.4", "seeing": "gpt-5.4-nano"}
    return ModelSettings(key="test", names=names, base_url=base_url, timeout_seconds=10)
