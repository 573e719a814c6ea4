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
        ["two-reviews"] = TopPairKind.TwoReviews,
        ["start-two-reviews"] = TopPairKind.StartTwoReviews,
    };

    private static readonly Dictionary<string, Func<MeasureSettings, string, MeasureSettings?>> Setters = new()
    {
        ["window"] = (s, word) => Window.Names.Contains(word) ? s with { Window = word } : null,
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
        ["min-age"] = (s, word) => ParseNumber(word) is { } age and <= 150 ? s with { MinAge = age } : null,
    };

    /// <summary>
    /// The codes allowed for each setting that takes codes, each with the code as which it is read: those of successful exits and those of
    /// interventions.
    /// </summary>
    public static Dictionary<string, Dictionary<string, string>> GetCodes(IReadOnlyList<DataSet> dataSets)
    {
        return new() { [Reasons] = Read(CodeGroups.Successful.Column, CodeGroups.Successful.Word), [Modality] = Read(MODAL, null) };

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
            var named = name == Reasons ? word.Split('|') : [word];
            if (!named.All(known.ContainsKey))
            {
                var expected = name == Reasons ? "codes of DISRSN in the group successful, with | between them" : "a code of MODAL";
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

    private static bool? ParseFlag(string word, string yes, string no) =>
        word == yes ? true
        : word == no ? false
        : null;

    private static int? ParseNumber(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
