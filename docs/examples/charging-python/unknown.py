from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from .base_model import BaseModel
from .enums import UserErrorCode


class UnknownResult(BaseModel):
    """An error of a type that the server has and this client does not know yet: its code and message say what it is."""

    model_config = ConfigDict(extra="allow")

    typename__: Annotated[Literal["UnknownResult"], BeforeValidator(lambda _: "UnknownResult")] = Field(
        alias="__typename"
    )
    code: UserErrorCode
    message: str
