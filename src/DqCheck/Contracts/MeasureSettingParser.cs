using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Contracts;

/// <summary>Parses the settings of a contract or of one of its lines.</summary>
internal static class MeasureSettingParser
{
    // Settings that take codes
    private const string Reasons = "reasons";
    private const string Modality = "modality";
    private const string InterventionSettings = "intervention-settings";

    private const int MaxYears = 100;

    private static readonly Dictionary<string, WaitClock> Clocks = new()
    {
        ["referral-to-start"] = WaitClock.ReferralToStart,
        ["modality-referral-to-start"] = WaitClock.ModalityReferralToStart,
        ["modality-referral-to-offer"] = WaitClock.ModalityReferralToOffer,
    };

    private static readonly Dictionary<string, TopPairKind> Pairs = new()
    {
        ["start-latest-review"] = TopPairKind.StartLatestReview,
        ["start-exit"] = TopPairKind.StartExit,
        ["start-any-later"] = TopPairKind.StartAnyLater,
        ["start-any-review"] = TopPairKind.StartAnyReview,
        ["two-reviews"] = TopPairKind.TwoReviews,
        ["start-two-reviews"] = TopPairKind.StartTwoReviews,
    };

    private static readonly Dictionary<string, CohortBasis> Cohorts = new()
    {
        ["own"] = CohortBasis.Own,
        ["completions"] = CohortBasis.Completions,
        [MeasureIds.InTreatment] = CohortBasis.InTreatment,
        ["twelve-weeks"] = CohortBasis.TwelveWeeks,
    };

    private static readonly Dictionary<string, Func<MeasureSettings, string, MeasureSettings?>> Setters = new()
    {
        ["window"] = (s, word) => Window.NamesInContracts.Contains(word) ? s with { Window = word } : null,
        ["clock"] = (s, word) => Clocks.TryGetValue(word, out var clock) ? s with { Clock = clock } : null,
        ["alcohol-means"] = (s, word) => ParseFlag(word, "primary", "any") is { } primary ? s with { ByPrimarySubstance = primary } : null,
        ["transfers"] = (s, word) => ParseFlag(word, "count", "leave-out") is { } counts ? s with { CountsTransfers = counts } : null,
        ["alcohol-only"] = (s, word) =>
            ParseFlag(word, "include", "exclude") is { } includes ? s with { IncludesAlcoholOnly = includes } : null,
        ["count"] = (s, word) => ParseFlag(word, "clients", "journeys") is { } clients ? s with { CountsClients = clients } : null,
        ["pair"] = (s, word) => Pairs.TryGetValue(word, out var pair) ? s with { Pair = pair } : null,
        [Reasons] = (s, word) => s with { Reasons = word.Split('|').ToHashSet() },
        [Modality] = (s, word) => s with { Modality = word },
        ["days"] = (s, word) => ParseNumber(word) is { } days ? s with { Days = days } : null,
        ["min-change"] = (s, word) => ParseNumber(word) is { } change and > 0 ? s with { MinChange = change } : null,
        ["max-start"] = (s, word) => ParseNumber(word) is { } most ? s with { MaxStart = most } : null,
        ["young-age-bands"] = (s, word) => AreAgeBands(word) ? s with { YoungAgeBands = word } : null,
        ["only"] = (s, word) =>
            ParseFlag(word, CodeGroups.CriminalJustice.Word, "everyone") is { } only ? s with { OnlyCriminalJustice = only } : null,
        ["cohort"] = (s, word) => Cohorts.TryGetValue(word, out var basis) ? s with { CohortBasis = basis } : null,
        ["baseline"] = (s, word) =>
            ParseFlag(word, "start-or-first-review", "start") is { } review ? s with { StartsFromReview = review } : null,
        ["also"] = ParseAlso,
        ["better"] = (s, word) => ParseFlag(word, "above", "below") is { } above ? s with { IsHigherBetter = above } : null,
        ["of"] = (s, word) => ParseAnswer(word) is { } answer ? s with { Of = answer } : null,
        ["with"] = (s, word) => ParseAnswer(word) is { } answer ? s with { With = answer } : null,
        [InterventionSettings] = (s, word) => s with { InterventionSettings = word.Split('|').ToHashSet() },
        ["min-years"] = (s, word) => ParseYears(word) is { } years ? s with { MinYears = years } : null,
        ["years"] = (s, word) => ParseYearBand(word) is { } band ? s with { Years = band } : null,
        ["min-age"] = (s, word) => ParseNumber(word) is { } age and <= 150 ? s with { MinAge = age } : null,
    };

    /// <summary>
    /// The codes allowed for each setting that takes codes, each with the code as which it is read: those of successful exits and those of
    /// interventions.
    /// </summary>
    public static Dictionary<string, Dictionary<string, string>> GetCodes(IReadOnlyList<DataSet> dataSets)
    {
        return new()
        {
            [Reasons] = Read(CodeGroups.Successful.Column, CodeGroups.Successful.Word),
            [Modality] = Read(MODAL, null),
            [InterventionSettings] = Read(MODSET, null),
        };

        Dictionary<string, string> Read(string column, string? group) =>
            dataSets
                .SelectMany(d => d.Find(column)?.List?.Codes ?? [])
                .Where(c => group is null || c.Groups.Contains(group))
                .DistinctBy(c => c.Value)
                .ToDictionary(c => c.Value, c => c.ReadAs);
    }

    /// <summary>Applies a setting; returns the mistake where the name or value is not known.</summary>
    public static (MeasureSettings Settings, string? Mistake) Apply(
        MeasureSettings settings,
        string name,
        string word,
        Dictionary<string, Dictionary<string, string>> codes
    )
    {
        if (codes.TryGetValue(name, out var known))
        {
            var named = name == Modality ? [word] : word.Split('|');
            if (!named.All(known.ContainsKey))
            {
                var expected =
                    name == Reasons ? "codes of DISRSN in the group successful, with | between them"
                    : name == Modality ? "a code of MODAL"
                    : "codes of MODSET, with | between them";
                return (settings, $"the setting {name} cannot be “{word}”. Use {expected}.");
            }
            word = string.Join('|', named.Select(code => known[code]));
        }

        if (!Setters.TryGetValue(name, out var set))
            return (settings, $"unknown setting “{name}”. Use one of {string.Join(", ", Setters.Keys)}.");
        return word.Length > 0 && set(settings, word) is { } changed
            ? (changed, null)
            : (settings, $"the setting {name} cannot be “{word}”.");
    }

    private static bool AreAgeBands(string word)
    {
        var ages = word.Split('|').Select(ParseNumber).ToList();
        return ages.All(a => a is > 0 and <= 150) && ages.SequenceEqual(ages.Order().Distinct());
    }

    private static MeasureSettings? ParseAlso(MeasureSettings settings, string word)
    {
        foreach (var item in word.Split('|'))
        {
            switch (item)
            {
                case "volunteering":
                    settings = settings with { CountsVolunteering = true };
                    break;
                case "unsuitable-housing":
                    settings = settings with { CountsUnsuitableHousing = true };
                    break;
                default:
                    return null;
            }
        }

        return settings;
    }

    /// <summary>Parses a column and its codes, such as <c>HEPBSTAT:A|B</c>; <see cref="IndicatorAnswers"/> checks them.</summary>
    private static ColumnAnswer? ParseAnswer(string word) =>
        word.Split(':') is [{ Length: > 0 } column, { Length: > 0 } codes] ? new(column, codes) : null;

    /// <summary>Parses a range of years: <c>1-2</c> is at least one and fewer than two, <c>6-</c> is six or more.</summary>
    private static YearBand? ParseYearBand(string word) =>
        word.Split('-') is not [var from, var to] || ParseYears(from) is not { } first ? null
        : to.Length == 0 ? new(first, null)
        : ParseYears(to) is { } last && last > first ? new(first, last)
        : null;

    private static int? ParseYears(string word) => ParseNumber(word) is { } years and <= MaxYears ? years : null;

    private static bool? ParseFlag(string word, string yes, string no) =>
        word == yes ? true
        : word == no ? false
        : null;

    private static int? ParseNumber(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
