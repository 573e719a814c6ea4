using DqCheck.Worker.Folders;

namespace DqCheck.Worker.Claims;

/// <summary>
/// The record of a result, written once its outputs are complete and not changed afterwards. It contains nothing about clients.
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

    /// <summary>Whether the outputs are for a commissioner, so that nothing client-level may be beside them.</summary>
    public bool IsForCommissioner { get; init; }

    /// <summary>Name of the folder of the result, within the folder of the day.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Hash of everything that determines the result; blank where the extract could not be read.</summary>
    public string Key { get; init; } = "";

    /// <summary>The hash of profile, agency and data set; blank if the check failed.</summary>
    public string Series { get; init; } = "";

    public DateOnly? AsOf { get; init; }

    /// <summary>Null where the data set is partial, so that the extract was judged in part only.</summary>
    public bool? ReadyToSend { get; init; }

    /// <summary>The verdict, or why it failed.</summary>
    public required string Sentence { get; init; }

    /// <summary>Number of findings of severity reject, error, warning and information.</summary>
    public IReadOnlyList<int> Findings { get; init; } = [];

    /// <summary>Name of the provider's findings, within the folder of the result; if that is for a commissioner, within what is kept.</summary>
    public string FindingsFile { get; init; } = "";

    /// <summary>For <see cref="ResultOutcome.AlreadyChecked"/>: day and folder of the earlier result.</summary>
    public string Earlier { get; init; } = "";
}
