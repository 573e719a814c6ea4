namespace DqCheck.Journeys;

/// <summary>Why a journey ended.</summary>
/// <param name="Kind">The kind of exit.</param>
/// <param name="Code">DISRSN, replaced by the code as which the code list reads it; blank where it is blank or inconsistent, or the journey
/// is open.</param>
internal readonly record struct ExitReason(ExitKind Kind, string Code)
{
    public static readonly ExitReason None = new(ExitKind.None, "");
}
