using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>Adds a finding of a run to an <c>accepted.csv</c>.</summary>
/// <param name="Lines">Every line of the new file; an existing line with the same fingerprint is replaced in its position.</param>
/// <param name="Added">The new line.</param>
/// <param name="Finding">The finding that it accepts.</param>
/// <param name="Replaced">The line that it replaces, or null.</param>
internal sealed record AcceptanceUpdate(IReadOnlyList<Acceptance> Lines, Acceptance Added, PreviousFinding Finding, Acceptance? Replaced)
{
    /// <exception cref="DqCheckException">
    /// The fingerprint is not in that run, the reason contains an id, or one of the files has mistakes.
    /// </exception>
    public static AcceptanceUpdate Create(
        string findingsPath,
        string acceptedPath,
        string fingerprint,
        string reason,
        string by,
        DateOnly? until
    )
    {
        fingerprint = FingerprintFormat.BeginWithLetter(fingerprint);
        var mistakes = new Mistakes();
        var run = PreviousRun.Read(findingsPath, mistakes);
        var lines = File.Exists(acceptedPath) ? AcceptedFile.Read(acceptedPath, mistakes).ToList() : [];
        mistakes.ThrowIfAny("The files have mistakes, so nothing was accepted:");
        var finding =
            run.Find(fingerprint)
            ?? throw new DqCheckException(
                FaultKind.Usage,
                $"No finding in {run.File} has this fingerprint. Copy all 16 characters from the column fingerprint. Nothing was accepted."
            );
        if (IdWords.Find(reason, run.Ids) is { } word)
            throw new DqCheckException(
                FaultKind.Usage,
                $"Word {word} of the reason is a client, episode or record id in {run.File}. Leave it out: the fingerprint already "
                    + "identifies the record. Nothing was accepted."
            );
        Acceptance added = new(fingerprint, reason, by, until, finding.Rule);
        var index = lines.FindIndex(l => l.Fingerprint == fingerprint);
        var replaced = index < 0 ? null : lines[index];
        if (index < 0)
            lines.Add(added);
        else
            lines[index] = added;
        return new(lines, added, finding, replaced);
    }
}
