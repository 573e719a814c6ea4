using DqCheck.Reports.Html;
using DqCheck.Reports.Tabs;

namespace DqCheck.Worker.Page.Views;

/// <summary>The start page of a workspace.</summary>
internal sealed record HomeView(
    PageLayout Layout,
    IReadOnlyList<CheckLine> Checks,
    IReadOnlyList<ResultLine> Results,
    IReadOnlyList<ContractLine> Contracts,
    bool AreContractsFixed,
    IReadOnlyList<FileLine> Files,
    IReadOnlyList<FolderLine> Folders,
    long MaxUploadBytes
)
{
    /// <summary>The result whose report shows the trends: the latest that has one.</summary>
    private ResultLine? Latest => Results.FirstOrDefault(r => r.HasReport && !r.IsEarlier);

    /// <summary>The address of the trends; null where no result has a report.</summary>
    public string? Trends => Latest is { } latest ? $"{latest.Address}#{SectionLinks.GetSection(TabNames.OverTime)}" : null;
}
