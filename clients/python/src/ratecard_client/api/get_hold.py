from typing import Optional

from .base_model import BaseModel
from .fragments import Hold


class GetHold(BaseModel):
    hold: Optional["GetHoldHold"]


GetHoldHold = Hold
GetHold.model_rebuild()
