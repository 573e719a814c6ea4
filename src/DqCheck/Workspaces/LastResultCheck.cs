using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;
using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>
/// Checks extracts against the last result of a workspace. Which that is, is known for certain only once the extracts have been read: the
/// file names predict it, and where they are wrong the check is repeated.
/// </summary>
internal sealed class LastResultCheck(ResultStore store, ReadBack readBack, LoadedRuleset rules)
{
    /// <summary>Runs the check.</summary>
    /// <param name="request">The request; what it gives itself comes before the last result.</param>
    /// <param name="notes">What the user should know about what was typed.</param>
    /// <param name="rowsRead">Receives the number of rows read since the last call.</param>
    /// <param name="cancel">Stops the check.</param>
    public CheckResult Run(CheckRequest request, IReadOnlyList<InputNote> notes, Action<int>? rowsRead, CancellationToken cancel)
    {
        var earlier = FindEarlierByName(request);
        List<InputNote> lost = [];
        for (var again = false; ; again = true)
        {
            var compared = Compare(request, earlier, [.. notes, .. lost]);
            var result = ExtractCheck.Run(compared, rules, again ? null : rowsRead, cancel);
            var agencies = result.Population.Extracts.SelectMany(e => e.Agencies);
            // A kept extract that somebody has damaged does not stop the check.
            var isDamaged = earlier is not null && request.Previous.Count == 0 && result.PreviousExtracts.Any(e => e.Error is not null);
            var before = isDamaged ? null : store.FindBefore(HistoryRun.GetSeries(agencies, result.DataSet.DataSet.Id), result.AsOf);
            if (before?.Run.Id == earlier?.Run.Id || result.UnreadExtracts.Except(result.PreviousExtracts).Any() || (again && !isDamaged))
                return result;
            if (isDamaged)
                lost.Add(new("previous", UnusedInputs.Extract));
            earlier = before;
        }
    }

    private StoredResult? FindEarlierByName(CheckRequest request)
    {
        var names = request.Extracts.Select(ExtractName.Parse).ToList();
        var dataSet = rules.DataSet ?? rules.Ruleset.DataSets.FirstOrDefault(d => d.Letter == names[0].Letter)?.Id;
        return dataSet is null || names.Any(n => n.Agency is null)
            ? null
            : store.FindBefore(HistoryRun.GetSeries(names.Select(n => n.Agency!), dataSet), request.AsOf ?? names.Max(n => n.To));
    }

    /// <summary>Adds what the last result holds, as far as the request does not give it and it can be read.</summary>
    private CheckRequest Compare(CheckRequest request, StoredResult? earlier, List<InputNote> notes)
    {
        var typed = readBack.Collect(request.Typed, [.. FindPresent(request), .. earlier is null ? [] : new[] { earlier }]);
        if (earlier is null)
            return request with { Typed = typed with { Notes = notes } };
        var since = request.Since ?? earlier.FindingsFile;
        if (request.Since is null && FindFault(() => ReadFindings(since)) is { } badFindings)
        {
            notes.Add(new("since", $"{UnusedInputs.Findings} {badFindings}"));
            since = null;
        }

        var carry = request.PreviousWorkbook;
        if (carry is null && earlier.MainWorkbook is { } workbook && HasMonthly(request))
        {
            if (FindFault(() => PreviousWorkbookReader.Read(workbook)) is { } badWorkbook)
                notes.Add(new("carry", $"{UnusedInputs.Workbook} {badWorkbook.Replace("--carry: ", "", StringComparison.Ordinal)}"));
            else
                carry = workbook;
        }

        return request with
        {
            Previous = request.Previous.Count > 0 ? request.Previous : earlier.Extracts,
            Since = since,
            PreviousWorkbook = carry,
            Typed = typed with { Notes = notes },
        };
    }

    /// <summary>The present result of the month that the file names say, which the new one replaces.</summary>
    private IEnumerable<StoredResult> FindPresent(CheckRequest request)
    {
        if ((request.AsOf ?? request.Extracts.Max(path => ExtractName.Parse(path).To)) is not { } asOf)
            return [];
        var found = FindEarlierByName(request with { AsOf = asOf.AddDays(1) });
        return found?.Run.AsOf == asOf ? [found] : [];
    }

    private bool HasMonthly(CheckRequest request) => ContractReader.Read(request.Contracts, rules.Ruleset).Any(MonthlyResult.IsMonthly);

    private static void ReadFindings(string findings)
    {
        Mistakes mistakes = new();
        PreviousRun.Read(findings, mistakes);
        mistakes.ThrowIfAny("They have mistakes.");
    }

    /// <summary>Why a file cannot be read; null if it can.</summary>
    private static string? FindFault(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (DqCheckException fault)
        {
            return fault.Message;
        }
    }
}
