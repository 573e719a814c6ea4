using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>Adds a finding of a run, or all findings of a rule, to an <c>accepted.csv</c>.</summary>
/// <param name="Lines">Every line of the new file; an existing line about the same finding or rule is replaced in its position.</param>
/// <param name="Added">The new line.</param>
/// <param name="Finding">The finding that it accepts, or the first of the rule.</param>
/// <param name="Replaced">The line that it replaces, or null.</param>
internal sealed record AcceptanceUpdate(IReadOnlyList<Acceptance> Lines, Acceptance Added, PreviousFinding Finding, Acceptance? Replaced)
{
    /// <param name="findingsPath">The findings of the run.</param>
    /// <param name="acceptedPath">The file; it need not exist.</param>
    /// <param name="target">What to accept.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who accepts it.</param>
    /// <param name="until">The last day; null for none.</param>
    /// <exception cref="DqCheckException">
    /// The finding or rule is not in that run, the reason contains an id, or one of the files has mistakes.
    /// </exception>
    public static AcceptanceUpdate Create(
        string findingsPath,
        string acceptedPath,
        AcceptanceTarget target,
        string reason,
        string by,
        DateOnly? until
    )
    {
        var mistakes = new Mistakes();
        var run = PreviousRun.Read(findingsPath, mistakes);
        var lines = File.Exists(acceptedPath) ? AcceptedFile.Read(acceptedPath, mistakes).ToList() : [];
        mistakes.ThrowIfAny("The files have mistakes, so nothing was accepted:");
        var finding =
            run.Findings.FirstOrDefault(target.IsAbout)
            ?? throw new DqCheckException(
                FaultKind.Usage,
                target.IsRule
                    ? $"No finding in {run.File} is of the rule {target.Rule}. Nothing was accepted."
                    : $"No finding in {run.File} has this fingerprint. Copy all 16 characters from the column fingerprint. Nothing was accepted."
            );
        if (IdWords.Find(reason, run.Ids) is { } word)
            throw new DqCheckException(
                FaultKind.Usage,
                $"Word {word} of the reason is a client, episode or record id in {run.File}. Leave it out: the fingerprint already "
                    + "identifies the record. Nothing was accepted."
            );
        var own = lines.Select(l => l.Fingerprint).ToHashSet(StringComparer.Ordinal);
        int? upTo = target.IsRule ? run.Findings.Count(f => target.IsAbout(f) && !own.Contains(f.Fingerprint)) : null;
        if (upTo == 0)
            throw new DqCheckException(
                FaultKind.Usage,
                $"All findings of the rule {finding.Rule} are already accepted one by one. Nothing was accepted."
            );
        Acceptance added = new(target.IsRule ? "" : finding.Fingerprint, reason, by, until, finding.Rule) { UpTo = upTo };
        var index = lines.FindIndex(target.IsAbout);
        var replaced = index < 0 ? null : lines[index];
        if (index < 0)
            lines.Add(added);
        else
            lines[index] = added;
        return new(lines, added, finding, replaced);
    }

    /// <summary>Removes the line about a finding or rule.</summary>
    /// <returns>The lines that are left, and the one removed; null where there was none.</returns>
    /// <exception cref="DqCheckException">The file has mistakes.</exception>
    public static (IReadOnlyList<Acceptance> Lines, Acceptance? Removed) Undo(string acceptedPath, AcceptanceTarget target)
    {
        var mistakes = new Mistakes();
        var lines = File.Exists(acceptedPath) ? AcceptedFile.Read(acceptedPath, mistakes).ToList() : [];
        mistakes.ThrowIfAny("The file has mistakes, so nothing was changed:");
        var removed = lines.Find(target.IsAbout);
        return ([.. lines.Where(l => l != removed)], removed);
    }
}
