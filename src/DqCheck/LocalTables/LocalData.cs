using DqCheck.Journeys;

namespace DqCheck.LocalTables;

/// <summary>The lines of all local tables that were given, joined to the journeys of the extract.</summary>
internal sealed class LocalData
{
    private readonly Dictionary<string, IReadOnlyList<LocalRow>> _rows = [];
    private readonly Dictionary<string, LocalFile> _files = [];
    private readonly JourneySet _journeys;
    private readonly Lazy<ILookup<int, Journey>> _ofClients;

    public LocalData(LocalFolder folder, LocalJoin join, JourneySet journeys)
    {
        _journeys = journeys;
        WorkingDays = folder.Definitions.WorkingDays;
        foreach (var file in folder.Files.Where(f => f.Table is not null).OrderByDescending(f => f.HasHeader))
            _files.TryAdd(file.Table!.Id, file);
        foreach (var file in _files.Values.Where(f => f.HasHeader))
            _rows.TryAdd(file.Table!.Id, [.. LocalJoin.ReadRows(file).Select(row => join.Create(file.Table!, row.Line, row.Values))]);
        HashSet<int> clients = [.. _rows.Values.SelectMany(rows => rows).Select(r => r.Client)];
        _ofClients = new(() => journeys.All.Where(j => clients.Contains(j.Client)).ToLookup(j => j.Client));
    }

    public WorkingDays WorkingDays { get; }

    /// <summary>The lines of a table; null where it was not given.</summary>
    public IReadOnlyList<LocalRow>? Find(string table) => _rows.GetValueOrDefault(table);

    /// <summary>The file of a table; null where there is none.</summary>
    public LocalFile? FindFile(string table) => _files.GetValueOrDefault(table);

    /// <summary>
    /// The journey that a line is about: that of its episode; otherwise the client's journey on the day, or the next one, or the last.
    /// </summary>
    public Journey? FindJourney(LocalRow row, int? day)
    {
        if (row.Episode >= 0 && _journeys.For(row.Episode) is { } journey)
            return journey;
        if (row.Client < 0)
            return null;
        var all = _ofClients.Value[row.Client];
        return all.LastOrDefault(j => GetBeginning(j) <= day && !(j.End < day))
            ?? all.FirstOrDefault(j => GetBeginning(j) > day)
            ?? all.LastOrDefault();
    }

    private static int GetBeginning(Journey journey) => Math.Min(journey.Referred ?? journey.Start, journey.Start);
}
