using CsvHelper;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Samples.Months;

/// <summary>Writes the extract of one month and the list of its defects, and counts what it wrote.</summary>
internal sealed class MonthlyExtract : IDisposable
{
    private readonly int _month;
    private readonly CsvWriter _csv;
    private readonly PlantedList _list;
    private readonly Dictionary<(PlantedState State, bool IsEpisode), int> _counts = [];
    private int _line = 2;

    public MonthlyExtract(int month, SampleRequest request, DataSet dataSet, Stream extract, Stream planted)
    {
        _month = month;
        File = GetName(request, dataSet, month);
        _csv = CsvFile.Create(extract);
        _csv.WriteRow([.. dataSet.Columns.Select(c => c.Name)]);
        _list = new(planted, dataSet, File);
    }

    /// <summary>Name of the extract.</summary>
    public string File { get; }

    public int Clients { get; private set; }

    /// <summary>How many of the clients joined in this month.</summary>
    public int Joined { get; private set; }

    public static string GetName(SampleRequest request, DataSet dataSet, int month) =>
        $"{request.Agency}-{DayText.ToText(request.GetFirstDay(month))}-{DayText.ToText(request.GetMonthEnd(month))}"
        + $"-TREAT-IN-{dataSet.Letter}.csv";

    /// <summary>How many defects, or episodes, have a state.</summary>
    public int Count(PlantedState state, bool isEpisode = false) => _counts.GetValueOrDefault((state, isEpisode));

    public void Write(MonthlyClient client)
    {
        var (rows, defects) = client.Create(_month, _line);
        foreach (var row in rows)
            _csv.WriteRow(row);
        _line += rows.Count;
        if (rows.Count > 0)
        {
            Clients++;
            Joined += client.FirstMonth == _month ? 1 : 0;
        }

        foreach (var (planted, state, firstSeen) in defects)
        {
            _list.Write(planted, firstSeen, PlantedStateText.ToText(state));
            var key = (state, state is PlantedState.Lost or PlantedState.StillMissing && planted.Episode.Length > 0);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }
    }

    public void Dispose()
    {
        _csv.Dispose();
        _list.Dispose();
    }
}
