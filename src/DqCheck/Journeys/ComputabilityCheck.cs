using DqCheck.Extracts;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Explains why a figure about journeys cannot be computed, naming the columns that are missing.</summary>
internal sealed class ComputabilityCheck
{
    /// <summary>Columns that may be blank on every row, but must be in the header.</summary>
    private static readonly string[] HeaderOnlyColumns = [DISD, DISRSN, MODEND, MODEXIT, TOPCC, DRUG2, DRUG3];

    private const string NothingLoadedReason = "every row with an episode is rejected";

    private readonly JourneySet _journeys;
    private readonly IReadOnlyList<Extract> _extracts;
    private readonly bool _hasNothingLoaded;
    private readonly string? _agency;

    /// <summary>Names of the columns in the header of at least one extract.</summary>
    private readonly HashSet<string> _inHeader;

    /// <summary>Names of the columns that hold a value in at least one extract.</summary>
    private readonly HashSet<string> _supplied;

    /// <param name="journeys">The journeys.</param>
    /// <param name="agency">Code of the agency whose extracts count; null for all.</param>
    public ComputabilityCheck(JourneySet journeys, string? agency = null)
    {
        _journeys = journeys;
        _agency = agency;
        _extracts = [.. journeys.Population.Extracts.Where(e => e.Error is null && (agency is null || e.Agencies.Contains(agency)))];
        _hasNothingLoaded = journeys.HasNothingLoaded(agency);
        _inHeader = ColumnsWhere((extract, column) => extract.Header!.Has(column));
        _supplied = ColumnsWhere((extract, column) => extract.Supplied[column.Slot]);

        HashSet<string> ColumnsWhere(Func<Extract, Column, bool> holds) =>
            [
                .. journeys
                    .Population.DataSet.Slots.Where(column => _extracts.Any(extract => holds(extract, column)))
                    .Select(column => column.Name),
            ];
    }

    /// <summary>Why a figure cannot be computed; null where it can.</summary>
    public string? GetReason(RequiredColumns required)
    {
        if (_extracts.Count == 0)
            return "no extract could be read";
        if (_journeys.AsOf is null)
            return JourneySet.NoAsOfReason;
        var mustHoldValues = required.ItemsOfSubstances
            ? required.MustHoldValues.Union(_journeys.Substances.GetItems(_agency))
            : required.MustHoldValues;
        var reasons = FindMissing(mustHoldValues, HeaderOnlyColumns);
        reasons.AddRange(FindUnknownCodes(mustHoldValues.Concat(HeaderOnlyColumns)));
        if (required.AnyReviewFlag && !GetFlagColumns().Any(_supplied.Contains))
            reasons.Add("the flags of sub-intervention reviews are blank on every row");
        if (_hasNothingLoaded)
            reasons.Add(NothingLoadedReason);
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>Why figures cannot be split by groups of people; null where they can.</summary>
    public string? GetGroupReason(string clientGroup, string substanceGroup)
    {
        var reasons = FindMissing(
            RequiredColumns.ForGroups(clientGroup, substanceGroup),
            substanceGroup == GroupMask.All ? [] : [DRUG2, DRUG3]
        );
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>Columns of a partial data set in which not one value is a code that the rules know, so that nothing could be counted.</summary>
    private IEnumerable<string> FindUnknownCodes(IEnumerable<string> columns)
    {
        var dataSet = _journeys.Population.DataSet;
        return from name in dataSet.IsPartial ? columns : []
            where CodeGroups.Read.Any(g => g.Column == name) && _supplied.Contains(name)
            let column = dataSet.Find(name)
            let values = _journeys.Population.Values[column.Slot]
            where !Enumerable.Range(1, values.Count - 1).Any(id => column.List?.FindCounted(values.GetText(id)) is not null)
            select $"{name} has no code that the rules know for data set {dataSet.Letter}";
    }

    private List<string> FindMissing(IEnumerable<string> supplied, IEnumerable<string> inHeader)
    {
        // A column that the data set does not have may be missing, unless the figure is about its values.
        var mayBeMissing = inHeader.Where(c => _journeys.Population.DataSet.Find(c) is null).ToHashSet();
        inHeader = inHeader.Where(c => !mayBeMissing.Contains(c));
        var blank = supplied.Where(c => !_supplied.Contains(c)).ToList();
        return
        [
            .. inHeader.Concat(blank).Where(c => !_inHeader.Contains(c)).Select(c => $"{c} is not in the header"),
            .. blank.Where(_inHeader.Contains).Select(c => $"{c} is blank or NA on every row"),
        ];
    }

    private IEnumerable<string> GetFlagColumns() =>
        ReviewCategories.For(_journeys.Population.DataSet).SelectMany(category => category.Flags).Select(c => c.Name);
}
