using System.Globalization;
using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Contracts;

/// <summary>What else a contract asks about journeys: age, an intervention, the value of a column by which a figure is split.</summary>
internal sealed class JourneyTraits(JourneySet journeys)
{
    /// <summary>Lower ends of the age bands.</summary>
    private static readonly int[] Bands = [0, 18, 25, 35, 45, 55, 65];

    /// <summary>
    /// What stands for every value that is no code or number of its column: it can be anything, a name too, and commissioners see what
    /// stands here.
    /// </summary>
    private const string NotListed = "(not a code)";

    /// <summary>The greatest number that is shown of a column without a range: more digits could be an id or a date.</summary>
    private const int MaxWithoutRange = 99;

    private readonly string[] _bands =
    [
        .. Bands.Zip(Bands.Skip(1), (from, next) => string.Create(CultureInfo.InvariantCulture, $"{from:00}-{next - 1:00}")),
        string.Create(CultureInfo.InvariantCulture, $"{Bands[^1]}+"),
    ];
    private readonly RecordColumn _born = new(journeys.Population, DOB);
    private readonly RecordColumn _modality = new(journeys.Population, MODAL);

    /// <summary>Years on the date of referral; null where a date is not known.</summary>
    public int? GetAgeAtReferral(Journey journey) => Age.At(_born.GetNumber(journey.Client), journey.Referred);

    /// <summary>Whether each type of intervention is the one of a code.</summary>
    public bool[] GetInterventionTypes(string code) => _modality.MatchCodes(new HashSet<string> { code });

    /// <summary>Whether an intervention of some types went on at some time in the window; without one, on the as-of date.</summary>
    public bool HasOpen(Journey journey, bool[] types, Window? window)
    {
        var from = window?.From ?? journeys.Today + 1;
        foreach (var intervention in journey.Interventions)
        {
            if (types[_modality.GetId(intervention.Record)] && (intervention.Ended is not { } end || end >= from))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Reads what journeys are split by: a column of the client, the reason of the exit, another column of the first episode, or the age.
    /// </summary>
    public Func<Journey, string> CreateReader(string by)
    {
        if (by == Indicator.ByAge)
            return GetAgeBand;
        if (by == DISRSN)
            return journey => journey.Exit.Kind == ExitKind.Inconsistent ? "inconsistent" : journey.Exit.Code;
        var column = journeys.Population.DataSet.Find(by);
        var population = journeys.Population;
        if (column is null)
            return _ => "";
        var ids = population[column.Kind].GetIds(column.Slot);
        var values = population.Values[column.Slot];
        var texts = new PerValueCache<string>(
            values,
            id => id <= values.LastBlankId || IsListed(values, id) ? values.GetText(id) : NotListed
        );
        return column.Kind == RecordKind.Client ? journey => texts[ids[journey.Client]] : journey => texts[ids[journey.Episodes[0]]];
    }

    /// <summary>
    /// Whether a value is a code of its column's list, one of its form where the list is not complete, or a number of its range.
    /// </summary>
    private static bool IsListed(ValueTable values, int id)
    {
        var column = values.Column;
        var number = values.GetNumber(id);
        if (column.List is { } list)
            return list.Find(values.GetText(id)) is not null || (column.IsOpen && column.Pattern?.IsMatch(values.GetText(id)) == true);
        return column.Type == ColumnType.Number
            && number != ValueTable.NoNumber
            && ((number >= (column.Min ?? 0) && number <= (column.Max ?? MaxWithoutRange)) || column.AlsoAllowed.Contains(number));
    }

    /// <summary>Such as <c>25-34</c>; blank where the age is not known.</summary>
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
