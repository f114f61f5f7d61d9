from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Account, Refusal


class AccountCreate(BaseModel):
    account_create: Union["AccountCreateAccountCreateAccountPayload", Refusal] = Field(
        validation_alias="accountCreate",
        serialization_alias="accountCreate",
        union_mode="left_to_right",
    )


class AccountCreateAccountCreateAccountPayload(BaseModel):
    typename__: Literal["AccountPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    account: "AccountCreateAccountCreateAccountPayloadAccount"


AccountCreateAccountCreateAccountPayloadAccount = Account
AccountCreate.model_rebuild()
AccountCreateAccountCreateAccountPayload.model_rebuild()
