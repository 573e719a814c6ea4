using DqCheck.Contracts;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports;

/// <summary>The result of a check as an audience may see it: every output is written from a view.</summary>
/// <param name="result">What the check found, exact.</param>
/// <param name="audience">For whom.</param>
internal sealed class ResultView(CheckResult result, Audience audience)
{
    /// <summary>What the check found, exact: what of it may be written, the members below decide.</summary>
    public CheckResult Result { get; } = result;

    /// <summary>For whom the outputs are.</summary>
    public Audience Audience { get; } = audience;

    /// <summary>Whether the audience sees rows about single people.</summary>
    public bool ShowsCases => Audience == Audience.Provider;

    /// <summary>What the audience sees of counts in tables of activity.</summary>
    public Rounding Rounding { get; } = new(audience);

    /// <summary>What the audience sees of figures in compliance tables.</summary>
    public PublishedFigures Published { get; } = PublishedFigures.For(audience, result.Measures, result.Contracts);

    /// <summary>The verdict in words.</summary>
    public string VerdictSentence => VerdictText.For(Result.Verdict, Rounding, Published);

    /// <summary>Name of the outputs: that of the first extract, and how many more.</summary>
    public string OutputName
    {
        get
        {
            var extracts = Result.Population.Extracts;
            return Path.GetFileNameWithoutExtension(extracts[0].File) + (extracts.Count > 1 ? $"-and-{extracts.Count - 1}-more" : "");
        }
    }

    /// <summary>Name of a file that is written from the view, without folder.</summary>
    public string NameOf(OutputFile file) => OutputName + file.Ending;

    /// <summary>Why an indicator stands as it does, in words; may be blank where it is met or missed.</summary>
    public string ReasonOf(IndicatorResult indicator) => IndicatorReason.For(indicator, Rounding);
}
