using DqCheck.People;
using DqCheck.Publication;

namespace DqCheck.Reports;

/// <summary>Options for the outputs of a check: the folder, the formats and the audience.</summary>
internal sealed record OutputOptions
{
    /// <summary>The folder for the outputs; null to write nothing.</summary>
    public string? Folder { get; init; }

    /// <summary>The formats to write.</summary>
    public IReadOnlyList<OutputFormat> Formats { get; init; } = OutputFormats.All;

    /// <summary>The audience of the outputs.</summary>
    public Audience Audience { get; init; }

    /// <summary>How a commissioner's copy shows counts.</summary>
    public CountPrecision Counts { get; init; }

    /// <summary>How to split further workbooks; null for none. Needs <see cref="CheckRequest.People"/>.</summary>
    public SplitBy? Split { get; init; }

    /// <summary>Whether client-level files and a commissioner's copy may be in one folder.</summary>
    public bool AllowMixedFolder { get; init; }

    /// <summary>Validates the options before the check begins.</summary>
    /// <exception cref="DqCheckException">Options that do not go together.</exception>
    public void Validate(CheckRequest request)
    {
        OutputWriter.RefuseMixedFolder(this);
        if (Counts == CountPrecision.Exact && Audience == Audience.Provider)
            throw new DqCheckException(
                FaultKind.Usage,
                "--counts goes with --audience commissioner only: the provider's outputs are always exact."
            );
        if (Split is null)
            return;
        if (request.People is null)
            throw new DqCheckException(
                FaultKind.Usage,
                "--split needs --people: a CSV file with CLIENTID or EPISODID, keyworker and team. In a workspace, fill in its people.csv."
            );
        if (Audience == Audience.Commissioner)
            throw new DqCheckException(
                FaultKind.Usage,
                "--split goes with --audience provider only: a commissioner's copy holds counts, and none of one keyworker or team."
            );
        if (Formats.All(f => f.Split is null))
            throw new DqCheckException(
                FaultKind.Usage,
                $"--split writes workbooks: add {string.Join(" or ", OutputFormats.All.Where(f => f.Split is not null).Select(f => f.Id))} to --formats, "
                    + "or leave --formats out."
            );
    }
}
