namespace DqCheck.LocalTables;

/// <summary>What a column of a local table holds.</summary>
internal enum LocalColumnType
{
    /// <summary>A date.</summary>
    Date,

    /// <summary>One of the values that its line allows.</summary>
    Code,

    /// <summary>Free text or an id, which is never shown.</summary>
    Text,

    /// <summary>A code of the service's own for a person who is not a client.</summary>
    Reference,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,
}
