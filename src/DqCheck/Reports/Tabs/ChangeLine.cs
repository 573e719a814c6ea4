using DqCheck.History;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Reports.Tabs;

/// <summary>A line of the tab Changes: what happened to a finding or to a case of last month's workbook.</summary>
internal sealed record ChangeLine
{
    public required string What { get; init; }
    public string Client { get; init; } = "";
    public string Episode { get; init; } = "";
    public string? Message { get; init; }
    public string? Why { get; init; }

    /// <summary>The as-of date of the first check with the finding, or words in its place.</summary>
    public object? Since { get; init; }
    public string? Severity { get; init; }
    public string? Field { get; init; }
    public string? Record { get; init; }
    public string? RecordId { get; init; }
    public string? Agency { get; init; }
    public string? Extract { get; init; }
    public string? Rule { get; init; }
    public string? Fingerprint { get; init; }

    /// <summary>A wait of last month's workbook that is no longer listed.</summary>
    public static ChangeLine From(MissingWait missing, string workbook) =>
        new()
        {
            What = "wait no longer listed",
            Client = missing.Case.Client,
            Episode = missing.Case.Episode,
            Message = Describe(missing.Case),
            Why = missing.Why,
            Agency = missing.Case.Agency,
            Extract = workbook,
            Fingerprint = missing.Case.Line,
        };

    /// <summary>A finding of the earlier check that this check does not have.</summary>
    public static ChangeLine From(MissingFinding missing)
    {
        var (finding, why) = missing;
        return new()
        {
            What = why is null ? "fixed" : "no longer checkable",
            Client = finding.Client,
            Episode = finding.Episode,
            Message = finding.Message,
            Why = why,
            Since = finding.FirstSeen is { } day ? day : "not known",
            Severity = finding.Severity,
            Field = finding.Field,
            Record = finding.Record,
            RecordId = finding.RecordId,
            Agency = finding.Agency,
            Extract = finding.File,
            Rule = finding.Rule,
            Fingerprint = finding.Fingerprint,
        };
    }

    /// <summary>One new finding, or all new findings of a rule that fires on nearly every record.</summary>
    public static ChangeLine From(FindingLine line, ResultView view) =>
        new()
        {
            What = "new",
            Client = line.Client,
            Episode = line.Row?.Episode ?? "",
            Message = line.Tally is null
                ? line.Message
                : $"{line.Rule.Title}: {Plural.Format(view.Result.Changes!.ByRule[line.Rule.Id].New, "new finding", "new findings")}. "
                    + TabText.ExportFault,
            Since = view.Result.Dates.AsOf,
            Severity = Rulesets.EnumText.ToText(line.Rule.Severity),
            Field = line.Field,
            Record = TabText.Record(line.Rule.Record),
            RecordId = line.Row?.RecordId,
            Agency = line.Row?.Agency,
            Extract = line.Files,
            Rule = line.Rule.Id,
            Fingerprint = line.Row?.Fingerprint,
        };

    private static string Describe(PreviousCase wait) =>
        $"{TabNames.LongWaits}: {wait.State}{(wait.Days.Length > 0 ? $", {wait.Days} {(wait.Days == "1" ? "day" : "days")}" : "")}. "
        + $"Reason: {(wait.Reason.Length > 0 ? wait.Reason : "none given")}. "
        + $"Action: {(wait.Action.Length > 0 ? wait.Action : "none given")}.";
}
