namespace DqCheck.Rulesets;

/// <summary>How certain a rule is.</summary>
internal enum Confidence
{
    /// <summary>Read in a document or a real exporter's code.</summary>
    Sourced,

    /// <summary>Wrong under any specification.</summary>
    Logical,

    /// <summary>Concluded from something sourced.</summary>
    Inferred,

    /// <summary>General knowledge without a readable source.</summary>
    Recalled,
}
