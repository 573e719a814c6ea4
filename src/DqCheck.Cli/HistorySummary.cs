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
        var rounding = view.Rounding;
        if (view.Result.Changes is not null || view.Result.Accepted is not null)
            yield return SummaryLine.Blank;
        if (view.Result.Changes is { } changes)
            yield return new(
                $"Since {changes.Since}: {rounding.ToWords(changes.New)} new, {rounding.ToWords(changes.StillOpen)} still open, "
                    + $"{rounding.ToWords(changes.Fixed)} fixed, {rounding.ToWords(changes.NotCheckable)} no longer checkable"
            );
        if (view.Result.Accepted is not { } accepted)
            yield break;
        var active = rounding.ToWords(accepted.Count(AcceptedState.Active), "finding", "findings");
        var expired = rounding.ToWords(accepted.Count(AcceptedState.Expired));
        var notFound = rounding.ToWords(accepted.Count(AcceptedState.NotFound));
        yield return new($"{accepted.File}: {active} accepted, {expired} expired, {notFound} not found in this check");
        if (!verbose || !view.ShowsCases)
            yield break;
        foreach (var line in accepted.Lines.Where(l => l.State != AcceptedState.Active))
            yield return new([
                new(line.Acceptance.Fingerprint),
                new(line.KnownRule is { } rule ? $"{rule.Title} ({rule.Id})" : ""),
                new(line.StateText),
            ]);
    }
}
