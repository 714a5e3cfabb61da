"""What a probe says of itself to whoever started it."""

import json
import sys
from pathlib import Path

READY = "ready "


def say_ready(figures: dict[str, float]) -> None:
    """Tell whoever started this probe that it is ready."""
    sys.stdout.write(f"{READY}{json.dumps(figures)}\n")
    sys.stdout.flush()


def memory_mib() -> float:
    """Return the most memory this process has held, in MiB."""
    if sys.platform == "win32":
        return _windows_memory_mib()
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts into the other figure what the parent held when it started us
        peak = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / (1 << 10)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def children_memory_mib() -> float:
    """Return the most memory that any process held which this one has started and seen end, in MiB."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if sys.platform == "win32":

    def _windows_memory_mib() -> float:
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            _fields_ = [
                ("size", wintypes.DWORD),
                ("faults", wintypes.DWORD),
                *[(name, ctypes.c_size_t) for name in ("peak", "now", "a", "b", "c", "d", "e", "f")],
            ]

        counters = Counters(size=ctypes.sizeof(Counters))
        process = ctypes.windll.kernel32.GetCurrentProcess()
        ctypes.windll.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
        return counters.peak / (1 << 20)
