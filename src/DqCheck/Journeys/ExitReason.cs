namespace DqCheck.Journeys;

/// <summary>How a journey ended.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Code">DISRSN, or the code as which the list of codes reads it; blank where it is blank, inconsistent or open.</param>
internal readonly record struct ExitReason(ExitKind Kind, string Code)
{
    public static readonly ExitReason None = new(ExitKind.None, "");
}
