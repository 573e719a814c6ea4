namespace DqCheck.Rulesets;

/// <summary>What a column holds.</summary>
internal enum ColumnType
{
    Date,
    Number,
    Code,
    Text,
    Id,
}
