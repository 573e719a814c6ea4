namespace DqCheck.Extracts;

/// <summary>A column that an extract calls by another name.</summary>
/// <param name="Name">The name in the header.</param>
/// <param name="Column">The column.</param>
/// <param name="IsAlias">Whether the ruleset gives the name, because the column was renamed; otherwise the file of column names.</param>
internal sealed record RenamedColumn(string Name, string Column, bool IsAlias);
