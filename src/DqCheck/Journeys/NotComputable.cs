using DqCheck.Extracts;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>
/// What a figure needs of the extract. A column that it needs must hold something on some row; one that may be blank throughout must stand
/// in the header.
/// </summary>
/// <param name="Supplied">Columns that must hold something.</param>
/// <param name="AnyFlag">One flag of a sub-intervention review must be given, of whatever family.</param>
internal sealed record Needs(IReadOnlyList<string> Supplied, bool AnyFlag)
{
    public static readonly Needs Journeys = new([TRIAGED, MODAL, MODST], false);
    public static readonly Needs Waits = Journeys.And(REFLD);
    public static readonly Needs CriminalJustice = Waits.And(RFLS);
    public static readonly Needs Tops = Journeys.And(DOB, REFLD, TOPDATE, TRSTAGE);

    public static readonly Needs Reviews = Journeys.And(SUBMODDT) with { AnyFlag = true };

    /// <summary>Columns by which people are parted into groups.</summary>
    public static IReadOnlyList<string> OfGroups(string clientGroup, string substanceGroup) =>
        [
            .. clientGroup == GroupMask.All ? Array.Empty<string>() : [DOB, REFLD],
            .. substanceGroup == GroupMask.All ? Array.Empty<string>() : [DRUG1],
        ];

    public Needs And(params IReadOnlyList<string> columns) => this with { Supplied = [.. Supplied.Union(columns)] };
}

/// <summary>Says why a figure about journeys cannot be computed, naming the columns that are missing.</summary>
internal sealed class NotComputable
{
    /// <summary>May be blank on every row, but must be in the header.</summary>
    private static readonly string[] InHeader = [DISD, DISRSN, MODEND, MODEXIT, TOPCC, DRUG2, DRUG3];

    private const string NothingLoads = "no episode loads: every row with one is rejected";

    private readonly JourneySet _journeys;
    private readonly IReadOnlyList<Extract> _extracts;
    private readonly bool _nothingLoads;

    /// <summary>Columns that stand in the header of one of the extracts, and those that hold something in one.</summary>
    private readonly HashSet<string> _inHeader,
        _supplied;

    /// <param name="journeys">The journeys.</param>
    /// <param name="agency">Code of an agency whose extracts count; null: all.</param>
    public NotComputable(JourneySet journeys, string? agency = null)
    {
        _journeys = journeys;
        _extracts = [.. journeys.Population.Extracts.Where(e => e.Error is null && (agency is null || e.Agencies.Contains(agency)))];
        _nothingLoads = journeys.LoadsNothing(agency);
        _inHeader = ColumnsWhere((extract, column) => extract.Header!.Has(column));
        _supplied = ColumnsWhere((extract, column) => extract.Supplied[column.Slot]);

        HashSet<string> ColumnsWhere(Func<Extract, Column, bool> holds) =>
            [
                .. journeys
                    .Population.DataSet.Slots.Where(column => _extracts.Any(extract => holds(extract, column)))
                    .Select(column => column.Name),
            ];
    }

    /// <summary>In words; null where it can be computed.</summary>
    public string? Why(Needs needs)
    {
        if (_extracts.Count == 0)
            return "no extract could be read";
        if (_journeys.AsOf is null)
            return JourneySet.NoAsOf;
        var reasons = Missing(needs.Supplied, InHeader);
        if (needs.AnyFlag && !Flags().Any(_supplied.Contains))
            reasons.Add("no flag of a sub-intervention review holds anything");
        if (_nothingLoads)
            reasons.Add(NothingLoads);
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>Why something cannot be parted by groups of people, in words; null where it can.</summary>
    public string? WhyNotByGroup(string clientGroup, string substanceGroup)
    {
        var reasons = Missing(Needs.OfGroups(clientGroup, substanceGroup), substanceGroup == GroupMask.All ? [] : [DRUG2, DRUG3]);
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    private List<string> Missing(IEnumerable<string> supplied, IEnumerable<string> inHeader)
    {
        var blank = supplied.Where(c => !_supplied.Contains(c)).ToList();
        return
        [
            .. inHeader.Concat(blank).Where(c => !_inHeader.Contains(c)).Select(c => $"{c} is not in the header"),
            .. blank.Where(_inHeader.Contains).Select(c => $"{c} is blank or NA on every row"),
        ];
    }

    private IEnumerable<string> Flags() => Families.Of(_journeys.Population.DataSet).SelectMany(f => f.Flags).Select(c => c.Name);
}
