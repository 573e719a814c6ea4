namespace DqCheck.Worker.Page.Views;

/// <summary>The start page of a workspace.</summary>
internal sealed record HomeView(
    PageLayout Layout,
    IReadOnlyList<CheckLine> Checks,
    IReadOnlyList<ResultLine> Results,
    IReadOnlyList<ContractLine> Contracts,
    bool AreContractsFixed,
    IReadOnlyList<FileLine> Files,
    long MaxUploadBytes
)
{
    /// <summary>The result whose report shows the trends: the latest that has one.</summary>
    public ResultLine? Latest => Results.FirstOrDefault(r => r.HasReport && !r.IsEarlier);
}
