"""Imports: the list, a new one, one with its rows, and what can be done with it."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.api.admin.forms.imports import Adopt, AdoptRows, ImportForm, PublishImport, Upload
from backend.api.admin.pages import WRITE, CatalogPages, Route, may, page, page_of, posted, require, url
from backend.api.admin.publishing import change_page
from backend.api.wording import error_messages, import_notices, import_sheets, labels
from backend.catalog.registry import ModelRegistry
from backend.imports import adoption, price_lists, reviews
from backend.imports.models import ImportFormat, ImportReview, ImportRow, ReviewState, RowStatus
from backend.shared import clock

ENTRY = "importreview"
TOOLS = (("Publish", "publish"), ("Discard", "discard"))
DECISIONS = {RowStatus.ACCEPTED: "Accept", RowStatus.REJECTED: "Reject", RowStatus.HELD: "Hold back"}
ALL, OURS, ADOPT = "all", "ours", "adopt"
SHOWN_REFUSALS = 20
STATUSES = [("", "All but rejected"), (OURS, "Of what the catalog has"), (ALL, "All"), *RowStatus.choices]


def list_page(request: HttpRequest) -> HttpResponse:
    shown = page_of(request, reviews.listed())
    rows = [(review, url(ENTRY, "change", str(review.pk))) for review in shown]
    return page(request, "imports", entry=ENTRY, title="Imports", rows=rows, shown=shown, may_write=may(request, WRITE))


def add_page(request: HttpRequest) -> HttpResponse:
    form = Upload(posted(request), files=request.FILES or None, registry=ModelRegistry.current())
    return _form_page(
        request,
        form,
        act=lambda: _import(request, form),
        title="Import a price list",
        back=url(ENTRY, "changelist"),
        save="Import",
    )


def _import(request: HttpRequest, form: Upload) -> str:
    file = form.cleaned_data["file"]
    review = reviews.create(
        content=price_lists.take(file),
        format=ImportFormat(form.cleaned_data["format"]),
        file_name=file.name,
        author=request.user.get_username(),
        now=clock.now(),
    )
    messages.success(request, "Nothing is changed yet: check the rows, then publish what is accepted.")
    return url(ENTRY, "change", str(review.pk))


def review_page(request: HttpRequest, object_id: str) -> HttpResponse:
    review = reviews.get(review_id=unquote(object_id))
    if request.method == "POST":
        require(request, WRITE)
        if request.POST.get("status") == ADOPT and (places := _places(request)):
            return redirect(f"{url(ENTRY, 'adopt_rows', str(review.pk))}?{urlencode({'row': places}, doseq=True)}")
        _decide(request, review)
        return redirect(request.get_full_path())
    chosen = {name: request.GET.get(name, "") for name in ("status", "search")}
    shown = page_of(request, _rows(review, **chosen))
    may_decide = review.state == ReviewState.OPEN and may(request, WRITE)
    registry = ModelRegistry.current()
    return page(
        request,
        "import",
        entry=ENTRY,
        title=f"Import {review.pk}: {review.file_name}",
        review=review,
        rows=[_row(registry, review, row) for row in shown],
        shown=shown,
        chosen=chosen,
        filter_query="".join(f"&{urlencode({name: value})}" for name, value in chosen.items() if value),
        statuses=STATUSES,
        decisions=DECISIONS.items(),
        may_decide=may_decide,
        tools=[(text, url(ENTRY, name, str(review.pk))) for text, name in TOOLS] if may_decide else [],
        csv_url=url(ENTRY, "csv", str(review.pk)),
        notices=import_notices.of_review(review),
    )


def _rows(review: ImportReview, *, status: str, search: str) -> QuerySet[ImportRow]:
    if status in RowStatus.values:
        return reviews.rows(review=review, status=RowStatus(status), search=search)
    rows = reviews.rows(review=review, search=search, ours_only=status == OURS)
    return rows if status in (ALL, OURS) else reviews.to_read(rows)


def _row(registry: ModelRegistry, review: ImportReview, row: ImportRow) -> dict[str, object]:
    suggested = adoption.suggestion(row=row, settings=registry.settings)
    return {
        "row": row,
        "proposes": import_sheets.change(row) or import_sheets.listed(row),
        "suggested": labels.credits(**suggested) if suggested else "",
        "adopt_url": f"{url(ENTRY, 'adopt', str(review.pk))}?row={row.place}" if adoption.is_adoptable(row) else None,
    }


def _decide(request: HttpRequest, review: ImportReview) -> None:
    places, status = _places(request), request.POST.get("status")
    if not places or status not in RowStatus.values:
        messages.error(request, "Choose one or more rows first.")
        return
    try:
        reviews.decide(
            review_id=str(review.pk),
            places=places,
            status=RowStatus(status),
            author=request.user.get_username(),
            now=clock.now(),
        )
    except error_messages.EXPECTED as error:
        messages.error(request, error_messages.message(error))
    else:
        label = RowStatus(status).label.lower()
        messages.success(request, f"{len(set(places)):,} row{'' if len(set(places)) == 1 else 's'} {label}.")


def _places(request: HttpRequest) -> list[int]:
    """Of the rows that were chosen; none where one of them is no place."""
    places = request.POST.getlist("row") or request.GET.getlist("row")
    return [int(place) for place in places] if all(map(_is_place, places)) else []


def _is_place(text: str) -> bool:
    # Before int(), which takes digits of other scripts, and raises for thousands of them.
    return text.isascii() and text.isdecimal() and len(text) <= len(str(price_lists.MAX_ROWS))


def adopt_page(request: HttpRequest, object_id: str) -> HttpResponse:
    review = reviews.get(review_id=unquote(object_id))
    back, place = url(ENTRY, "change", str(review.pk)), request.GET.get("row", "")
    try:
        row = reviews.rows_at(review=review, places=[int(place) if _is_place(place) else 0]).get()
    except reviews.ImportRowsNotFound as error:
        messages.error(request, error_messages.message(error))
        return redirect(back)
    registry = ModelRegistry.current()
    form = Adopt(posted(request), registry=registry, row=row)
    return _form_page(
        request,
        form,
        act=lambda: _adopt(request, form, registry, row),
        title=f"Adopt {row.name}",
        back=back,
        save="Adopt",
        facts=[("The file says", import_sheets.listed(row) or "no price")],
    )


def _adopt(request: HttpRequest, form: Adopt, registry: ModelRegistry, row: ImportRow) -> str:
    adopted = adoption.adopt(
        registry=registry,
        review_id=str(row.review_id),
        place=row.place,
        values=form.filled_in(),
        author=request.user.get_username(),
        now=clock.now(),
    )
    messages.success(request, f"Accepted: {adopted.key}. Publish the import to add it.")
    return url(ENTRY, "change", str(row.review_id))


def adopt_rows_page(request: HttpRequest, object_id: str) -> HttpResponse:
    review = reviews.get(review_id=unquote(object_id))
    back, places, registry = url(ENTRY, "change", str(review.pk)), _places(request), ModelRegistry.current()
    form = AdoptRows(posted(request), registry=registry)
    is_saved = request.method == "POST" and "_save" in request.POST and form.is_valid()
    try:
        adopted = adoption.adopt_rows(
            registry=registry,
            review_id=str(review.pk),
            places=places,
            values=form.filled_in(),
            author=request.user.get_username(),
            now=clock.now(),
            dry_run=not is_saved,
        )
    except error_messages.EXPECTED as error:
        messages.error(request, error_messages.message(error))
        return redirect(back)
    if is_saved:
        _report(request, adopted)
        return redirect(back)
    return page(
        request,
        "adopt_rows",
        entry=ENTRY,
        title=f"Adopt {len(places):,} row{'' if len(places) == 1 else 's'}",
        form=form,
        back=back,
        save="Adopt",
        preview=_adoption(adopted),
    )


def _adoption(adopted: adoption.Adoption) -> dict[str, list[dict[str, object]]]:
    return {
        "adopted": [
            {
                "place": one.row.place,
                "model": one.model.model_name,
                "provider": one.model.provider_id,
                "price": labels.price(one.model),
                "margin": labels.margin(one.margin),
            }
            for one in adopted.adopted
        ],
        "refused": [
            {"place": one.row.place, "name": one.row.name, "why": error_messages.details(one.error)}
            for one in adopted.refused
        ],
    }


def _report(request: HttpRequest, adopted: adoption.Adoption) -> None:
    if count := len(adopted.adopted):
        them = "it" if count == 1 else "them"
        messages.success(
            request, f"{count:,} row{'' if count == 1 else 's'} accepted. Publish the import to add {them}."
        )
    for one in adopted.refused[:SHOWN_REFUSALS]:
        why = error_messages.details(one.error)
        messages.warning(request, f"Row {one.row.place}, {one.row.name}, was not adopted: {why}")
    if (more := len(adopted.refused) - SHOWN_REFUSALS) > 0:
        messages.warning(request, f"{more:,} more rows were not adopted.")


def publish_page(request: HttpRequest, object_id: str) -> HttpResponse:
    review = reviews.get(review_id=unquote(object_id))
    return change_page(
        request,
        PublishImport(posted(request), registry=ModelRegistry.current(), review=review),
        entry=ENTRY,
        title=f"Publish import {review.pk}",
        back=url(ENTRY, "change", str(review.pk)),
        preview_first=True,
        save="Publish",
    )


def discard_page(request: HttpRequest, object_id: str) -> HttpResponse:
    review = reviews.get(review_id=unquote(object_id))
    back = url(ENTRY, "change", str(review.pk))
    return _form_page(
        request,
        ImportForm(posted(request), registry=ModelRegistry.current()),
        act=lambda: _discard(request, review),
        title=f"Discard import {review.pk}",
        back=back,
        save="Discard",
        warning="It stays in the list, and nothing of it is published.",
    )


def _discard(request: HttpRequest, review: ImportReview) -> str:
    reviews.discard(review_id=str(review.pk))
    messages.success(request, f"Import {review.pk} is discarded.")
    return url(ENTRY, "change", str(review.pk))


def csv(request: HttpRequest, object_id: str) -> HttpResponse:
    review = reviews.get(review_id=unquote(object_id))
    lines = import_sheets.write(rows=reviews.rows(review=review), settings=ModelRegistry.current().settings)
    disposition = f'attachment; filename="import-{review.pk}.csv"'
    return HttpResponse("".join(lines), "text/csv; charset=utf-8", headers={"Content-Disposition": disposition})


def _form_page(
    request: HttpRequest, form: ImportForm, *, act: Callable[[], str], title: str, back: str, save: str, **more: object
) -> HttpResponse:
    """Show a form, or do what it is for and go where that leads."""
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(act())
        except error_messages.EXPECTED as error:
            form.refuse(error)
    return page(request, "import_form", entry=ENTRY, title=title, form=form, back=back, save=save, **more)


class ImportPages(CatalogPages):
    can_add = True
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="add/", name="add", view=add_page, right=WRITE),
        Route(path="<path:object_id>/change/", name="change", view=review_page),
        Route(path="<path:object_id>/csv/", name="csv", view=csv),
        Route(path="<path:object_id>/adopt/", name="adopt", view=adopt_page, right=WRITE),
        Route(path="<path:object_id>/adopt-rows/", name="adopt_rows", view=adopt_rows_page, right=WRITE),
        Route(path="<path:object_id>/publish/", name="publish", view=publish_page, right=WRITE),
        Route(path="<path:object_id>/discard/", name="discard", view=discard_page, right=WRITE),
    )
