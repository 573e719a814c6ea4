namespace DqCheck.Fixtures;

/// <summary>What a case expects of its rule; other rules are never expected.</summary>
internal enum ExpectedResult
{
    /// <summary>Nothing fires.</summary>
    Nothing,

    /// <summary>The rule fires on any line.</summary>
    Somewhere,

    /// <summary>The rule fires on exactly the given lines.</summary>
    OnLines,
}
