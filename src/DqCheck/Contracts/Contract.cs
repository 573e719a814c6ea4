using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>A commissioner's contract as data: a folder with <c>contract.json</c> and <c>indicators.csv</c>.</summary>
/// <param name="Id">Such as <c>southampton</c>.</param>
/// <param name="Title">The title shown to users.</param>
/// <param name="Document">The document from which it was taken.</param>
/// <param name="Note">A note for users; may be blank.</param>
/// <param name="Sha256">Hash of its files.</param>
/// <param name="Settings">How its document requires figures to be counted, each setting with the section of the document.</param>
/// <param name="Indicators">In file order.</param>
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
    /// <summary>The settings in the form that measures use.</summary>
    public MeasureSettings Defaults { get; init; } = new();

    /// <summary>The report that it asks for.</summary>
    public ContractReport Report { get; init; } = ContractReport.CreateDefault(Id, Title);

    /// <summary>The benchmarks that come with the contract.</summary>
    public IReadOnlyList<Benchmark> Benchmarks { get; init; } = [];

    /// <summary>
    /// The monthly figures required, from <c>monthly.csv</c>; empty without such a file, and then the workbook has no monthly tabs.
    /// </summary>
    public IReadOnlyList<MonthlyLine> Monthly { get; init; } = [];
}
