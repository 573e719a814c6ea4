namespace DqCheck.Contracts;

/// <summary>Titles in a workbook for figures that are returned by hand.</summary>
internal static class ReturnColumns
{
    public const string Tab = "Return";

    // Above the table
    public const string Contract = "Contract";
    public const string Period = "Period";
    public const string ReturnedBy = "Returned by";
    public const string ReturnedOn = "Returned on";

    // In the table
    public const string Line = "Line";
    public const string Title = "Indicator";
    public const string Asked = "What to fill in";
    public const string Target = "Target";
    public const string LastPeriod = "Last period";
    public const string Figure = "Figure";
    public const string OutOf = "Out of";
    public const string Narrative = "In words";

    /// <summary>The columns that people fill in.</summary>
    public static readonly string[] Yellow = [Figure, OutOf, Narrative];

    /// <summary>All columns in their order.</summary>
    public static readonly string[] All = [Line, Title, Asked, Target, LastPeriod, .. Yellow];

    /// <summary>What to fill in for a line.</summary>
    public static string Describe(Indicator line) =>
        Describe(line.Returned) + (line.Status == IndicatorResult.NotComputable ? ", if you know it from elsewhere" : "");

    private static string Describe(ReturnKind kind) =>
        kind switch
        {
            ReturnKind.Share => "A number, and out of how many",
            ReturnKind.YesNo => "Yes or no",
            ReturnKind.Narrative => "A report in words",
            _ => "A number",
        };
}
