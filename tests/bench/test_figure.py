from app.bench.figure import Figure, percentile


def test_a_figure_says_only_what_applies() -> None:
    assert Figure("memory", 45.84, "MiB").plain() == {"name": "memory", "value": 45.8, "unit": "MiB"}
    assert Figure("start", 336.1, "ms", "bare window", 4.188, "≤ 5").plain() == {
        "name": "start",
        "value": 336.1,
        "unit": "ms",
        "against": "bare window",
        "ratio": 4.19,
        "goal": "≤ 5",
    }


def test_percentiles_of_a_hundred_and_one_values() -> None:
    values = [float(value) for value in range(101)]
    assert (percentile(values, 50), percentile(values, 95)) == (50.0, 95.0)


def test_what_could_not_be_measured_says_why() -> None:
    row = Figure.missing("report, LibreOffice", "LibreOffice is not here").plain()
    assert row == {
        "name": "report, LibreOffice",
        "value": None,
        "unit": "not measured: LibreOffice is not here",
    }
