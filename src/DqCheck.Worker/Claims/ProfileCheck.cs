using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Rulesets;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>Checks an extract against the last good result of its agency and data set.</summary>
internal sealed class ProfileCheck(LastResults lastResults)
{
    /// <summary>Runs the check; returns the result, its series, and what of the last result could not be used.</summary>
    /// <remarks>
    /// The previous result is known for certain only once the extract has been read. The file name predicts it; where that is wrong or
    /// missing, the check is repeated.
    /// </remarks>
    public (CheckResult Result, string Series, IReadOnlyList<string> Unused) Run(
        LoadedProfile profile,
        string extract,
        CancellationToken cancel
    )
    {
        var earlier = FindPreviousByName(profile, extract);
        string[] lost = [];
        for (var again = false; ; again = true)
        {
            var (request, unused) = CreateRequest(profile, extract, earlier);
            var result = ExtractCheck.Run(request, profile.Rules, null, cancel);
            var read = result.Population.Extracts[0];
            var series = LastResults.GetSeries(profile.Settings.Name, result.Population.GetAgencies(read), result.DataSet.DataSet.Id);
            // A previous extract that somebody has damaged does not stop the check.
            var damaged = result.PreviousExtracts.Any(e => e.Error is not null);
            var before = damaged ? null : lastResults.FindBefore(series, result.Dates.AsOf);
            if (read.Error is not null || before?.Id == earlier?.Id || (again && !damaged))
                return (result, series, [.. lost, .. unused]);
            lost = damaged
                ? [$"The extract of {Describe(earlier!)} cannot be read, so nothing was compared and nothing was carried over."]
                : [];
            earlier = before;
        }
    }

    private ResultRecord? FindPreviousByName(LoadedProfile profile, string extract)
    {
        var name = ExtractName.Parse(extract);
        var dataSet = profile.Rules.DataSet ?? profile.Rules.Ruleset.DataSets.FirstOrDefault(d => d.Letter == name.Letter)?.Id;
        return name.Agency is null || dataSet is null
            ? null
            : lastResults.FindBefore(LastResults.GetSeries(profile.Settings.Name, [name.Agency], dataSet), name.To);
    }

    private (CheckRequest Request, IReadOnlyList<string> Unused) CreateRequest(LoadedProfile profile, string extract, ResultRecord? earlier)
    {
        var request = profile.CreateRequest([extract]);
        if (earlier is null)
            return (request, []);
        var findings = lastResults.GetFindingsPath(earlier);
        var badFindings = FindFault(() => ReadFindings(findings));
        var workbook = profile.WritesInputCells ? lastResults.GetWorkbookPath(earlier) : null;
        var badWorkbook = workbook is null ? null : FindFault(() => PreviousWorkbookReader.Read(workbook));
        List<string> unused = [];
        if (badFindings is not null)
            unused.Add($"The findings of {Describe(earlier)} could not be compared. {badFindings}");
        if (badWorkbook is not null)
            unused.Add($"The reasons and actions in the workbook of {Describe(earlier)} were not carried over. {badWorkbook}");
        return (
            request with
            {
                Previous = [lastResults.GetExtractPath(earlier)],
                Since = badFindings is null ? findings : null,
                PreviousWorkbook = badWorkbook is null ? workbook : null,
            },
            unused
        );
    }

    private static string Describe(ResultRecord earlier) => earlier.AsOf is { } day ? RunDates.Format(day) : "last time";

    /// <summary>Findings edited in a spreadsheet may not be readable; they are then not used for comparison.</summary>
    private static void ReadFindings(string findings)
    {
        var mistakes = new Mistakes();
        PreviousRun.Read(findings, mistakes);
        mistakes.ThrowIfAny("The findings have mistakes.");
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
