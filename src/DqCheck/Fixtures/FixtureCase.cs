namespace DqCheck.Fixtures;

/// <summary>One case of a fixture: an extract of its own, and the rules expected to fire on it.</summary>
internal sealed record FixtureCase
{
    /// <summary>The rule that it tests, such as <c>EPI003</c> or <c>SEX-code</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Name of the case, for people.</summary>
    public required string Name { get; init; }

    /// <summary>File and line of the fixture.</summary>
    public required string Location { get; init; }

    /// <summary>Name of the extract.</summary>
    public string FileName { get; init; } = BaseFixture.FileName;

    public DateOnly AsOf { get; init; } = BaseFixture.AsOf;

    /// <summary>The extract itself.</summary>
    public string Extract { get; init; } = "";

    /// <summary>A previous extract of the same name to compare with; null without one.</summary>
    public string? Previous { get; init; }

    /// <summary>Agencies that take adults only; <c>agencies.csv</c> is not used for cases.</summary>
    public IReadOnlySet<string> AdultOnly { get; init; } = new HashSet<string>();

    /// <summary>Other rules that necessarily fire as well.</summary>
    public IReadOnlyList<string> AlsoFires { get; init; } = [];

    public ExpectedResult Expected { get; init; }

    /// <summary>Lines of the extract on which the rule is expected, where it is expected on lines.</summary>
    public IReadOnlyList<int> ExpectedLines { get; init; } = [];

    /// <summary>For each line of the extract that comes from the fixture, the line there.</summary>
    public IReadOnlyDictionary<int, int> FixtureLines { get; init; } = new Dictionary<int, int>();

    /// <summary>Why the case has no extract: the fixture itself is wrong.</summary>
    public string? Mistake { get; init; }
}
