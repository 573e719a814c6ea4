using System.Globalization;
using DqCheck.Checks;
using DqCheck.History;
using DqCheck.Monthly;
using DqCheck.People;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;

namespace DqCheck;

/// <summary>Finds inputs that match nothing, are later than the extracts, come from another agency, or are the extracts themselves.</summary>
internal static class InputNotes
{
    public static IEnumerable<InputNote> ForPrevious(PreviousExtract? previous, RunDates dates)
    {
        if (previous is null)
            yield break;
        var (now, before) = (previous.Current, previous.Previous);
        if (before.Extracts.Any(e => now.Extracts.Any(n => n.Sha256 == e.Sha256)))
            yield return new("previous", "The earlier extract is the same file as one of the extracts, so nothing in it can have changed.");
        else if (!before.Extracts.SelectMany(e => e.Agencies).Intersect(now.Extracts.SelectMany(e => e.Agencies)).Any())
            yield return new("previous", "The earlier extract is of another agency: every client in it seems to have gone.");
        else if (before.Clients.Count > 0 && previous.Records(RecordKind.Client).All(r => r.Now < 0))
            yield return new("previous", "No client of the earlier extract is in this check. Is it the right file?");
        if (RunDates.Determine(before, null).AsOf is { } asOf && asOf > dates.AsOf)
            yield return new("previous", $"The earlier extract is later than the extracts: it goes to {RunDates.Format(asOf)}.");
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
                HasCounts: true
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
            yield return new("accepted", "None of the accepted findings is in this check. Are they of this agency?");
    }

    public static IEnumerable<InputNote> ForPeople(Caseloads? people, Population population)
    {
        if (people is not null && population.Clients.Count > 0 && !people.Matches(population))
            yield return new(
                "people",
                "The people file has no CLIENTID or EPISODID of the extracts, so no finding has a keyworker or team."
            );
    }

    public static IEnumerable<InputNote> ForWorkbook(PreviousWorkbook? workbook, MonthlyResult? monthly, Population population)
    {
        if (workbook is null || monthly is null)
            yield break;
        var lines = monthly.Waits.Cases.Select(c => c.Key.Line).ToHashSet();
        var typed = workbook.Cases.Where(c => c.HasText).ToList();
        var agencies = workbook.Cases.Select(c => c.Agency).Where(a => a.Length > 0).ToHashSet();
        if (agencies.Count > 0 && !agencies.Overlaps(population.Extracts.SelectMany(e => e.Agencies)))
            yield return new("carry", "The workbook to carry over is of another agency.");
        yield return typed.Count == 0
            ? new("carry", "Nobody typed a reason or an action into the workbook to carry over.")
            : new(
                "carry",
                $"Of {Plural.Format(typed.Count, "case", "cases")} with a typed reason or action, "
                    + $"{Plural.FormatNumber(typed.Count(c => lines.Contains(c.Line)))} came back. The tab Changes lists the others.",
                HasCounts: true
            );
        if (FindLastMonth(workbook) is { } last && last > monthly.Months.All[^1].To)
            yield return new("carry", "The workbook to carry over is later than the extracts.");
    }

    /// <summary>The first day of the last month in a workbook, as a day number; null where it names none.</summary>
    private static int? FindLastMonth(PreviousWorkbook workbook) =>
        workbook
            .Months.Keys.Select(name =>
                DateOnly.TryParseExact(name, "MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                    ? month.DayNumber
                    : (int?)null
            )
            .Max();
}
