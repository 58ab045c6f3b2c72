#!/usr/bin/env python3
"""What an author sees in an editor: yaml-language-server, which most editors use, finds the
schema through the first line of a pack file, completes the pack's own names and explains them.

Usage: language_server_test.py FOLDER     where tests/run has installed the server
"""

import json
import pathlib
import queue
import shutil
import subprocess
import sys
import threading
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODULES = pathlib.Path(sys.argv.pop(1)) / "node_modules"
SERVER = MODULES / "yaml-language-server/bin/yaml-language-server"
NODE = shutil.which("node")
SECONDS = 60

if NODE is None or not SERVER.exists():
    print(f"SKIPPED: there is no {'node' if NODE is None else SERVER}; tests/run installs it")
    sys.exit(77)


class Server:
    """A language server at the other end of a pipe."""

    def __init__(self):
        self.process = subprocess.Popen(
            [NODE, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.messages = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.last_id = 0
        markdown = ["markdown"]
        self.request("initialize", processId=None, rootUri=None, capabilities={
            "workspace": {"configuration": True},
            "textDocument": {
                "hover": {"contentFormat": markdown},
                "completion": {"completionItem": {"documentationFormat": markdown}},
            },
        })
        self.notify("initialized")

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def _read(self):
        stream = self.process.stdout
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self.messages.put(json.loads(stream.read(length)))

    def _send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def notify(self, method, **params):
        self._send(method=method, params=params)

    def request(self, method, **params):
        self.last_id += 1
        self._send(id=self.last_id, method=method, params=params)
        def is_reply(message):
            return message.get("id") == self.last_id and "method" not in message
        return self._next(is_reply)["result"]

    def diagnostics(self, uri):
        """What the server remarks on a file that was just opened."""
        def is_remark(message):
            return (message.get("method") == "textDocument/publishDiagnostics"
                    and message["params"]["uri"] == uri)
        return self._next(is_remark)["params"]["diagnostics"]

    def _next(self, is_wanted):
        while True:
            message = self.messages.get(timeout=SECONDS)
            if is_wanted(message):
                return message
            if "id" in message and "method" in message:
                self._send(id=message["id"], result=self._answer(message))

    @staticmethod
    def _answer(message):
        """The settings that it asks for; nothing is to be looked up in the network."""
        if message["method"] != "workspace/configuration":
            return None
        settings = {"yaml": {"validate": True, "hover": True, "completion": True,
                             "schemaStore": {"enable": False}}}
        return [settings.get(item.get("section")) for item in message["params"]["items"]]


class Editor(unittest.TestCase):
    MODELINE = "# yaml-language-server: $schema=pack.schema.json\n"

    def setUp(self):
        self.server = Server()
        self.version = 0
        self.addCleanup(self.server.close)

    def open(self, text, name="neck.yaml"):
        """Opens a file of the shipped pack that holds `text`, which need not be what is on disk."""
        uri = (ROOT / "rules/muscle-knots" / name).as_uri()
        self.version += 1  # the server keeps what it read of a version
        self.server.notify("textDocument/didOpen", textDocument={
            "uri": uri, "languageId": "yaml", "version": self.version, "text": text})
        return uri

    def open_at(self, text, name="neck.yaml"):
        """The same; `|` marks the place of the cursor."""
        before, _, after = text.partition("|")
        lines = before.split("\n")
        return {"textDocument": {"uri": self.open(before + after, name)},
                "position": {"line": len(lines) - 1, "character": len(lines[-1])}}

    def completions(self, text, name="neck.yaml"):
        found = self.server.request("textDocument/completion", **self.open_at(text, name))
        return {item["label"]: item for item in found["items"]}

    def hover(self, text):
        found = self.server.request("textDocument/hover", **self.open_at(text))
        return found["contents"]["value"]

    def test_the_facts_of_the_pack_are_completed_in_a_condition(self):
        found = self.completions(self.MODELINE + "findings:\n  bad:\n    saddle|")
        self.assertIn("numbness or an odd feeling", json.dumps(found["saddle-numbness"]))
        self.assertNotIn("rules", found)
        found = self.completions(self.MODELINE + "findings:\n  bad: {fever: yes, saddle|}")
        self.assertIn("saddle-numbness", found)

    def test_a_file_below_finds_the_schema_too(self):
        found = self.completions(
            "# yaml-language-server: $schema=../pack.schema.json\n"
            "cases:\n  a:\n    answers:\n      saddle|", "cases/back.yaml")
        self.assertIn("saddle-numbness", found)

    def test_options_levels_and_sources_are_completed(self):
        found = self.completions(self.MODELINE + "findings:\n  bad:\n    location: |")
        self.assertTrue({"neck", "back", "lower-back"} <= set(found), sorted(found))
        found = self.completions(self.MODELINE + "rules:\n  bad:\n    level: |")
        self.assertEqual(set(found), {"emergency", "urgent", "soon", "routine", "self-care"})
        found = self.completions(self.MODELINE + "rules:\n  bad:\n    sources: [bmj|]")
        self.assertIn("BMJ", json.dumps(found["bmj-dcm"]))

    def test_a_fact_in_a_condition_is_explained(self):
        told = self.hover(self.MODELINE + "findings:\n  bad:\n    saddle-num|bness: yes\n")
        self.assertIn("You may notice it when you wipe", told)

    def test_a_key_of_the_language_is_explained(self):
        told = self.hover(
            self.MODELINE + "rules:\n  bad:\n    when-un|sure: {level: soon, because: x}\n")
        self.assertIn("while it is undecided", told)

    def test_a_shipped_file_has_no_remarks(self):
        for name in ("neck.yaml", "facts.yaml", "questions.yaml", "topics.yaml", "cases/back.yaml"):
            uri = self.open((ROOT / "rules/muscle-knots" / name).read_text(), name)
            self.assertEqual(self.server.diagnostics(uri), [], name)

    def test_a_mistake_is_underlined_alone(self):
        uri = self.open(
            self.MODELINE + "findings:\n  bad: {saddle-numbness: yes, locatoin: neck}\n")
        remarks = self.server.diagnostics(uri)
        places = [remark["range"]["start"] for remark in remarks]
        self.assertEqual(places, [{"line": 2, "character": 30}])
        self.assertIn("locatoin", remarks[0]["message"])


if __name__ == "__main__":
    unittest.main()
