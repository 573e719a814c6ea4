namespace DqCheck.Publication;

/// <summary>How a commissioner's copy shows counts.</summary>
internal enum CountPrecision
{
    /// <summary>Rounded to multiples of 5, and rates as bands.</summary>
    Rounded,

    /// <summary>As they are, for those whose agreement with the provider allows it.</summary>
    Exact,
}
