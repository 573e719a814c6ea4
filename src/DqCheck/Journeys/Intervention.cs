using DqCheck.Extracts;

namespace DqCheck.Journeys;

/// <summary>An intervention that has started. There are many, so an unknown day is stored as a number rather than as a nullable.</summary>
/// <param name="record">Index of the record.</param>
/// <param name="started">MODST.</param>
/// <param name="ended">MODEND, or else DISD of its episode; null while it is open.</param>
/// <param name="group">The group of its code.</param>
/// <param name="category">Index of its review category, or -1.</param>
/// <param name="referred">REFMODDT.</param>
/// <param name="offered">FAOMODDT.</param>
internal readonly struct Intervention(
    int record,
    int started,
    int? ended,
    InterventionGroup group,
    sbyte category,
    int? referred,
    int? offered
)
{
    private readonly int _ended = ended ?? ValueTable.NoNumber;

    private readonly int _referred = referred ?? ValueTable.NoNumber;

    private readonly int _offered = offered ?? ValueTable.NoNumber;

    public int Record { get; } = record;

    public int Started { get; } = started;

    public int? Ended => ToNullable(_ended);

    public InterventionGroup Group { get; } = group;

    public sbyte Category { get; } = category;

    public int? Referred => ToNullable(_referred);

    public int? Offered => ToNullable(_offered);

    /// <summary>Whether it was open at any time in a window.</summary>
    public bool IsOpenIn(Window window) => Started <= window.To && (Ended is not { } end || end >= window.From);

    private static int? ToNullable(int day) => day == ValueTable.NoNumber ? null : day;
}
