"""The pages of functions: the list, the form, and trying a prompt out before it is saved."""

import html
from dataclasses import replace

import pytest

from backend.catalog.models import CatalogChange
from backend.catalog.registry import ModelRegistry
from tests.support.admin_pages import FUNCTIONS, content, form, function_page, inputs, messages, text
from tests.support.api import Api

pytestmark = pytest.mark.django_db

CLUSTER, IMAGES = function_page("auto_cluster"), function_page("generate_images")
NEW = "Sort {{ keywords }}"


def prompt() -> str:
    return ModelRegistry.current().functions["auto_cluster"].prompt


def test_the_list_says_what_each_runs_with(victor: Api) -> None:
    shown = text(victor.get(FUNCTIONS))
    assert "Cluster keywords (auto_cluster) Yes gpt-5.1 (the default) 4096 0.2 Find ideas (generate_ideas)" in shown
    assert "Write an article (generate_content) Yes gpt-5.1 (the default) as its model 0.7 (as the settings)" in shown


def test_the_form_lists_the_variables(victor: Api) -> None:
    shown = text(victor.get(CLUSTER))
    assert "{{ keywords }} The keywords, one a line" in shown
    assert "{{ answer }} The answer that is not as it must be. the repair prompt, needed" in shown


def test_a_prompt_is_saved_and_what_was_not_touched_stays(edith: Api) -> None:
    sent = form(edith, CLUSTER) | {"prompt": NEW, "reason": "shorter", "_save": "Save"}
    repair = ModelRegistry.current().functions["auto_cluster"].repair_prompt
    # A browser sends lines with other breaks than are kept.
    sent = {name: value.replace("\n", "\r\n") for name, value in sent.items()}
    assert messages(edith, edith.client.post(CLUSTER, sent)) == ["Published: this is revision 2."]
    row = ModelRegistry.current().functions["auto_cluster"]
    assert (row.prompt, row.repair_prompt) == (NEW, repair)


def test_a_preview_shows_the_lines_that_differ(edith: Api) -> None:
    changed = prompt().replace("- Write the names in {{ language }}.", "- Write short names in {{ language }}.")
    sent = form(edith, CLUSTER) | {"prompt": changed, "reason": "x", "_preview": "Preview"}
    shown = text(edith.client.post(CLUSTER, sent))
    differs = "- Write the names in {{ language }}. - Write short names in {{ language }}."
    assert f"Function auto_cluster: prompt {differs}" in shown
    assert "Cluster keywords gpt-5.1, up to 4,096 tokens gpt-5.1, up to 4,096 tokens (other prompts)" in shown


def test_a_broken_prompt_is_refused_beside_its_field(edith: Api) -> None:
    sent = form(edith, CLUSTER) | {"prompt": "{{ keywords }", "reason": "x", "_save": "Save"}
    shown = html.unescape(content(edith.client.post(CLUSTER, sent)))
    assert "Line 1, column 1: write a variable as {{ keywords }}, with braces on both sides." in shown
    assert ModelRegistry.current().revision == 1


def test_what_is_typed_is_tried_out_and_then_previewed(edith: Api) -> None:
    tried = function_page("auto_cluster", "try")
    typed = form(edith, CLUSTER) | {"prompt": NEW, "max_output_tokens": "900", "_draft": "Try these prompts out"}
    draft = edith.client.post(tried, typed)
    assert f">\n{html.escape(NEW)}</textarea>" in content(draft)
    assert "Prompt as it was sent" not in text(draft)
    sent = inputs(draft) | {"value-keywords": "brass lamp", "_try": "Try it"}
    shown = text(edith.client.post(tried, sent))
    assert "Answered by a stand-in in place of gpt-5.1 A run would be charged 1 credit" in shown
    assert "Form as it must be" in shown
    assert "Sort brass lamp" in shown
    assert prompt() != NEW
    preview = edith.client.post(CLUSTER, {name: sent[name] for name in sent if name != "_try"} | {"_preview": "x"})
    assert "Function auto_cluster: max output tokens 4096 900" in text(preview)
    was = ModelRegistry.current().functions["auto_cluster"]
    saved = edith.client.post(CLUSTER, inputs(preview) | {"reason": "tried", "_save": "Save"})
    assert messages(edith, saved) == ["Published: this is revision 2."]
    row = ModelRegistry.current().functions["auto_cluster"]
    assert row == replace(was, prompt=NEW, max_output_tokens=900)


def test_who_begins_with_a_try_previews_the_prompts_alone(edith: Api) -> None:
    tried = function_page("auto_cluster", "try")
    preview = edith.client.post(CLUSTER, form(edith, tried) | {"prompt": NEW, "_preview": "x"})
    edith.client.post(CLUSTER, inputs(preview) | {"_save": "Save"})
    changes = CatalogChange.objects.filter(revision_id=2)
    assert [*changes.values_list("key", "field")] == [("auto_cluster", "prompt")]


def test_an_image_is_tried_out(edith: Api) -> None:
    tried = function_page("generate_images", "try")
    shown = content(edith.client.post(tried, form(edith, tried) | {"model_name": "runware:97@1"}))
    assert '<img src="data:image/png;base64,' in shown


def test_why_nothing_came_is_said(edith: Api) -> None:
    tried = function_page("auto_cluster", "try")
    shown = text(edith.client.post(tried, form(edith, tried) | {"by": "provider"}))
    assert "The AI provider refuses the operator's key. Tell the operator." in shown
