using DqCheck.Findings;
using DqCheck.People;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Tabs;
using DqCheck.Reports.Workbooks;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Own;

/// <summary>
/// Makes the workbook of one keyworker when they ask for it, from the kept extract and people.csv as it is now. Findings that name another
/// client as well are on the page only, which leaves that client out.
/// </summary>
internal sealed class OwnWorkbook : IDisposable
{
    /// <summary>One at a time: a check takes much memory.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The workbook; null where people.csv does not name the keyworker.</summary>
    /// <exception cref="DqCheckException">The extract or a file of the workspace cannot be read.</exception>
    public async Task<byte[]?> CreateAsync(ProfileSettings profile, StoredResult stored, string keyworker, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Create(profile, stored, keyworker, cancel), cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static byte[]? Create(ProfileSettings profile, StoredResult stored, string keyworker, CancellationToken cancel)
    {
        var result = new ResultRecheck(profile.OpenWorkspace()).Check(
            stored,
            request => request with { People = profile.People, Accepted = profile.Accepted, Columns = profile.Columns },
            cancel
        );
        ResultView view = new(result, Audience.Provider);
        if (
            keyworker.Length == 0
            || result.People is null
            || SplitWorkbook.CreateAll(view, SplitBy.Keyworker).FirstOrDefault(part => part.Name == keyworker) is not { } own
        )
            return null;
        DetailFindingsBuilder findings = new(view, DetailFindings.MaxInWorkbook);
        foreach (var row in FindingRow.Create(result.Checks.Findings, result.Population))
        {
            if (!OwnFinding.RulesAboutTwoClients.Contains(row.Rule.Id) && result.GetPerson(row).Keyworker == keyworker)
                findings.Add(row);
        }

        using MemoryStream stream = new();
        (own with { Findings = findings.Build() }).Write(view, stream, cancel);
        return stream.ToArray();
    }
}
