using DqCheck.Contracts;
using DqCheck.History;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports;

/// <summary>The result of a check as an audience may see it; every output is written from a view.</summary>
/// <param name="result">The exact result of the check.</param>
/// <param name="audience">The audience.</param>
internal sealed class ResultView(CheckResult result, Audience audience)
{
    /// <summary>The exact result; the members below decide how much of it may be written.</summary>
    public CheckResult Result { get; } = result;

    /// <summary>The audience of the outputs.</summary>
    public Audience Audience { get; } = audience;

    /// <summary>Whether the audience sees rows about single people.</summary>
    public bool ShowsCases => Audience == Audience.Provider;

    /// <summary>Rounds the counts of activity tables for the audience.</summary>
    public Rounding Rounding { get; } = new(audience);

    /// <summary>The figures of compliance tables as the audience sees them.</summary>
    public PublishedFigures Published { get; } = PublishedFigures.For(audience, result.Measures, result.Contracts);

    /// <summary>What the audience should know about the inputs besides the extracts.</summary>
    public IEnumerable<InputNote> Notes => Result.Notes.Where(n => ShowsCases || !n.HasCounts);

    /// <summary>The as-of date as users read it.</summary>
    public string AsOfText => Result.Dates.AsOf is { } day ? RunDates.Format(day) : "an unknown day";

    /// <summary>The verdict in words.</summary>
    public string VerdictSentence => VerdictText.For(Result.Verdict, Rounding, Published);

    /// <summary>The verdict with its first reason only.</summary>
    public string ShortVerdictSentence => VerdictText.ForShort(Result.Verdict, Rounding, Published);

    /// <summary>The common name of the outputs: the name of the first extract, and the number of further ones.</summary>
    public string OutputName
    {
        get
        {
            var extracts = Result.Population.Extracts;
            return Path.GetFileNameWithoutExtension(extracts[0].File) + (extracts.Count > 1 ? $"-and-{extracts.Count - 1}-more" : "");
        }
    }

    /// <summary>Name of a file written from the view, without the folder.</summary>
    public string GetFileName(OutputFile file) => OutputName + file.Ending;

    /// <summary>Why an indicator has its status; may be blank where it is met or missed.</summary>
    public string GetReason(IndicatorResult indicator) => IndicatorReason.For(indicator, Rounding);
}
