namespace DqCheck.Reports.Tabs;

/// <summary>What the background of a cell, row or sentence says; each output has its own colour for it.</summary>
internal enum Tone
{
    /// <summary>Met, ready, or where a target is reached.</summary>
    Good,

    /// <summary>Missed, or not ready.</summary>
    Bad,

    /// <summary>A note, such as how many rows are not shown.</summary>
    Note,

    /// <summary>For users to type into.</summary>
    Input,

    /// <summary>The heading of a block of rows.</summary>
    Block,

    /// <summary>A row of totals.</summary>
    Total,

    /// <summary>About a tab for reading.</summary>
    Read,

    /// <summary>About a tab for working through.</summary>
    Do,

    /// <summary>About a tab for reference.</summary>
    Reference,
}
