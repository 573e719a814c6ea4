using DqCheck.Checks;
using DqCheck.Checks.Coded;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Whether the extracts are ready to send, and why.</summary>
/// <param name="Extracts">Number of extracts.</param>
/// <param name="Unread">Number of extracts that could not be read.</param>
/// <param name="Rows">Rows of the extracts that could be read.</param>
/// <param name="RejectedRows">Rows that will be rejected.</param>
/// <param name="WhyNoRow">Why not one row could be read, although there are some; null where any could.</param>
/// <param name="Errors">Rules of the classes load and file with findings of severity Error, and their number.</param>
/// <param name="Quality">The measure of data quality for all agencies.</param>
/// <param name="QualityTarget">The target for data quality, in percent.</param>
/// <param name="Missing">The clients and open episodes of an earlier extract that are missing, without those that somebody has accepted.</param>
internal sealed record Verdict(
    int Extracts,
    int Unread,
    long Rows,
    KeyedCount RejectedRows,
    string? WhyNoRow,
    IReadOnlyList<(Rule Rule, KeyedCount Findings)> Errors,
    MeasureResult Quality,
    int QualityTarget,
    MissingCounts Missing
)
{
    /// <summary>The as-of date of the earlier extract that was compared; null where none was, or it has none.</summary>
    public DateOnly? ComparedWith { get; private init; }

    /// <summary>Whether some were missing from the earlier extract already.</summary>
    public bool AreLongMissing { get; private init; }

    /// <summary>What the rules know of a partial data set; null where they know the whole, or no extract could be read.</summary>
    public PartialCoverage? Partial { get; init; }

    /// <summary>
    /// Whether no file or row is rejected, data quality reaches its target, and there is no error of the classes load and file. Null for a
    /// partial data set: nobody can say what NDTMS makes of the columns that the rules do not know.
    /// </summary>
    public bool? IsReady => Partial is null ? IsFaultless : null;

    /// <summary>The same for what the rules know.</summary>
    public bool IsFaultless => RejectedRows == 0 && Unread == 0 && Errors.Count == 0 && Quality.Fraction?.Reaches(QualityTarget) == true;

    /// <param name="population">The records.</param>
    /// <param name="rules">What each rule found.</param>
    /// <param name="measures">The measures of load and data quality.</param>
    /// <param name="accepted">How many of the missing are accepted.</param>
    /// <param name="previous">The earlier extract; null where none was compared.</param>
    public static Verdict Create(
        Population population,
        IReadOnlyList<RuleTally> rules,
        IReadOnlyList<MeasureResult> measures,
        MissingCounts accepted,
        PreviousExtract? previous
    )
    {
        return new(
            population.Extracts.Count,
            population.Extracts.Count(e => e.Error is not null),
            population.Extracts.Sum(e => (long)e.Rows),
            new(population.Extracts.Sum(e => (long)e.RejectedRows), population.Keys.OfAll),
            ExplainNoRow(population),
            [
                .. rules
                    .Where(r => r.Findings > 0 && r.Rule is { Severity: Severity.Error, Class: FindingClass.Load or FindingClass.File })
                    .OrderBy(r => r.Rule.Id, StringComparer.Ordinal)
                    .Select(r => (r.Rule, r.Findings)),
            ],
            measures.First(m => m.Id == MeasureIds.DataQuality),
            population.DataSet.GetSetting(SettingNames.DataQualityTarget),
            new(Count(nameof(CLI008)) - accepted.Clients, Count(nameof(EPI039)) - accepted.OpenEpisodes)
        )
        {
            ComparedWith = previous is null ? null : RunDates.Determine(previous.Previous, null).AsOf,
            AreLongMissing = previous?.HasLongMissing == true,
            Partial = population.Extracts.All(e => e.Error is not null) ? null : PartialCoverage.Of(population.DataSet),
        };

        KeyedCount Count(string rule) => rules.FirstOrDefault(r => r.Rule.Id == rule)?.Findings ?? default;
    }

    private static string? ExplainNoRow(Population population)
    {
        if (population.Extracts.Any(e => e.ReadRows > 0) || population.Extracts.All(e => e.Rows == 0))
            return null;
        var rows = population.RejectedRows;
        if (population.Extracts.Select(e => e.UnclosedQuote).OfType<(int Line, int Cell)>().FirstOrDefault() is { Line: > 0 } quote)
            return $"a quotation mark opens on line {Plural.FormatNumber(quote.Line)} and is never closed";
        var headers = population.Extracts.Select(e => e.Header?.Names.Count).OfType<int>().Distinct().ToList();
        return headers.Count == 1 && rows.All(r => r.Rule.Id == "FIL001" && r.Cells == rows[0].Cells)
            ? $"each has {Plural.Format(rows[0].Cells, "cell", "cells")}, but the header has {Plural.FormatNumber(headers[0])}"
            : "their cells do not match the header";
    }
}
