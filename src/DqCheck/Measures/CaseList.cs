using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Where the cases of a measure are listed.</summary>
internal sealed class CaseList
{
    /// <summary>No list holds the cases.</summary>
    public static readonly CaseList Nowhere = new();

    /// <summary>No list holds the cases because they need no action, as with how clients left treatment.</summary>
    public static readonly CaseList NothingToDo = new();

    /// <summary>The cases are in the list of rejected rows.</summary>
    public static readonly CaseList RejectedRows = new();

    /// <summary>The cases are in the lists of findings about data items.</summary>
    public static readonly CaseList DataItems = new();

    private CaseList() { }

    /// <summary>The reasons for which journeys are listed; empty where the list is not one of journeys.</summary>
    public IReadOnlyList<TimelinessReason> Reasons { get; private init; } = [];

    /// <summary>
    /// The number of days beyond which a wait is listed, for measures where a contract can set another number; otherwise null.
    /// </summary>
    public Func<DayThresholds, int>? ListedBeyond { get; private init; }

    /// <summary>The cases are in the list of journeys, with these reasons.</summary>
    public static CaseList For(params IReadOnlyList<TimelinessReason> reasons) => new() { Reasons = reasons };

    /// <summary>The cases are in the list of waits longer than a number of days, for which a contract can set another number.</summary>
    public static CaseList ForWaits(Func<DayThresholds, int> listedBeyond, params IReadOnlyList<TimelinessReason> reasons) =>
        new() { Reasons = reasons, ListedBeyond = listedBeyond };
}
