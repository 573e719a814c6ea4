namespace DqCheck.Contracts;

/// <summary>What is asked for where a figure is returned by hand.</summary>
internal enum ReturnKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A number out of another one.</summary>
    Share,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Words.</summary>
    Narrative,
}
