"""The only definition of what is stored. `tools/records.py` and `static/types/records.ts` are generated from here."""

from scenes.models.asset import Asset
from scenes.models.export import Export, ExportSegment, Segment
from scenes.models.message import Message
from scenes.models.model_call import ModelCall
from scenes.models.project import Project
from scenes.models.revision import Revision
from scenes.models.scene import Scene
from scenes.models.side_effect import SideEffect
from scenes.models.user import User
from scenes.models.webhook import Delivery, Webhook

__all__ = [
    "Asset",
    "Delivery",
    "Export",
    "ExportSegment",
    "Message",
    "ModelCall",
    "Project",
    "Revision",
    "Scene",
    "Segment",
    "SideEffect",
    "User",
    "Webhook",
]
