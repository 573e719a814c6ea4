namespace DqCheck.Rulesets;

/// <summary>The type of a column.</summary>
internal enum ColumnType
{
    Date,
    Number,
    Code,
    Text,
    Id,
}
