#!/usr/bin/env python3
"""A plugin in Python, with its standard library only: a text file beside the configuration.

It reads one JSON-RPC request a line and writes one answer a line; see docs/plugin-protocol.md.
"""

import json
import os
import sys

MANIFEST = {
    "protocol": "1.0",
    "name": "text-file",
    "summary": "A text file beside the configuration",
    "options": {
        "type": "object",
        "additionalProperties": False,
        "required": ["path", "text"],
        "properties": {
            "path": {
                "type": "string",
                "pattern": r"^[\w-]+\.txt$",
                "description": "Its name, such as `greeting.txt`.",
            },
            "text": {"type": "string", "description": "What it says."},
            "password": {"type": "string", "secret": True, "description": "Not written anywhere."},
        },
    },
    "outputs": {"type": "object", "properties": {"path": {"type": "string", "description": "Its name."}}},
    "identity": True,
}


def read(call):
    try:
        with open(path_of(call), encoding="utf-8", newline="") as file:
            return resource(call, file.read())
    except FileNotFoundError:
        return None


def make(call):
    options = call["options"]
    log(call, f"writing {options['path']}")
    with open(path_of(call), "w", encoding="utf-8", newline="") as file:
        file.write(options["text"])
    return resource(call, options["text"])


def delete(call):
    if os.path.exists(path_of(call)):
        os.remove(path_of(call))


def identity(call):
    return {"identities": [{"identity": one["options"]["path"]} for one in call["of"]]}


def path_of(call):
    return os.path.join(call["baseDir"], call["options"]["path"])


def resource(call, text):
    return {"status": {"text": text}, "outputs": {"path": call["options"]["path"]}}


def log(call, text):
    send({"method": "log", "params": {"id": call["id"], "text": text}})


def send(message):
    print(json.dumps({"jsonrpc": "2.0", **message}), flush=True)


METHODS = {
    "describe": lambda call: MANIFEST,
    "identity": identity,
    "read": read,
    "create": make,
    "update": make,
    "delete": delete,
}


def answer(request):
    try:
        method = METHODS[request["method"]]
        return {"id": request["id"], "result": method({**request["params"], "id": request["id"]})}
    except Exception as error:  # The run goes on, whatever fails here.
        return {"id": request["id"], "error": {"code": -32000, "message": str(error)}}


for line in sys.stdin:
    message = json.loads(line)
    # A message without an id is a notification, such as `cancel`; what this plugin does takes no time.
    if "id" in message:
        send(answer(message))
