using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>A column with the severities and texts of its line.</summary>
internal sealed record ColumnLine(
    Column Column,
    TableRow Line,
    string Letter,
    Condition? Expected,
    Severity? ExpectedSeverity,
    Severity TypeSeverity,
    Severity ValueSeverity,
    string Why,
    string Fix,
    string Source,
    Confidence Confidence
)
{
    /// <summary>Whether the data set is partial: codes that the rules do not know for it are not wrong.</summary>
    public bool IsPartial { get; init; }

    public Rule CreateRule(string check, Severity severity, string title, string message, string expected) =>
        new()
        {
            Id = $"{Column.Name}-{check}",
            Class =
                severity == Severity.Reject || (check == CheckNames.Required && Column.IsKey) ? FindingClass.Load : FindingClass.Quality,
            Severity = severity,
            Record = Column.Kind,
            Field = Column.Name,
            Check = check,
            Title = title,
            Message = message,
            Expected = expected,
            Why = Why,
            Fix = Fix,
            Source = Source,
            Confidence = Confidence,
        };
}
