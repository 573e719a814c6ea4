namespace DqCheck;

/// <summary>What a rule is about.</summary>
public enum FindingClass
{
    /// <summary>Whether rows load.</summary>
    Load,

    /// <summary>Whether values are right.</summary>
    Quality,

    /// <summary>Whether things were done in time.</summary>
    Timeliness,

    /// <summary>The file as a whole.</summary>
    File,
}
