from typing import Optional

from .base_model import BaseModel
from .fragments import Account


class GetAccount(BaseModel):
    account: Optional["GetAccountAccount"]


GetAccountAccount = Account
GetAccount.model_rebuild()
