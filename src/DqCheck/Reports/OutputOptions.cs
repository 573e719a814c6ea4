using DqCheck.People;
using DqCheck.Publication;

namespace DqCheck.Reports;

/// <summary>What is written of a result: where, in which formats, for whom.</summary>
internal sealed record OutputOptions
{
    /// <summary>Folder for the outputs; null: nothing is written.</summary>
    public string? Folder { get; init; }

    /// <summary>What is written into the folder.</summary>
    public IReadOnlyList<OutputFormat> Formats { get; init; } = OutputFormats.All;

    /// <summary>For whom the outputs are written.</summary>
    public Audience Audience { get; init; }

    /// <summary>By what further workbooks are written; null: none. Needs <see cref="CheckRequest.People"/>.</summary>
    public SplitBy? Split { get; init; }

    /// <summary>Looks, before a check begins, whether its result can be written like this.</summary>
    /// <exception cref="DqCheckException">Options that do not go together.</exception>
    public void Validate(CheckRequest request)
    {
        if (Split is null)
            return;
        if (request.People is null)
            throw new DqCheckException(
                FaultKind.Usage,
                "--split needs --people: a CSV file with CLIENTID or EPISODID, keyworker and team."
            );
        if (Audience == Audience.Commissioner)
            throw new DqCheckException(
                FaultKind.Usage,
                "--split goes with --audience provider only: a commissioner's copy holds counts, and none of one keyworker or team."
            );
        if (Formats.All(f => f.Split is null))
            throw new DqCheckException(FaultKind.Usage, "--split writes workbooks: add xlsx to --formats, or leave --formats out.");
    }
}
