using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>Adds a finding of a run to an <c>accepted.csv</c>.</summary>
/// <param name="Lines">Every line of the new file; an existing line with the same fingerprint is replaced in its position.</param>
/// <param name="Added">The new line.</param>
/// <param name="Replaced">The line that it replaces, or null.</param>
internal sealed record AcceptanceUpdate(IReadOnlyList<Acceptance> Lines, Acceptance Added, Acceptance? Replaced)
{
    /// <exception cref="DqCheckException">The fingerprint is not in that run, or one of the files has mistakes.</exception>
    public static AcceptanceUpdate Create(
        string findingsPath,
        string acceptedPath,
        string fingerprint,
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
            run.Find(fingerprint)
            ?? throw new DqCheckException(
                FaultKind.Usage,
                $"No finding of {run.File} has this fingerprint, so nothing was accepted. Copy all 16 characters from the fingerprint column."
            );
        Acceptance added = new(fingerprint, reason, by, until, finding.Rule);
        var index = lines.FindIndex(l => l.Fingerprint == fingerprint);
        var replaced = index < 0 ? null : lines[index];
        if (index < 0)
            lines.Add(added);
        else
            lines[index] = added;
        return new(lines, added, replaced);
    }
}
