using DqCheck.Checks.Coded;

namespace DqCheck.Checks;

/// <summary>Every rule written in C#. A rule runs only if it has a line in <c>rules.csv</c>.</summary>
internal static class CodedRules
{
    public static readonly IReadOnlyList<CodedRule> All =
    [
        new FIL002(),
        new FIL004(),
        new FIL005(),
        new FIL006(),
        new FIL007(),
        new FIL008(),
        new FIL009(),
        new FIL010(),
        new FIL011(),
        new FIL012(),
        new FIL013(),
        new FIL014(),
        new FIL015(),
        new FIL016(),
        new FIL017(),
        new FIL018(),
        new FIL019(),
        new FIL020(),
        new FIL021(),
        new FIL023(),
        new FIL025(),
        new FIL026(),
        new FIL027(),
        new FIL029(),
        new FIL030(),
        new FIL032(),
        new FIL033(),
        new FIL034(),
        new FIL040(),
        new FIL041(),
        new FIL042(),
        new FIL043(),
        new CLI003(),
        new CLI004(),
        new CLI005(),
        new CLI007(),
        new CLI011(),
        new CLI012(),
        new EPI012(),
        new EPI013(),
        new EPI014(),
        new EPI015(),
        new EPI016(),
        new EPI017(),
        new EPI018(),
        new EPI019(),
        new EPI020(),
        new EPI022(),
        new EPI028(),
        new EPI034(),
        new EPI035(),
        new EPI036(),
        new EPI037(),
        new EPI043(),
        new EPI044(),
        new SIR005(),
        new SIR006(),
        new TOP007(),
        new TOP008(),
    ];

    /// <summary>Rules that compare with a previous extract.</summary>
    public static readonly IReadOnlyList<CodedComparisonRule> Comparisons =
    [
        new FIL022(),
        new CLI008(),
        new CLI009(),
        new CLI010(),
        new EPI038(),
        new EPI039(),
        new EPI040(),
        new EPI041(),
        new INT016(),
        new SIR007(),
        new TOP009(),
    ];

    /// <summary>Rules about journeys.</summary>
    public static readonly IReadOnlyList<CodedJourneyRule> JourneyRules =
    [
        new JNY001(),
        new JNY002(),
        new SIR008(),
        new TOP010(),
        new TOP011(),
        new TOP012(),
    ];

    /// <summary>The ids of all of these rules.</summary>
    public static readonly IReadOnlySet<string> Ids = All.Select(r => r.Id)
        .Concat(Comparisons.Select(r => r.Id))
        .Concat(JourneyRules.Select(r => r.Id))
        .ToHashSet();
}
