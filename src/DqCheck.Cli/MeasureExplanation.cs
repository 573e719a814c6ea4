using DqCheck.Explanations;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Reports.Tabs;

namespace DqCheck.Cli;

/// <summary>Writes a measure with its members.</summary>
internal sealed class MeasureExplanation(TextWriter output, CheckResult result)
{
    /// <summary>How many members of a part are listed.</summary>
    private const int MaxMembers = 20;

    /// <summary>Writes the figure, then who is in it and who is not.</summary>
    /// <exception cref="DqCheckException">There is no such figure.</exception>
    public void Write(MeasureDefinition measure, (string Window, string Agency, string Clients, string Substances) chosen, bool all)
    {
        var figure = Find(measure, chosen);
        output.WriteLine($"{measure.Title} ({measure.Id})");
        output.WriteLine(TerminalText.CleanLine(ValueWords(figure)));
        if (figure.Figure is null)
        {
            output.WriteLine(TerminalText.CleanLine($"Not calculated: {figure.Reason}."));
            return;
        }

        output.WriteLine(TerminalText.CleanLine($"{figure.Figure}{(figure.Reason.Length == 0 ? "" : $"; {figure.Reason}")}"));
        if (measure is not JourneyMeasure)
        {
            output.WriteLine(DescribeCases(measure));
            return;
        }

        foreach (var line in MemberText.Format(MeasureMembers.Find(result.Journeys, figure), all ? int.MaxValue : MaxMembers))
            output.WriteLine(TerminalText.CleanLine(line));
    }

    private MeasureResult Find(MeasureDefinition measure, (string Window, string Agency, string Clients, string Substances) chosen)
    {
        var figures = result.Measures.Where(m => m.Id == measure.Id).ToList();
        if (figures.Count == 0)
            throw new DqCheckException(
                FaultKind.Usage,
                measure is ExtractMeasure { NeedsPreviousExtract: true }
                        ? $"{measure.Id} needs the earlier extract: add --previous EXTRACT."
                    : !MeasureCatalogue.All.Contains(measure) ? $"{measure.Id} is counted only for contracts, so it cannot be explained."
                    : $"{measure.Id} is not given for data set {result.DataSet.DataSet.Letter}."
            );
        return figures.FirstOrDefault(m =>
                m.Agency == chosen.Agency
                && m.ClientGroup == chosen.Clients
                && m.SubstanceGroup == chosen.Substances
                && (measure.Cohort != Cohort.EachWindow || m.Window?.Name == chosen.Window)
            )
            ?? throw new DqCheckException(
                FaultKind.Usage,
                $"{measure.Id} has no figure for this agency and group. Agencies: {Plural.JoinOr([.. figures.Select(f => f.Agency).Distinct()])}. "
                    + $"Client groups: {Plural.JoinOr([.. figures.Select(f => f.ClientGroup).Distinct()])}. "
                    + $"Substance groups: {Plural.JoinOr([.. figures.Select(f => f.SubstanceGroup).Distinct()])}."
            );
    }

    private string ValueWords(MeasureResult figure)
    {
        List<string> words =
        [
            figure.Window is { } window
                ? $"{RunDates.Format(window.From)} to {RunDates.Format(window.To)}"
                : $"as of {(result.AsOf is { } day ? RunDates.Format(day) : "an unknown date")}",
        ];
        words.Add(figure.Agency == MeasureResult.All ? "all agencies" : $"agency {figure.Agency}");
        if (figure.ClientGroup != GroupMask.All)
            words.Add(figure.ClientGroup);
        if (figure.SubstanceGroup != GroupMask.All)
            words.Add(figure.SubstanceGroup);
        return string.Join(", ", words);
    }

    private static string DescribeCases(MeasureDefinition measure) =>
        measure.Cases == CaseList.RejectedRows
            ? $"What is missing are the findings with severity reject: the tab {TabNames.RejectedRows}, and findings.csv."
        : measure.Cases == CaseList.DataItems
            ? $"What is missing are the findings of class quality with severity error: the tab {TabNames.DataQuality}, and findings.csv."
        : "What is missing are the findings on episodes that are not in this extract (EPI039), in findings.csv.";
}
