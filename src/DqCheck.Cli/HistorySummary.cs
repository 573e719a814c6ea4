using DqCheck.History;
using DqCheck.Reports;

namespace DqCheck.Cli;

/// <summary>Describes changes since an earlier check and accepted findings: numbers, rules and fingerprints.</summary>
internal static class HistorySummary
{
    /// <param name="view">The view.</param>
    /// <param name="verbose">Whether each acceptance that no longer applies is listed.</param>
    public static IEnumerable<SummaryLine> Describe(ResultView view, bool verbose)
    {
        if (!view.ShowsCases)
            yield break;
        if (view.Result.Changes is not null || view.Result.Accepted is not null)
            yield return SummaryLine.Blank;
        if (view.Result.Changes is { } changes)
            yield return new(
                $"Since {changes.Since}: {Plural.FormatNumber(changes.New)} new, {Plural.FormatNumber(changes.StillOpen)} still open, "
                    + $"{Plural.FormatNumber(changes.Fixed)} fixed, {Plural.FormatNumber(changes.NotCheckable)} no longer checkable"
            );
        if (view.Result.Accepted is not { } accepted)
            yield break;
        var active = Plural.Format(accepted.ActivePositions.Count, "finding", "findings");
        var expired = Plural.FormatNumber(accepted.Count(AcceptedState.Expired));
        var notFound = Plural.FormatNumber(accepted.Count(AcceptedState.NotFound));
        yield return new(
            $"{accepted.File ?? "Accepted in the workbook"}: {active} accepted, {expired} expired, {notFound} not found in this check"
        );
        if (accepted.More > 0)
            yield return new(
                $"{Plural.Format(accepted.More, "more finding", "more findings")} of accepted rules than were accepted. Fix first lists "
                    + $"{(accepted.More == 1 ? "it" : "them")}."
            );
        if (!verbose)
            yield break;
        foreach (var line in accepted.Lines.Where(l => l.State != AcceptedState.Active || l.More > 0))
            yield return new([
                new(line.Acceptance.Fingerprint),
                new(line.KnownRule is { } rule ? $"{rule.Title} ({rule.Id})" : ""),
                new(line.StateText),
            ]);
    }
}
