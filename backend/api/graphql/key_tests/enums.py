"""The enums of key tests, named and described for GraphQL."""

import strawberry

from backend.watch.key_tests import KeyTestFailure

__all__ = ["KeyTestFailure"]

strawberry.enum(KeyTestFailure, description="Why a key test failed.")
