namespace DqCheck.People;

/// <summary>How workbooks are split.</summary>
internal enum SplitBy
{
    /// <summary>One workbook for each keyworker.</summary>
    Keyworker,

    /// <summary>One workbook for each team.</summary>
    Team,
}
