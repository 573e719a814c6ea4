using DqCheck.Worker.Folders;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Claims;

/// <summary>
/// The record of a result, written once its outputs are complete and not changed afterwards. It contains nothing about clients. What a
/// record of an earlier version does not have is blank.
/// </summary>
internal sealed record ResultRecord
{
    /// <summary>Name of the folder in <c>working</c> from which it came; each dropped extract has its own.</summary>
    public required string Id { get; init; }

    public required ResultOutcome Outcome { get; init; }

    /// <summary>The day of the check.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When the result was complete.</summary>
    public required DateTimeOffset Ended { get; init; }

    public required string Profile { get; init; }

    /// <summary>File name of the extract.</summary>
    public required string Extract { get; init; }

    /// <summary>The extract as it was checked; null if it could not be read.</summary>
    public FileStamp? Stamp { get; init; }

    /// <summary>The name shown in logs and notices.</summary>
    public required string Shown { get; init; }

    /// <summary>
    /// Place of the result in the workspace: month and agency, such as <c>2014-04/N0001</c>. For <see cref="ResultOutcome.AlreadyChecked"/>
    /// that of the earlier result; blank if the check failed.
    /// </summary>
    public string Place
    {
        get => field ?? "";
        init;
    } = "";

    /// <summary>Id of the run in the history of the workspace; null where the result has no month.</summary>
    public string? Run { get; init; }

    /// <summary>The copies for the commissioner, by which their folder is recognised.</summary>
    public IReadOnlyList<WorkbookStamp> Copies
    {
        get => field ?? [];
        init;
    } = [];

    /// <summary>If the check failed: name of the folder, within the folder of the day.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Hash of everything that determines the result; blank where the extract could not be read.</summary>
    public string Key { get; init; } = "";

    public DateOnly? AsOf { get; init; }

    /// <summary>Null where the data set is partial, so that the extract was judged in part only.</summary>
    public bool? ReadyToSend { get; init; }

    /// <summary>The verdict, or why it failed.</summary>
    public required string Sentence { get; init; }

    /// <summary>Number of findings of severity reject, error, warning and information.</summary>
    public IReadOnlyList<int> Findings { get; init; } = [];
}
