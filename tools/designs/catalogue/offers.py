"""Designs that sell: plans and prices, products, comparisons, offers."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "coupon",
        "Coupon",
        "An offer on a ticket with a stub for its code: discounts, vouchers, two for one",
        takes="kicker value title subtitle cta",
        needs="value",
        hints="coupon|voucher|discount|offer|sale|promo code|special offer|off|deal|ticket|gift card",
        part="close",
        asked=True,
    ),
    design(
        "product",
        "Product shot",
        "A product stands free on a disc of the accent, with its name, a sentence and its price: shops, launches",
        takes="kicker title subtitle price pictures",
        needs="title price",
        hints="product|product shot|packshot|product launch|unboxing|merch|shop",
        pictures=(0, 1),
    ),
    design(
        "pricing",
        "Plans and prices",
        "One to five plans on cards with their prices and what each holds; the middle one is raised",
        takes="kicker title subtitle items",
        needs="items",
        hints="pricing|plans|price plans|tiers|packages|memberships|subscription|subscriptions",
        items=(1, 5),
        seconds=7,
        asked=True,
    ),
    design(
        "features",
        "Feature cards",
        "Features as cards, each with an icon of what it speaks of: reasons, benefits, services",
        takes="kicker title subtitle items",
        needs="items",
        hints="features|benefits|reasons|why us|advantages|services|cards|highlights|what we do",
        items=(2, 8),
        seconds=6,
    ),
    design(
        "versus",
        "Comparison",
        "Two sides in a table, a row for each point: us and them, old and new, plan A and plan B",
        takes="kicker title subtitle columns items",
        needs="columns",
        hints="versus|vs|comparison|compare|comparison table|compared|difference|old and new",
        items=(0, 8),
        part="proof",
        seconds=7,
    ),
    design(
        "map",
        "Map",
        "Places on a map with pins and a card that says what is where: branches, tours, how to find us",
        takes="kicker title subtitle place items contact",
        needs="place",
        hints="map|location|locations|where|find us|directions|branches|stops|pins|places|route|tour dates",
        items=(0, 6),
        part="close",
    ),
    design(
        "contact",
        "Contact card",
        "A visiting card: who, how to reach them, where, and a code for their address on the web",
        takes="title subtitle contact place items",
        needs="contact place",
        hints="contact card|business card|visiting card|contact details|contact us|reach us|address|qr code",
        items=(0, 4),
        part="close",
    ),
)
