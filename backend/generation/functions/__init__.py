"""The five AI functions, each one file: typed input and output, how it is cut into batches and joined again.

A function is data of pure functions: nothing here knows an account, a price or the database. A new one is a file, a
name in `FunctionName` and a line here.
"""

from collections.abc import Mapping
from typing import Any

from backend.catalog.enums import FunctionName
from backend.generation.functions import (
    auto_cluster,
    generate_content,
    generate_ideas,
    generate_image_prompts,
    generate_images,
)
from backend.generation.functions.function import ImageFunction, TextFunction

TEXT: Mapping[FunctionName, TextFunction[Any, Any]] = {
    function.name: function
    for function in (
        auto_cluster.FUNCTION,
        generate_ideas.FUNCTION,
        generate_content.FUNCTION,
        generate_image_prompts.FUNCTION,
    )
}
FUNCTIONS: Mapping[FunctionName, TextFunction[Any, Any] | ImageFunction[Any, Any]] = {
    **TEXT,
    generate_images.FUNCTION.name: generate_images.FUNCTION,
}
