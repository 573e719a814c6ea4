namespace DqCheck.Reports.Tabs;

/// <summary>What a tab is for. Each kind has its own colour.</summary>
internal enum TabKind
{
    /// <summary>To read: verdict, figures, changes.</summary>
    Read,

    /// <summary>To work through: lists of what to correct and what to do.</summary>
    Do,

    /// <summary>To look things up: rules, columns, definitions.</summary>
    Reference,
}
