"""Loads the exports of an evidence bundle with the libraries that people use for them, and says what they found."""

import json
import os
import sys
import warnings

# pm4py asks for its optional drawing libraries on import; nothing is drawn here.
warnings.filterwarnings("ignore")

import pm4py  # noqa: E402
from prov.model import ProvDocument  # noqa: E402


def main(folder: str) -> None:
    ocel = pm4py.read_ocel2_json(os.path.join(folder, "ocel.json"))
    with open(os.path.join(folder, "prov.json"), encoding="utf-8") as file:
        prov = ProvDocument.deserialize(content=file.read(), format="json")
    kinds: dict[str, int] = {}
    for record in prov.get_records():
        kind = type(record).__name__
        kinds[kind] = kinds.get(kind, 0) + 1
    result = {
        "events": len(ocel.events),
        "activities": sorted(set(ocel.events[ocel.event_activity])),
        "objectTypes": sorted(pm4py.ocel_get_object_types(ocel)),
        "relations": len(ocel.relations),
        "eventsByReview": int(len(pm4py.ocel_flattening(ocel, "review"))),
        "prov": kinds,
    }
    print(json.dumps(result))


main(sys.argv[1])
