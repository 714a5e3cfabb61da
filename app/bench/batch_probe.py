"""One batch of cases, printed in a process of its own, which tells how long it took and what it held."""

import sys
import time
from pathlib import Path

from app.bench.peers.contests import open_press
from app.bench.telling import children_memory_mib, say_ready
from app.workflow.assemble_case import Format
from app.workflow.assemble_many import Batch, Watcher, assemble_many, cases_in
from app.workflow.batch_pool import Order


def main(cases: str, into: str, jobs: str) -> None:
    """Print the cases of a folder to Word."""
    batch = Batch(cases_in((Path(cases),)), Path(into), Order((Format.DOCX,), draft=False))
    watcher = Watcher(lambda _done, _total: None, lambda: False)
    begun = time.perf_counter()
    done = assemble_many(batch, make_press=open_press, jobs=int(jobs), watcher=watcher)
    seconds = time.perf_counter() - begun
    say_ready({"seconds": seconds, "files": len(done.files), "memory_mib": children_memory_mib()})


if __name__ == "__main__":
    main(*sys.argv[1:])
