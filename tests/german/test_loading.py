"""What it costs to load everything that is known: places, lexicons, actors.

Measured on one core: 64 to 71 ms and 9 MB on top of 20 MB for Python itself and what is imported. The bounds are
generous, so that a busy machine does not fail, and still find a table that is built the wrong way.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

LOADED = """
import json, resource, time
from pathlib import Path
from lagebild.german import actor_tables, actors, lexicon, names
from lagebild.german.gazetteer import standard

before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
standard()
for path in Path(lexicon.__file__).parent.glob("*.toml"):
    lexicon.load(path.stem)
actor_tables.known_index(), actor_tables.state_table(), actor_tables.ruler_table(), actor_tables.noun_table()
actors.office("Sprecher"), actors.body_head("Behörde"), names.same_first("Serhij", "Sergej"), names.is_first("Olha")
took = time.perf_counter() - start
print(json.dumps([took, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in other units elsewhere")
def test_loading_everything_is_quick_and_small() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    seconds, megabytes = json.loads(run.stdout)
    assert seconds < 1
    assert megabytes < 120
