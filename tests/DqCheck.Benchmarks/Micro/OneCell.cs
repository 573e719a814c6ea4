using BenchmarkDotNet.Attributes;
using DqCheck.Benchmarks.Contestants;
using DqCheck.Extracts;

namespace DqCheck.Benchmarks.Micro;

/// <summary>Decoding one cell: the id of a value that was seen before, and a date that was not.</summary>
[MemoryDiagnoser]
public class OneCell
{
    private readonly ValueTable _codes = new(DqCheckReading.DataSet().Find("SEX")!);
    private readonly ValueTable _dates = new(DqCheckReading.DataSet().Find("TRIAGED")!);

    [GlobalSetup]
    public void Fill()
    {
        for (var day = 1; day <= 28; day++)
            _dates.Id(System.Text.Encoding.UTF8.GetBytes($"201404{day:00}"));
        _codes.Id("F"u8);
    }

    [Benchmark]
    public int Code() => _codes.Id("F"u8);

    [Benchmark]
    public int Date() => _dates.Id("20140417"u8);

    [Benchmark]
    public bool NewDate() => CellDate.TryRead("17/04/2014"u8, out _, out _, out _);
}
