namespace DqCheck.LocalTables;

/// <summary>What a term of a condition on a local table tests.</summary>
internal enum LocalTermKind
{
    Present,
    Blank,

    /// <summary>The column holds one of some values.</summary>
    OneOf,

    /// <summary>A date is on another or after it, and at most so many days after it.</summary>
    Within,

    /// <summary>A date is at most so many days after another, or before it.</summary>
    By,
}
