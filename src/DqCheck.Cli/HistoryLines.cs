using DqCheck.History;
using DqCheck.Reports;

namespace DqCheck.Cli;

/// <summary>What the summary says of an earlier run and of accepted findings: numbers, rules and fingerprints.</summary>
internal static class HistoryLines
{
    private const int MaxNamed = 10;

    public static void Print(ResultView view, TextWriter output)
    {
        var rounding = view.Rounding;
        if (view.Result.Changes is { } changes)
        {
            output.WriteLine(
                $"Since {changes.Since}: {rounding.Words(changes.New)} new, {rounding.Words(changes.StillOpen)} still open, {rounding.Words(changes.Fixed)} fixed, {rounding.Words(changes.NotCheckable)} no longer checkable."
            );
        }

        if (view.Result.Accepted is not { } accepted)
            return;
        output.WriteLine(
            $"{accepted.File}: {rounding.Words(accepted.Count(AcceptedState.Standing), "finding is", "findings are")} accepted, {rounding.Words(accepted.Count(AcceptedState.Expired))} expired, {rounding.Words(accepted.Count(AcceptedState.NotFound))} not in this run."
        );
        if (!view.ShowsCases)
            return;
        var named = accepted.Lines.Where(l => l.State != AcceptedState.Standing).ToList();
        foreach (var line in named.Take(MaxNamed))
            output.WriteLine($"  {line.Acceptance.Fingerprint}{(line.KnownRule is { } rule ? $" ({rule.Id})" : "")}: {line.Words}");
        if (named.Count > MaxNamed)
            output.WriteLine($"  … and {Counted.Number(named.Count - MaxNamed)} more: see the tab Accepted.");
    }
}
