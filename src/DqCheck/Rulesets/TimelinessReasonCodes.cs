namespace DqCheck.Rulesets;

/// <summary>The codes of <see cref="TimelinessReason"/> in <c>rules.csv</c>, <c>findings.csv</c> and the workbook.</summary>
internal static class TimelinessReasonCodes
{
    private static readonly Dictionary<string, TimelinessReason> ByCode = Enum.GetValues<TimelinessReason>().ToDictionary(GetCode);

    /// <summary>All codes, in the order of <see cref="TimelinessReason"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<TimelinessReason>().Select(GetCode)];

    /// <summary>Such as <c>START-MISSING</c>.</summary>
    public static string GetCode(TimelinessReason reason) =>
        reason switch
        {
            TimelinessReason.StartMissing => "START-MISSING",
            TimelinessReason.StartOutsideWindow => "START-OUTSIDE-WINDOW",
            TimelinessReason.StartPending => "START-PENDING",
            TimelinessReason.ReviewMissing => "REVIEW-MISSING",
            TimelinessReason.ReviewDue => "REVIEW-DUE",
            TimelinessReason.ReviewNoStart => "REVIEW-NO-START",
            TimelinessReason.FirstReviewMissing => "FIRST-REVIEW-MISSING",
            TimelinessReason.ExitMissing => "EXIT-MISSING",
            TimelinessReason.ExitOutsideWindow => "EXIT-OUTSIDE-WINDOW",
            TimelinessReason.ExitPending => "EXIT-PENDING",
            TimelinessReason.SirOverdue => "SIR-OVERDUE",
            TimelinessReason.SirMissingAtEnd => "SIR-MISSING-AT-END",
            TimelinessReason.SirDue => "SIR-DUE",
            TimelinessReason.SirEndPending => "SIR-END-PENDING",
            TimelinessReason.WaitUnknown => "WAIT-UNKNOWN",
            TimelinessReason.Wait42 => "WAIT-42",
            TimelinessReason.Wait21 => "WAIT-21",
            TimelinessReason.Cj5 => "CJ-5",
            TimelinessReason.StillWaiting => "STILL-WAITING",
            TimelinessReason.Waiting => "WAITING",
            TimelinessReason.RePresented => "RE-PRESENTED",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
        };

    /// <summary>Parses a code; null where it is unknown.</summary>
    public static TimelinessReason? Parse(string code) => ByCode.TryGetValue(code, out var reason) ? reason : null;
}
