using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Contracts;

/// <summary>
/// Further traits of journeys that contracts use: age, an open intervention, and the values of columns by which figures are broken down.
/// </summary>
internal sealed partial class JourneyTraits(JourneySet journeys)
{
    /// <summary>Lower limits of the age bands.</summary>
    private static readonly int[] Bands = [0, 18, 25, 35, 45, 55, 65];

    /// <summary>The highest number shown for a column without a range: more digits could be an id or a date.</summary>
    private const int MaxWithoutRange = 99;

    private const string NotASector = "not a postcode sector";

    /// <summary>The outward code, and the first digit of the inward one.</summary>
    [GeneratedRegex("^(?<outward>[A-Z]{1,2}[0-9][0-9A-Z]?) ?(?<sector>[0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex SectorPattern();

    private readonly string[] _bands =
    [
        .. Bands.Zip(Bands.Skip(1), (from, next) => string.Create(CultureInfo.InvariantCulture, $"{from:00}-{next - 1:00}")),
        string.Create(CultureInfo.InvariantCulture, $"{Bands[^1]}+"),
    ];
    private readonly RecordColumn _born = new(journeys.Population, DOB);
    private readonly RecordColumn _modality = new(journeys.Population, MODAL);

    /// <summary>Age in years on the date of referral; null where a date is not known.</summary>
    public int? GetAgeAtReferral(Journey journey) => Age.At(_born.GetNumber(journey.Client), journey.Referred);

    /// <summary>For each type of intervention, whether it has a code.</summary>
    public bool[] GetInterventionTypes(string code) => _modality.MatchCodes(new HashSet<string> { code });

    /// <summary>Whether an intervention of some types was open at any time in a window, or on the as-of date without one.</summary>
    public bool HasOpen(Journey journey, bool[] types, Window? window)
    {
        var from = window?.From ?? journeys.Today + 1;
        var to = window?.To ?? journeys.Today;
        foreach (var intervention in journey.Interventions)
        {
            if (
                types[_modality.GetId(intervention.Record)]
                && intervention.Started <= to
                && (intervention.Ended is not { } end || end >= from)
            )
                return true;
        }

        return false;
    }

    /// <summary>
    /// Creates a function that reads a value by which journeys are split: a column of the client, the exit reason, another column of the
    /// first episode, or the age band. Null where a journey is in no part: an open one has no exit reason.
    /// </summary>
    public Func<Journey, string?> CreateReader(string by)
    {
        if (by == Indicator.ByAge)
            return GetAgeBand;
        if (by == Indicator.BySubstanceGroup)
            return journey => journey.Class.SubstanceName;
        if (by == Indicator.ByPostcodeSector)
            return CreateSectorReader();
        if (by == DISRSN)
            return journey =>
                journey.IsOpen ? null
                : journey.Exit.Kind == ExitKind.Inconsistent ? "inconsistent"
                : journey.Exit.Code.Length == 0 ? ""
                : GetCode(DISRSN, journey.Exit.Code);
        var column = journeys.Population.DataSet.Find(by);
        var population = journeys.Population;
        if (column is null)
            return _ => "";
        var ids = population[column.Kind].GetIds(column.Slot);
        var values = population.Values[column.Slot];
        var texts = new PerValueCache<string>(
            values,
            id => id <= values.LastBlankId || IsListed(values, id) ? values.GetText(id) : Column.NotACode
        );
        return column.Kind == RecordKind.Client ? journey => texts[ids[journey.Client]] : journey => texts[ids[journey.Episodes[0]]];
    }

    /// <summary>Reads the postcode sector, such as <c>NR14 7</c>. A full postcode, or anything else, is not shown.</summary>
    private Func<Journey, string?> CreateSectorReader()
    {
        if (journeys.Population.DataSet.Find(PC) is not { } column)
            return _ => "";
        var ids = journeys.Population[column.Kind].GetIds(column.Slot);
        var values = journeys.Population.Values[column.Slot];
        var sectors = new PerValueCache<string>(
            values,
            id =>
                id <= values.LastBlankId ? ""
                : SectorPattern().Match(values.GetText(id).Trim()) is { Success: true } sector
                    ? $"{sector.Groups["outward"]} {sector.Groups["sector"]}"
                : NotASector
        );
        return journey => sectors[ids[journey.Episodes[0]]];
    }

    /// <summary>A code of a column, or <see cref="Column.NotACode"/> where it could be something else.</summary>
    public string GetCode(string column, string code) =>
        journeys.Population.DataSet.Find(column) is { } known && IsListed(known, code) ? code : Column.NotACode;

    /// <summary>
    /// Whether a code is in the list of its column. Where the list is incomplete, a code of its form is one too, unless it could be a
    /// name or an id: up to two characters, or both letters and digits.
    /// </summary>
    private static bool IsListed(Column column, string code) =>
        column.List?.Find(code) is not null
        || (
            column.IsOpen
            && column.Pattern?.IsMatch(code) == true
            && (code.Length <= 2 || (code.Any(char.IsAsciiDigit) && code.Any(char.IsAsciiLetter)))
        );

    /// <summary>Whether a value is a code of its column, or a number within the range of the column.</summary>
    private static bool IsListed(ValueTable values, int id)
    {
        var column = values.Column;
        var number = values.GetNumber(id);
        if (column.List is not null)
            return IsListed(column, values.GetText(id));
        if (column.Type != ColumnType.Number || number == ValueTable.NoNumber)
            return false;
        var isInRange = number >= (column.Min ?? 0) && number <= (column.Max ?? MaxWithoutRange);
        return isInRange || column.AlsoAllowed.Contains(number);
    }

    /// <summary>The age band, such as <c>25-34</c>; blank where the age is not known.</summary>
    private string GetAgeBand(Journey journey)
    {
        if (GetAgeAtReferral(journey) is not { } age)
            return "";
        var band = Bands.Length - 1;
        while (Bands[band] > age)
            band--;
        return _bands[band];
    }
}
