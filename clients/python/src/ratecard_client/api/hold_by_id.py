from typing import Optional

from .base_model import BaseModel
from .fragments import Hold


class HoldById(BaseModel):
    hold: Optional["HoldByIdHold"]


HoldByIdHold = Hold
HoldById.model_rebuild()
