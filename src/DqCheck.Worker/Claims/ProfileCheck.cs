using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>Checks an extract against the last good result of its agency and data set.</summary>
internal sealed class ProfileCheck(LastResults lastResults)
{
    /// <summary>Runs the check; returns the result and its series.</summary>
    /// <remarks>
    /// The previous result is known for certain only once the extract has been read. The file name predicts it; where that is wrong or
    /// missing, the check is repeated.
    /// </remarks>
    public (CheckResult Result, string Series) Run(LoadedProfile profile, string extract, CancellationToken cancel)
    {
        var earlier = FindPreviousByName(profile, extract);
        for (var again = false; ; again = true)
        {
            var result = ExtractCheck.Run(CreateRequest(profile, extract, earlier), profile.Rules, null, cancel);
            var read = result.Population.Extracts[0];
            var series = LastResults.GetSeries(profile.Settings.Name, read.Agencies, result.DataSet.DataSet.Id);
            // A previous extract that somebody has damaged does not stop the check.
            var damaged = result.PreviousExtracts.Any(e => e.Error is not null);
            var before = damaged ? null : lastResults.FindBefore(series, result.Dates.AsOf);
            if (read.Error is not null || before?.Id == earlier?.Id || (again && !damaged))
                return (result, series);
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

    private CheckRequest CreateRequest(LoadedProfile profile, string extract, ResultRecord? earlier)
    {
        var request = profile.CreateRequest([extract]);
        if (earlier is null)
            return request;
        var findings = lastResults.GetFindingsPath(earlier);
        var workbook = lastResults.GetWorkbookPath(earlier);
        return request with
        {
            Previous = [lastResults.GetExtractPath(earlier)],
            Since = AreReadable(findings) ? findings : null,
            PreviousWorkbook = profile.IsMonthly && IsReadableWorkbook(workbook) ? workbook : null,
        };
    }

    /// <summary>Findings edited in a spreadsheet may not be readable; they are then not used for comparison.</summary>
    private static bool AreReadable(string findings) =>
        Succeeds(() =>
        {
            var mistakes = new Mistakes();
            PreviousRun.Read(findings, mistakes);
            mistakes.ThrowIfAny("The findings have mistakes.");
        });

    /// <summary>Whether the workbook exists, is undamaged and has cases to carry over.</summary>
    private static bool IsReadableWorkbook(string workbook) => Succeeds(() => PreviousWorkbookReader.Read(workbook));

    private static bool Succeeds(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (DqCheckException)
        {
            return false;
        }
    }
}
