"""Designs that sell: plans and prices, products, comparisons, offers."""

from __future__ import annotations

from tools.designs.design import Design, design

DESIGNS: tuple[Design, ...] = (
    design(
        "coupon",
        "Coupon",
        "An offer on a ticket with a stub for its code: discounts, vouchers, two for one",
        takes="kicker value title subtitle cta",
        needs="value cta",
        hints="coupon|voucher|discount|offer|sale|promo code|special offer|off|deal|ticket|gift card",
        part="close",
    ),
)
