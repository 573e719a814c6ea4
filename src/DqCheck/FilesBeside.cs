using DqCheck.Checks;
using DqCheck.History;
using DqCheck.Journeys;
using DqCheck.People;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck;

/// <summary>
/// The files that a run is given beside its extracts: an earlier run's findings, what is accepted, who looks after whom, last month's
/// workbook.
/// </summary>
internal sealed record FilesBeside(
    EarlierRun? Earlier,
    (string Path, IReadOnlyList<Acceptance> Lines)? Accepted,
    PeopleFile? People,
    Carried? Carried
)
{
    /// <summary>Reads them before anything else.</summary>
    /// <exception cref="DqFault">Mistakes in the files, all of them by file and line.</exception>
    public static FilesBeside Read(RunRequest request)
    {
        var mistakes = new Mistakes();
        var files = new FilesBeside(
            request.Since is { } since ? EarlierRun.Read(since, mistakes) : null,
            request.Accepted is { } accepted ? (accepted, AcceptedFile.Read(accepted, mistakes)) : null,
            request.People is { } people ? PeopleFile.Read(people, mistakes) : null,
            request.Carry is { } carry ? CarriedReader.Read(carry) : null
        );
        mistakes.ThrowIfAny("The files given beside the extracts have mistakes; nothing was checked:");
        return files;
    }

    public Changes? ChangesIn(JourneySet journeys, CheckResult checks) => Earlier is null ? null : Changes.Of(Earlier, journeys, checks);

    public Acceptances? AcceptedIn(Population population, CheckResult checks, DateOnly? asOf) =>
        Accepted is var (path, lines) ? Acceptances.Of(path, lines, population, checks, asOf) : null;

    public Caseloads? CaseloadsIn(Population population) => People is null ? null : new(People, population);
}
