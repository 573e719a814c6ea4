namespace DqCheck.LocalTables;

/// <summary>What a line of a contract counts in a local table.</summary>
internal enum LocalCountKind
{
    /// <summary>Lines.</summary>
    Rows,

    /// <summary>People, each once.</summary>
    Clients,

    /// <summary>The sum of a number.</summary>
    Sum,

    /// <summary>The mean number of days between two dates.</summary>
    Days,
}
