namespace DqCheck;

/// <summary>How workbooks are split.</summary>
public enum SplitBy
{
    /// <summary>One workbook for each keyworker.</summary>
    Keyworker,

    /// <summary>One workbook for each team.</summary>
    Team,
}
