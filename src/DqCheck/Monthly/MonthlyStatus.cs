namespace DqCheck.Monthly;

/// <summary>How a monthly figure stands.</summary>
internal enum MonthlyStatus
{
    /// <summary>The extract holds all of it.</summary>
    Computed,

    /// <summary>The extract holds a part of it, or what is still to come can change it.</summary>
    Provisional,

    /// <summary>The extract holds nothing of it.</summary>
    LocalDataMissing,

    /// <summary>The extract should hold it, but lacks a column.</summary>
    NotComputable,
}
