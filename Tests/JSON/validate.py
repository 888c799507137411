#!/usr/bin/env python3
"""Says what is wrong with JSON documents by a JSON Schema, in one JSON document.

    .venv/bin/python Tests/JSON/validate.py schema.json [document.json…]

    {"documents": [["$.candidate: …"]],     for each document, what is wrong with it
     "keys": {"": ["format"], "seal": […]}}  the keys of the root and of each definition, in order

Besides what the schema says, the keys of an object must come in the order of the schema's. The exit
status is 0 once the documents were looked at, whatever was found there; 2 when they couldn't be.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn


def fail(message: str) -> NoReturn:
    print(f"validate.py: {message}", file=sys.stderr)
    sys.exit(2)


try:
    from jsonschema import Draft202012Validator, SchemaError, ValidationError
    from jsonschema.validators import extend
except ImportError as error:
    fail(f"{error}; “make test” installs what is missing")


def ordered_properties(
    validator: Any, properties: dict[str, Any], instance: Any, schema: Any
) -> Iterator[ValidationError]:
    yield from Draft202012Validator.VALIDATORS["properties"](
        validator, properties, instance, schema
    )
    if isinstance(instance, dict):
        found = [key for key in instance if key in properties]
        promised = [key for key in properties if key in instance]
        if found != promised:
            yield ValidationError(f"the keys come as {found}, not as {promised}")


Validator = extend(Draft202012Validator, {"properties": ordered_properties})


def causes(error: ValidationError) -> Iterator[ValidationError]:
    """What is wrong inside of what may be null, rather than the fact that it isn't null either."""
    inner = [
        cause
        for cause in error.context or []
        if (cause.validator, cause.validator_value) != ("type", "null")
    ]
    if not inner:
        yield error
    for cause in inner:
        yield from causes(cause)


def problems(validator: Any, path: str) -> list[str]:
    document = json.loads(Path(path).read_text(encoding="utf-8"))
    return [
        f"{cause.json_path}: {cause.message}"
        for error in validator.iter_errors(document)
        for cause in causes(error)
    ]


def keys(schema: dict[str, Any]) -> dict[str, list[str]]:
    objects = {"": schema} | schema.get("$defs", {})
    return {name: list(part["properties"]) for name, part in objects.items() if "properties" in part}


def main() -> None:
    schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    try:
        Validator.check_schema(schema)
    except SchemaError as error:
        fail(f"{sys.argv[1]}: {error.json_path}: {error.message}")
    validator = Validator(schema)
    reply = {"documents": [problems(validator, path) for path in sys.argv[2:]], "keys": keys(schema)}
    json.dump(reply, sys.stdout, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
