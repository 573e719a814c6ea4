namespace DqCheck.Journeys;

/// <summary>The stage of treatment at which a TOP was done.</summary>
internal enum TopStage : byte
{
    /// <summary>TRSTAGE is blank or not a known code.</summary>
    None,

    /// <summary>At the start of treatment.</summary>
    Start,

    /// <summary>During treatment.</summary>
    Review,

    /// <summary>At the end of treatment.</summary>
    Exit,

    /// <summary>After the end of treatment.</summary>
    PostExit,
}
