namespace DqCheck.RulesetImport;

/// <summary>What an official table lists.</summary>
internal enum TableKind
{
    Fields,
    Codes,
    Areas,
}
