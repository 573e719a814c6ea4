namespace DqCheck.Monthly;

/// <summary>Whether the extract provides a monthly figure.</summary>
internal enum MonthlyStatus
{
    /// <summary>The extract holds all of it.</summary>
    Computed,

    /// <summary>The extract holds only a part of it, or future events can change it.</summary>
    Provisional,

    /// <summary>The extract does not hold it.</summary>
    LocalDataMissing,

    /// <summary>The extract should hold it, but a column is missing.</summary>
    NotComputable,
}
