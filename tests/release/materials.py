"""Takes out of a bill of materials what is of this machine and of now, so that a commit has one, and looks whether it
lists what Cargo.lock does."""

import datetime
import json
import os
import pathlib
import re
import sys

FILE = pathlib.Path(sys.argv[1])
TOP = pathlib.Path(__file__).resolve().parent.parent.parent

# the crate itself is named by where it lay
text = FILE.read_text().replace(f"path+file://{TOP}", "path+file:///hangup").replace(str(TOP), "/hangup")
bill = json.loads(text)
bill.pop("serialNumber", None)
committed = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
bill["metadata"]["timestamp"] = committed.strftime("%Y-%m-%dT%H:%M:%SZ")
locked = (TOP / "Cargo.lock").read_text()
known = set(re.findall(r'name = "(.+)"\nversion = "(.+)"', locked))
components = [(part["name"], part["version"]) for part in bill["components"]]
unknown = sorted(set(components) - known)
if unknown or not components or bill["metadata"]["component"]["name"] != "hangup":
    sys.exit(f"the bill of materials is of something else than Cargo.lock: {unknown}")
unlicensed = sorted(part["name"] for part in bill["components"] if not part.get("licenses"))
if unlicensed:
    sys.exit(f"the bill of materials has no licence for {', '.join(unlicensed)}")
FILE.write_text(json.dumps(bill, indent=2) + "\n")
print(f"{len(components)} crates, each with its licence")
