from typing import Optional

from .base_model import BaseModel
from .fragments import Account


class AccountLookup(BaseModel):
    account: Optional["AccountLookupAccount"]


AccountLookupAccount = Account
AccountLookup.model_rebuild()
