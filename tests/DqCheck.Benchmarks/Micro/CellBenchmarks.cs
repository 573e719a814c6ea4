using BenchmarkDotNet.Attributes;
using DqCheck.Benchmarks.Candidates;
using DqCheck.Extracts;

namespace DqCheck.Benchmarks.Micro;

/// <summary>Decoding one cell: the id of a value that was seen before, and a date that was not.</summary>
[MemoryDiagnoser]
public class CellBenchmarks
{
    private readonly ValueTable _codes = new(DqCheckReading.DataSet().Find("SEX")!);
    private readonly ValueTable _dates = new(DqCheckReading.DataSet().Find("TRIAGED")!);

    [GlobalSetup]
    public void Setup()
    {
        for (var day = 1; day <= 28; day++)
            _dates.GetId(System.Text.Encoding.UTF8.GetBytes($"201404{day:00}"));
        _codes.GetId("F"u8);
    }

    [Benchmark]
    public int Code() => _codes.GetId("F"u8);

    [Benchmark]
    public int Date() => _dates.GetId("20140417"u8);

    [Benchmark]
    public bool NewDate() => DateParser.TryParse("17/04/2014"u8, out _, out _, out _);
}
