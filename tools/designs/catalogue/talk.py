"""Designs of a conversation: chat, question and answer, definitions."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "chat",
        "Chat",
        "A conversation in bubbles, each after the other: messages, dialogues, support",
        takes="title subtitle items",
        needs="items",
        hints="chat|conversation|messages|message|bubbles|dialogue|dialog|texting|messenger|whatsapp|sms",
        items=(1, 7),
        seconds=7,
        asked=True,
    ),
    design(
        "question",
        "Question and answer",
        "A question that fills the frame, then its answer: frequent questions, quizzes, myths",
        takes="kicker title subtitle",
        needs="title subtitle",
        hints="question|answer|q&a|faq|quiz|did you know|riddle|myth|question and answer",
        seconds=6,
        asked=True,
    ),
    design(
        "definition",
        "Definition",
        "A dictionary's entry: a word, what it is, its meaning and an example",
        takes="title kicker subtitle quote",
        needs="title subtitle",
        hints="definition|define|defined|meaning|dictionary|glossary|what is|means|word of the day",
        seconds=6,
        asked=True,
    ),
)
