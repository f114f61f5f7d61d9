from datetime import datetime
from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Refusal


class AccountTokenCreate(BaseModel):
    account_token_create: Union[
        "AccountTokenCreateAccountTokenCreateAccountTokenPayload", Refusal
    ] = Field(
        validation_alias="accountTokenCreate",
        serialization_alias="accountTokenCreate",
        union_mode="left_to_right",
    )


class AccountTokenCreateAccountTokenCreateAccountTokenPayload(BaseModel):
    typename__: Literal["AccountTokenPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    token: str
    expires_at: datetime = Field(
        validation_alias="expiresAt", serialization_alias="expiresAt"
    )


AccountTokenCreate.model_rebuild()
