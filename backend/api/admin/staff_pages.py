"""People and their roles. Django shows these pages to superusers only."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from backend.accounts import audit, people, second_factors, tokens
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.accounts.models import User
from backend.accounts.people import Standing
from backend.api.admin.lists import SaneQueries
from backend.api.wording import error_messages
from backend.shared import clock

admin.site.unregister(Group)  # roles take its place


class PersonForm(UserChangeForm):  # type: ignore[type-arg]
    """Refuses what would leave nobody to give rights, or its own author without theirs."""

    author: User

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or self.cleaned_data
        stored = User.objects.get(pk=self.instance.pk)
        after = Standing(**{name: cleaned.get(name, getattr(stored, name)) for name in Standing.__slots__})
        try:
            people.refuse_loss(person=stored, after=after, actor=self.author)
        except (people.OwnRights, people.LastSuperuser) as refused:
            self.add_error(None, error_messages.message(refused))
        return cleaned


@admin.action(description="Revoke all API tokens that they made")
def revoke_tokens(pages: "StaffAdmin", request: HttpRequest, chosen: QuerySet[User]) -> None:
    assert isinstance(request.user, User)
    actor = Actor.of(request.user)
    revoked = sum(len(tokens.revoke_of(username=person.username, now=clock.now(), actor=actor)) for person in chosen)
    messages.success(request, f"Revoked {revoked:,} tokens.")


@admin.action(description="Remove all second factors, which they have lost")
def remove_factors(pages: "StaffAdmin", request: HttpRequest, chosen: QuerySet[User]) -> None:
    assert isinstance(request.user, User)
    for person in chosen:
        second_factors.remove_all(person=person, actor=Actor.of(request.user))
    messages.success(request, "They have no second factors any more.")


class StaffAdmin(SaneQueries, UserAdmin):  # type: ignore[type-arg]
    form = PersonForm
    list_display = ("username", "first_name", "last_name", "email", "role_label", "is_active")
    list_filter = ("is_staff", "is_superuser", "role", "is_active")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("Rights", {"fields": ("is_active", "is_staff", "role", "is_superuser")}),
    )
    add_fieldsets = ((None, {"fields": ("username", "usable_password", "password1", "password2", "is_staff", "role")}),)
    filter_horizontal = ()
    actions = (revoke_tokens, remove_factors)

    @admin.display(description="Role")
    def role_label(self, person: User) -> str:
        return people.role(person).label

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        form: Any = super().get_form(request, obj, change=change, **options)
        return type(form.__name__, (form,), {"author": request.user})

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        before = self.get_object(request, unquote(id))
        answer = super().user_change_password(request, id, form_url)
        after = self.get_object(request, unquote(id))
        if before is not None and after is not None and before.password != after.password:
            assert isinstance(request.user, User)
            audit.record(action=AuditAction.PASSWORD_CHANGED, actor=Actor.of(request.user), person=after)
        return answer

    def changeform_view(self, request: HttpRequest, *arguments: Any, **options: Any) -> HttpResponse:
        """Superusers who take each other's rights at the same time pass the form; a trigger refuses the last."""
        try:
            with people.superuser_kept():
                return super().changeform_view(request, *arguments, **options)
        except people.LastSuperuser as refused:
            messages.error(request, error_messages.message(refused))
            return redirect(request.get_full_path())

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        assert isinstance(request.user, User)
        with audit.acting(Actor.of(request.user)):
            super().save_model(request, obj, form, change)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The audit log, which also has what was done elsewhere."""
        person = self.get_object(request, unquote(object_id))
        query = urlencode({"q": person.get_username()}) if person is not None else ""
        return redirect(f"{reverse('admin:accounts_auditentry_changelist')}?{query}")

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False  # people are deactivated

    def has_module_permission(self, request: HttpRequest) -> bool:
        return isinstance(request.user, User) and request.user.is_superuser  # asks no table of permissions
