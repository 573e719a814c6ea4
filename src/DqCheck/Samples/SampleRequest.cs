namespace DqCheck.Samples;

/// <summary>The options for a synthetic extract.</summary>
/// <param name="Clients">Number of clients, at most <see cref="MaxClients"/>.</param>
/// <param name="Seed">The same seed gives the same extract, on every machine.</param>
/// <param name="DefectsPercent">Share of the episodes that get one planted defect each.</param>
/// <param name="To">The last day of the extract, after which nothing happens.</param>
/// <param name="Agency">Agency code on every row.</param>
internal sealed record SampleRequest(int Clients, int Seed, decimal DefectsPercent, DateOnly To, string Agency)
{
    /// <summary>The greatest number of clients: more cannot be distinguished by initials, date of birth and sex.</summary>
    public const int MaxClients = 9_000_000;

    /// <summary>The kinds of defects to plant.</summary>
    public IReadOnlyList<DefectKind> Kinds { get; init; } = DefectKinds.All;

    /// <summary>First day on which a client is referred: the extract holds three years.</summary>
    public DateOnly From => To.AddYears(-3).AddDays(1);
}
