using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>Checks an extract, compared with the last good result of its agency and data set.</summary>
internal sealed class ProfileCheck(LastResults lastResults)
{
    /// <summary>The result, and the series to which it belongs.</summary>
    /// <remarks>
    /// Which result came before is known for certain only when the extract has been read. Its name tells it beforehand; where the name is
    /// wrong or says nothing, the check is done once more.
    /// </remarks>
    public (CheckResult Result, string Series) Run(LoadedProfile profile, string extract, CancellationToken cancel)
    {
        var earlier = FindPreviousByName(profile, extract);
        for (var again = false; ; again = true)
        {
            var result = ExtractCheck.Run(CreateRequest(profile, extract, earlier), profile.Rules, null, cancel);
            var read = result.Population.Extracts[0];
            var series = LastResults.GetSeries(profile.Settings.Name, read.Agencies, result.DataSet.DataSet.Id);
            // An earlier extract that somebody has damaged stops nothing.
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

    /// <summary>Findings that somebody has changed in a spreadsheet are not compared with.</summary>
    private static bool AreReadable(string findings) =>
        Succeeds(() =>
        {
            var mistakes = new Mistakes();
            PreviousRun.Read(findings, mistakes);
            mistakes.ThrowIfAny("The findings have mistakes.");
        });

    /// <summary>A workbook that is not there any more, is damaged or holds no cases has nothing to carry over.</summary>
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
