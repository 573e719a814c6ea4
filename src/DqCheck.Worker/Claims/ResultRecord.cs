namespace DqCheck.Worker.Claims;

/// <summary>
/// What is known of a result before it is placed: written once its outputs are whole, and from then on never changed. It holds nothing
/// about a client.
/// </summary>
internal sealed record ResultRecord
{
    /// <summary>Name of the folder in <c>working</c> from which it came: one for each extract that was dropped.</summary>
    public required string Id { get; init; }

    public required ResultOutcome Outcome { get; init; }

    /// <summary>The day of the run.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When the result was whole.</summary>
    public required DateTimeOffset Ended { get; init; }

    public required string Profile { get; init; }

    /// <summary>File name of the extract.</summary>
    public required string Extract { get; init; }

    /// <summary>How logs and notices call it.</summary>
    public required string Shown { get; init; }

    /// <summary>Name of the result's folder in that of the day.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Hash of everything that decides the result; blank where the extract could not be read.</summary>
    public string Key { get; init; } = "";

    /// <summary>Agency and data set of a profile, hashed; blank where it failed.</summary>
    public string Series { get; init; } = "";

    public DateOnly? AsOf { get; init; }

    public bool ReadyToSend { get; init; }

    /// <summary>The verdict, or why it failed.</summary>
    public required string Sentence { get; init; }

    /// <summary>Findings: reject, error, warning, information.</summary>
    public IReadOnlyList<int> Findings { get; init; } = [];

    /// <summary>Name of the findings for the provider, in the result's folder.</summary>
    public string FindingsFile { get; init; } = "";

    /// <summary>For <see cref="ResultOutcome.AlreadyChecked"/>: day and folder of the earlier result.</summary>
    public string Earlier { get; init; } = "";
}
