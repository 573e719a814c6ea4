using System.Globalization;
using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Monthly;

/// <summary>Referrals of young people in the rolling twelve months that led to a triage: by month, and one by one.</summary>
internal sealed class YoungReferrals
{
    private const string NotKnown = "not known";

    private readonly JourneySet _journeys;
    private readonly Months _months;
    private readonly JourneyTraits _traits;
    private readonly Cells _source;
    private readonly Cells _sex;
    private readonly IReadOnlyList<int> _bands;

    public YoungReferrals(Contract contract, JourneySet journeys, Months months)
    {
        (_journeys, _months, _traits) = (journeys, months, new(journeys));
        (_source, _sex) = (new(journeys.Population, RFLS), new(journeys.Population, SEX));
        _bands =
        [
            .. contract
                .Defaults.YoungAgeBands.Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Select(a => int.Parse(a, CultureInfo.InvariantCulture)),
        ];
        var needs = new Needs([TRIAGED, REFLD, DOB], false);
        WhyNot = journeys.NotComputable().Why(needs);
        Cases = WhyNot is null
            ?
            [
                .. Supply
                    .Of(journeys, needs)
                    .Takers(journeys)
                    .Where(j => j.Class.IsYoung && months.Of(j.Referred) >= 0)
                    .Select(CaseOf)
                    .OrderByDescending(c => c.Journey.Referred)
                    .ThenBy(c => c.Key.Client, StringComparer.Ordinal)
                    .ThenBy(c => c.Key.Line, StringComparer.Ordinal),
            ]
            : [];
        Blocks =
        [
            .. Rows("All", _ => "all"),
            .. Rows("Source", c => SourceOf(c.Journey)),
            .. Rows("Sex", c => TextOf(SEX, c.Sex)),
            .. Rows("Age", c => c.AgeBand, Bands()),
            .. Rows("Outcome", c => c.Outcome),
        ];
    }

    /// <summary>Why nothing is known, in words; null where it is.</summary>
    public string? WhyNot { get; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<YoungReferral> Cases { get; }

    /// <summary>Numbers by month of referral.</summary>
    public IReadOnlyList<(string By, string Value, IReadOnlyList<int> ByMonth)> Blocks { get; }

    /// <summary>The referral source of a journey, with its code; not known where it is blank.</summary>
    public string SourceOf(Journey journey) => TextOf(RFLS, _source.Text(journey.Episodes[0]));

    /// <summary>A code of a column as a word.</summary>
    public string TextOf(string column, string code) =>
        code.Length == 0 ? NotKnown
        : _journeys.Population.DataSet.Find(column)?.List?.Find(code)?.Text is { Length: > 0 } text ? $"{text} ({code})"
        : $"({code})";

    /// <summary>A row for each value that somebody has, and for those that are asked for.</summary>
    private IEnumerable<(string, string, IReadOnlyList<int>)> Rows(
        string by,
        Func<YoungReferral, string> value,
        params IEnumerable<string> asked
    )
    {
        var cases = Cases.ToLookup(value);
        return cases
            .Select(g => g.Key)
            .Union(Cases.Count > 0 ? asked : [])
            .OrderBy(v => v == NotKnown)
            .ThenBy(v => v, StringComparer.Ordinal)
            .Select(v =>
                (
                    by,
                    v,
                    (IReadOnlyList<int>)[.. _months.All.Select((_, month) => cases[v].Count(c => _months.Of(c.Journey.Referred) == month))]
                )
            );
    }

    /// <summary>The bands of the contract, the youngest first.</summary>
    private IEnumerable<string> Bands() => _bands.Count == 0 ? [] : _bands.Prepend(_bands[0] - 1).Select(age => BandOf(age));

    private YoungReferral CaseOf(Journey journey)
    {
        var age = _traits.AgeAtReferral(journey);
        return new(CaseKey.Of(_journeys, journey), journey, _sex.Text(journey.Client), age, BandOf(age), OutcomeOf(journey));
    }

    private string BandOf(int? age)
    {
        if (age is not { } years)
            return NotKnown;
        if (_bands.Count == 0)
            return string.Create(CultureInfo.InvariantCulture, $"{years:00}");
        var band = _bands.Count(b => b <= years);
        if (band == 0)
            return string.Create(CultureInfo.InvariantCulture, $"{_bands[0] - 1} and under");
        var adult = _journeys.Population.DataSet.Setting(SettingNames.AdultAge);
        return string.Create(CultureInfo.InvariantCulture, $"{_bands[band - 1]}-{(band < _bands.Count ? _bands[band] : adult) - 1}");
    }

    private static string OutcomeOf(Journey journey) =>
        journey switch
        {
            { First: not null, IsOpen: true } => "in treatment",
            { First: not null, IsCompleted: true } => "treatment completed",
            { First: not null, Exit.Kind: ExitKind.Transfer } => "treatment, then transferred",
            { First: not null } => "treatment, then left otherwise",
            { IsOpen: true, Interventions.Count: > 0 } => "other intervention, no structured treatment yet",
            { IsOpen: true } => "waiting",
            _ => "closed without structured treatment",
        };
}
