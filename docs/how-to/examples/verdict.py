"""Read a report of `xlate check --format json`, and print what an editor must know."""

import json
import sys

report = json.load(sys.stdin)
print("exit code", report["verdict"]["exit_code"])
for finding in report["findings"]:
    if finding["id"] in report["verdict"]["failing"]:
        print(finding["severity"], finding["kind"], finding["message"])
