namespace DqCheck.LocalTables;

/// <summary>What a term of a condition on a local table tests.</summary>
internal enum LocalTermKind
{
    Present,
    Blank,

    /// <summary>The column holds one of some values.</summary>
    OneOf,

    /// <summary>A date is no later than so many days after another.</summary>
    Within,
}
