using DqCheck.Checks;
using DqCheck.Records;

namespace DqCheck.History;

/// <summary>
/// Finds earlier extracts and findings, and accepted findings, that match nothing, are later than the extracts, come from another agency or
/// data set, or are the extracts themselves.
/// </summary>
internal static class HistoryNotes
{
    public static IEnumerable<InputNote> ForPrevious(PreviousChoice choice, PreviousExtract? previous)
    {
        if (choice.WhyNot is { } why)
            yield return new("previous", why);
        else if (previous is { Previous.Clients.Count: > 0 } && previous.Records(RecordKind.Client).All(r => r.Now < 0))
            yield return new("previous", "No client of the earlier extract is in this check. Is it the right file?");
    }

    public static IEnumerable<InputNote> ForSince(PreviousRun? run, FindingChanges? changes, Population population, DateOnly? asOf)
    {
        if (run is null || changes is null)
            yield break;
        if (run.DamagedCount > 0)
            yield return new(
                "since",
                $"A spreadsheet has changed {Plural.Format(run.DamagedCount, "fingerprint", "fingerprints")} of the "
                    + $"{Plural.FormatNumber(run.DamagedCount + run.Findings.Count)} earlier findings. These were not compared.",
                ForProviderOnly: true
            );
        if (run.Findings.Count == 0)
            yield break;
        var agencies = run.Findings.Select(f => f.Agency).Where(a => a.Length > 0).ToHashSet();
        var madeAsOf = run.Findings.Max(f => f.FirstSeen);
        if (agencies.Count > 0 && !agencies.Overlaps(population.Extracts.SelectMany(e => e.Agencies)))
            yield return new("since", "The earlier findings are of another agency.");
        else if (changes.StillOpen == 0)
            yield return new("since", "None of the earlier findings is in this check. Are they from the right file?");
        else if (changes.New == 0 && changes.Missing.Count == 0 && madeAsOf == asOf)
            yield return new("since", "The earlier findings are those of this check. Give the findings.csv of an earlier one.");
        if (madeAsOf > asOf)
            yield return new(
                "since",
                $"The earlier findings are later than this check: one was first found as of {RunDates.Format(madeAsOf.Value)}."
            );
    }

    public static IEnumerable<InputNote> ForAccepted(Acceptances? accepted)
    {
        if (accepted is { Lines.Count: > 0 } && accepted.Lines.All(l => l.State == AcceptedState.NotFound))
            yield return new("accepted", "No accepted finding is in this check: they have been corrected, or are of another agency.");
    }
}
