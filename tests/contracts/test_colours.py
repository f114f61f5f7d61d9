"""The pages of signing in have the colours of the other pages, though they share no style sheet."""

import re

from tests.support.environment import PROJECT

COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
PAGES = (PROJECT / "frontend/src/app/page.css").read_text()
SIGN_IN = (PROJECT / "backend/api/sign_in/static/ratecard_sign_in/pages.css").read_text()


def test_both_have_the_same_colours_light_and_dark() -> None:
    light, dark = PAGES.split('[data-mantine-color-scheme="dark"]', 1)
    own_light, own_dark = SIGN_IN.split("(prefers-color-scheme: dark)", 1)
    assert COLOUR.findall(own_light)
    assert {*COLOUR.findall(own_light)} <= {*COLOUR.findall(light)}
    assert {*COLOUR.findall(own_dark)} <= {*COLOUR.findall(dark)}
