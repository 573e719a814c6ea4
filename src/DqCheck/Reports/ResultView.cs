using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Reports.Figures;
using DqCheck.Rulesets;
using DqCheck.Trends;

namespace DqCheck.Reports;

/// <summary>The result of a check as an audience may see it; every output is written from a view.</summary>
/// <param name="result">The exact result of the check.</param>
/// <param name="audience">The audience.</param>
/// <param name="counts">How a commissioner's copy shows counts.</param>
internal sealed class ResultView(CheckResult result, Audience audience, CountPrecision counts = CountPrecision.Rounded)
{
    /// <summary>What the names of a commissioner's copy end in, before their endings.</summary>
    public const string CommissionerEnding = ".commissioner";

    /// <summary>The exact result; the members below decide how much of it may be written.</summary>
    public CheckResult Result { get; } = result;

    /// <summary>The audience of the outputs.</summary>
    public Audience Audience { get; } = audience;

    /// <summary>How a commissioner's copy shows counts.</summary>
    public CountPrecision Counts { get; } = counts;

    /// <summary>What the results of earlier months were, with this one; null where there is no history.</summary>
    public Trend? Trend { get; init; }

    /// <summary>The months over time, oldest first; none without an as-of date.</summary>
    public IReadOnlyList<OverTimeMonth> OverTime => OverTimeMonth.Create(Result, Trend);

    /// <summary>Whether the audience sees rows about single people.</summary>
    public bool ShowsCases => Audience == Audience.Provider;

    /// <summary>Rounds the counts for the audience.</summary>
    public Rounding Rounding { get; } = new(audience == Audience.Commissioner && counts == CountPrecision.Rounded);

    /// <summary>What the audience should know about the inputs besides the extracts.</summary>
    public IEnumerable<InputNote> Notes => Result.Notes.Where(n => ShowsCases || !n.ForProviderOnly);

    /// <summary>The as-of date as users read it.</summary>
    public string AsOfText => Result.Dates.AsOf is { } day ? RunDates.Format(day) : "an unknown day";

    /// <summary>The verdict in words.</summary>
    public string VerdictSentence => VerdictText.For(this);

    /// <summary>The verdict with its first reason only.</summary>
    public string ShortVerdictSentence => VerdictText.ForShort(this);

    /// <summary>
    /// The common name of the outputs: the name of the first extract, and the number of further ones. A commissioner's copy says so in its
    /// name, which has no more of a file name than the form of an extract's name.
    /// </summary>
    public string OutputName
    {
        get
        {
            var extracts = Result.Population.Extracts;
            var name = IsShown(extracts[0])
                ? Path.GetFileNameWithoutExtension(extracts[0].File)
                : $"extract-{extracts[0].Sha256?[..8] ?? "unread"}";
            return GetCommonName(name, extracts.Count) + (ShowsCases ? "" : CommissionerEnding);
        }
    }

    /// <summary>The common name of the outputs for the provider.</summary>
    /// <param name="files">Names of the extracts.</param>
    public static string GetProviderName(IReadOnlyList<string> files) =>
        GetCommonName(Path.GetFileNameWithoutExtension(files[0]), files.Count);

    private static string GetCommonName(string first, int extracts) => first + (extracts > 1 ? $"-and-{extracts - 1}-more" : "");

    /// <summary>The agencies for which figures are shown. Codes that do not have the form of one are left out of a commissioner's copy.</summary>
    public IEnumerable<string> Agencies => Result.Journeys.Agencies.Select(a => a.Code).Where(IsShown);

    /// <summary>Name of a file written from the view, without the folder.</summary>
    public string GetFileName(OutputFile file) => OutputName + file.Ending;

    /// <summary>The name of an extract, where the audience may see it; in a commissioner's copy without the folder.</summary>
    public string GetName(Extract extract) =>
        ShowsCases ? extract.File
        : IsShown(extract) ? Path.GetFileName(extract.File)
        : Column.NotACode;

    /// <summary>Why an extract was not read, with its name only where the audience may see it; null where it was.</summary>
    public string? GetError(Extract extract) =>
        extract.Error is { } error
            ? Result
                .Population.Extracts.Append(extract)
                .Aggregate(error, (text, e) => text.Replace(e.File, GetName(e), StringComparison.Ordinal))
            : null;

    /// <summary>The code of an agency, or “all”, where the audience may see it.</summary>
    public string GetAgency(string code) => code.Length == 0 || IsShown(code) ? code : Column.NotACode;

    /// <summary>The name of a column, where the audience may see it: of one that the rules know.</summary>
    public string GetField(string name) =>
        name.Length == 0 || ShowsCases || Result.DataSet.DataSet.Find(name) is not null ? name : Column.NotACode;

    /// <summary>Whether figures of an agency, or of all, are shown.</summary>
    public bool IsShown(string agency) => ShowsCases || agency == MeasureResult.All || Result.Journeys.IsAgencyCode(agency);

    /// <summary>A measure as the audience may see it; null where it cannot be computed.</summary>
    public PublishedFigure? Publish(MeasureResult measure) => Publish(measure.Figure, FigureTarget.Of(measure));

    /// <summary>An indicator as the audience may see it; null where it is not computed.</summary>
    public PublishedFigure? Publish(IndicatorResult indicator) =>
        Publish(
            indicator.Figure,
            indicator.Status is IndicatorResult.Met or IndicatorResult.Missed ? FigureTarget.Of(indicator.Indicator) : null
        );

    /// <summary>A figure without a target as the audience may see it; null where it cannot be computed.</summary>
    public PublishedFigure? Publish(Figure? figure, FigureTarget? target = null) => figure is null ? null : new(figure, Rounding, target);

    /// <summary>
    /// A count as the audience may see it; none in a rounded copy where it comes from an earlier result, which does not say who was counted.
    /// </summary>
    public long? RoundKnown(KeyedCount? count) => Rounding.IsOn && count is { IsKeyed: false } ? null : Rounding.Round(count);

    /// <summary>The status of an indicator: monitored, where too few are counted to show whether it is met.</summary>
    public string GetStatus(IndicatorResult indicator) => IsTooSmall(indicator) ? IndicatorResult.Monitored : indicator.Status;

    /// <summary>Why a measure cannot be computed, or notes on it; may be blank.</summary>
    public string GetReason(MeasureResult measure) =>
        string.Join("; ", new[] { measure.Reason, IndicatorReason.DescribeLeftOut(measure.LeftOut, Rounding) }.Where(r => r.Length > 0));

    /// <summary>Why an indicator has its status; may be blank where it is met or missed.</summary>
    public string GetReason(IndicatorResult indicator) =>
        (
            !IsTooSmall(indicator) ? ""
            : indicator.Indicator.IsTrend ? "Rounded counts do not show whether a trend is met. "
            : "Too few to show whether the target is met. "
        ) + IndicatorReason.For(indicator, Rounding, ShowsCases);

    /// <summary>How an indicator changed since the period before; null where counts are rounded, since the rounding could change it.</summary>
    public Change? GetChange(IndicatorResult indicator) => Rounding.IsOn ? null : indicator.Change;

    /// <summary>The parts of an indicator. A commissioner does not see where people live by postcode sector.</summary>
    public IEnumerable<IndicatorPart> GetParts(IndicatorResult indicator) =>
        indicator.Parts.Where(p => ShowsCases || p.By != Indicator.ByPostcodeSector);

    private bool IsTooSmall(IndicatorResult indicator) =>
        indicator.Status is IndicatorResult.Met or IndicatorResult.Missed
        && (indicator.Indicator.IsTrend ? Rounding.IsOn : Publish(indicator) is { IsMet: null });

    private bool IsShown(Extract extract) => ShowsCases || (extract.Name.Agency is { } agency && IsShown(agency));
}
