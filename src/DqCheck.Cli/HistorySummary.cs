using DqCheck.History;
using DqCheck.Reports;

namespace DqCheck.Cli;

/// <summary>Prints changes since an earlier check and accepted findings: numbers, rules and fingerprints.</summary>
internal static class HistorySummary
{
    private const int MaxListed = 10;

    public static void Print(ResultView view, TextWriter output)
    {
        var rounding = view.Rounding;
        if (view.Result.Changes is { } changes)
        {
            output.WriteLine(
                $"Since {changes.Since}: {rounding.ToWords(changes.New)} new, {rounding.ToWords(changes.StillOpen)} still open, "
                    + $"{rounding.ToWords(changes.Fixed)} fixed, {rounding.ToWords(changes.NotCheckable)} no longer checkable."
            );
        }

        if (view.Result.Accepted is not { } accepted)
            return;
        var active = rounding.ToWords(accepted.Count(AcceptedState.Active), "finding is", "findings are");
        var expired = rounding.ToWords(accepted.Count(AcceptedState.Expired));
        var notFound = rounding.ToWords(accepted.Count(AcceptedState.NotFound));
        output.WriteLine($"{accepted.File}: {active} accepted, {expired} expired, {notFound} not in this run.");
        if (!view.ShowsCases)
            return;
        var named = accepted.Lines.Where(l => l.State != AcceptedState.Active).ToList();
        foreach (var line in named.Take(MaxListed))
            output.WriteLine($"  {line.Acceptance.Fingerprint}{(line.KnownRule is { } rule ? $" ({rule.Id})" : "")}: {line.StateText}");
        if (named.Count > MaxListed)
            output.WriteLine($"  … and {Plural.FormatNumber(named.Count - MaxListed)} more: see the tab Accepted.");
    }
}
