using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>Checks an extract, compared with the last good result of its agency and data set.</summary>
internal sealed class Comparison(LastResults last)
{
    /// <summary>The result, and the series to which it belongs.</summary>
    /// <remarks>
    /// Which result came before is known for certain only when the extract has been read. Its name tells it beforehand; where the name is
    /// wrong or says nothing, the check is done once more.
    /// </remarks>
    public (RunResult Result, string Series) Run(ProfileInUse profile, string extract, CancellationToken cancel)
    {
        var earlier = FromName(profile, extract);
        for (var again = false; ; again = true)
        {
            var result = DqRun.Run(Request(profile, extract, earlier), profile.Rules, null, cancel);
            var read = result.Population.Extracts[0];
            var series = LastResults.Series(profile.Settings.Name, read.Agencies, result.DataSet.DataSet.Id);
            // An earlier extract that somebody has damaged stops nothing.
            var damaged = result.Earlier.Any(e => e.Error is not null);
            var before = damaged ? null : last.Before(series, result.Dates.AsOf);
            if (read.Error is not null || before?.Id == earlier?.Id || (again && !damaged))
                return (result, series);
            earlier = before;
        }
    }

    private ResultRecord? FromName(ProfileInUse profile, string extract)
    {
        var name = ExtractName.Of(extract);
        var dataSet = profile.Rules.DataSet ?? profile.Rules.Ruleset.DataSets.FirstOrDefault(d => d.Letter == name.Letter)?.Id;
        return name.Agency is null || dataSet is null
            ? null
            : last.Before(LastResults.Series(profile.Settings.Name, [name.Agency], dataSet), name.To);
    }

    private RunRequest Request(ProfileInUse profile, string extract, ResultRecord? earlier)
    {
        var request = profile.Request([extract]);
        if (earlier is null)
            return request;
        var (findings, workbook) = (last.FindingsOf(earlier), last.WorkbookOf(earlier));
        return request with
        {
            Previous = [last.ExtractOf(earlier)],
            Since = AreWhole(findings) ? findings : null,
            Carry = profile.IsMonthly && CanBeCarried(workbook) ? workbook : null,
        };
    }

    /// <summary>Findings that somebody has changed in a spreadsheet are not compared with.</summary>
    private static bool AreWhole(string findings) =>
        Reads(() =>
        {
            var mistakes = new Mistakes();
            EarlierRun.Read(findings, mistakes);
            mistakes.ThrowIfAny("The findings have mistakes.");
        });

    /// <summary>A workbook that is not there any more, is damaged or holds no cases has nothing to carry over.</summary>
    private static bool CanBeCarried(string workbook) => Reads(() => CarriedReader.Read(workbook));

    private static bool Reads(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (DqFault)
        {
            return false;
        }
    }
}
