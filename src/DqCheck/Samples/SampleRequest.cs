namespace DqCheck.Samples;

/// <summary>What a synthetic extract is to be like.</summary>
/// <param name="Clients">Number of clients, at most <see cref="MaxClients"/>.</param>
/// <param name="Seed">The same seed gives the same extract, on every machine.</param>
/// <param name="DefectsPercent">Share of the episodes that get one planted defect each.</param>
/// <param name="To">Last day of the extract: nothing in it is later.</param>
/// <param name="Agency">Agency code on every row.</param>
internal sealed record SampleRequest(int Clients, int Seed, decimal DefectsPercent, DateOnly To, string Agency)
{
    /// <summary>More people cannot be told apart by initials, date of birth and sex.</summary>
    public const int MaxClients = 9_000_000;

    /// <summary>The kinds of defects to plant.</summary>
    public IReadOnlyList<DefectKind> Kinds { get; init; } = DefectKinds.All;

    /// <summary>First day on which a client is referred: the extract holds three years.</summary>
    public DateOnly From => To.AddYears(-3).AddDays(1);
}
