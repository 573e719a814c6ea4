using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>A commissioner's contract as data: a folder with <c>contract.json</c> and <c>indicators.csv</c>.</summary>
/// <param name="Id">Such as <c>southampton</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Document">The document that it was read from.</param>
/// <param name="Note">What is to be known of it; may be blank.</param>
/// <param name="Sha256">Hash of its files.</param>
/// <param name="Settings">How its document has figures counted, each with where it says so.</param>
/// <param name="Indicators">In the order of the file.</param>
internal sealed record Contract(
    string Id,
    string Title,
    string Document,
    string Note,
    string Sha256,
    IReadOnlyList<ContractSetting> Settings,
    IReadOnlyList<Indicator> Indicators
)
{
    /// <summary>The settings, as measures take them.</summary>
    public MeasureSettings Defaults { get; init; } = new();

    /// <summary>
    /// The monthly figures that it asks for, from <c>monthly.csv</c>; none: it has no such file, and its workbook no monthly tabs.
    /// </summary>
    public IReadOnlyList<MonthlyLine> Monthly { get; init; } = [];
}
