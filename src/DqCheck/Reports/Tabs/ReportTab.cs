namespace DqCheck.Reports.Tabs;

/// <summary>A tab of a workbook.</summary>
/// <param name="Name">The name of the tab.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="OneRowIs">What one row of it is, for the readme.</param>
/// <param name="Write">Writes it into a workbook.</param>
internal sealed record ReportTab(string Name, TabKind Kind, string OneRowIs, Action<ITabWriter> Write)
{
    /// <summary>Whether it has nothing to show; empty tabs are left out.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether it belongs to the tabs that somebody prints.</summary>
    public bool IsPrinted { get; init; }
}
