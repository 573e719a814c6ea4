using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Where the cases behind a measure are listed.</summary>
internal sealed class CaseList
{
    /// <summary>No list holds them.</summary>
    public static readonly CaseList Nowhere = new();

    /// <summary>No list holds them, because nobody has anything to do about them: how somebody left treatment.</summary>
    public static readonly CaseList NothingToDo = new();

    /// <summary>The list of rejected rows.</summary>
    public static readonly CaseList RejectedRows = new();

    /// <summary>The lists of findings about data items.</summary>
    public static readonly CaseList DataItems = new();

    private CaseList() { }

    /// <summary>Reasons under which journeys are listed; none where the list is not one of journeys.</summary>
    public IReadOnlyList<TimelinessReason> Reasons { get; private init; } = [];

    /// <summary>
    /// Days beyond which a wait is listed, where a contract can ask the measure for another number of days; null: it cannot.
    /// </summary>
    public Func<DayThresholds, int>? ListedBeyond { get; private init; }

    /// <summary>The list of journeys on which these reasons stand.</summary>
    public static CaseList For(params IReadOnlyList<TimelinessReason> reasons) => new() { Reasons = reasons };

    /// <summary>The list of waits longer than a number of days that a contract can set differently.</summary>
    public static CaseList ForWaits(Func<DayThresholds, int> listedBeyond, params IReadOnlyList<TimelinessReason> reasons) =>
        new() { Reasons = reasons, ListedBeyond = listedBeyond };
}
