namespace DqCheck.Rulesets;

internal enum TermKind
{
    Present,
    Blank,
    OneOf,
}
