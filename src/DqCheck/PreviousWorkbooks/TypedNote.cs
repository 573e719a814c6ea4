namespace DqCheck.PreviousWorkbooks;

/// <summary>The reason and the action that people typed for a line; each may be blank.</summary>
internal sealed record TypedNote(string Reason, string Action)
{
    public static readonly TypedNote Blank = new("", "");

    /// <summary>This note, with the cells that are blank taken from another.</summary>
    public TypedNote Or(TypedNote other) => new(Reason.Length > 0 ? Reason : other.Reason, Action.Length > 0 ? Action : other.Action);

    /// <summary>Whether another note says something else in a cell that both fill.</summary>
    public bool Contradicts(TypedNote other) => Differ(Reason, other.Reason) || Differ(Action, other.Action);

    private static bool Differ(string one, string other) => one.Length > 0 && other.Length > 0 && one != other;
}
