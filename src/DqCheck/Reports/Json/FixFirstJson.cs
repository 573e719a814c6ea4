using DqCheck.Measures;

namespace DqCheck.Reports.Json;

/// <summary>What to correct first, and what that gains.</summary>
internal sealed class FixFirstJson
{
    private readonly FixFirstItem _item;

    internal FixFirstJson(FixFirstItem item)
    {
        _item = item;
    }

    public string Rule => _item.Rule.Id;

    public long Findings => _item.Findings;

    public long Records => _item.Records;

    public long ItemsGained => _item.GainedItems;

    public long ValidAfter => _item.QualityAfter.Numerator;

    public long Due => _item.QualityAfter.Denominator;

    public bool ReachesTarget => _item.ReachesTarget;

    /// <summary>The rows that load again; null for a rule that rejects none, as are the members below.</summary>
    public long? RowsLoaded => _item.Load?.Rows;

    public long? EpisodesLoaded => _item.Load?.Episodes;

    /// <summary>The rows that load once this and everything before it is corrected.</summary>
    public long? AcceptedRowsAfter => _item.Load?.RowsAfter.Numerator.Number;

    public long? LoadedEpisodesAfter => _item.Load?.EpisodesAfter.Numerator.Number;
}
