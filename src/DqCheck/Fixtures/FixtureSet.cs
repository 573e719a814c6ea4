namespace DqCheck.Fixtures;

/// <summary>All cases of a fixtures folder.</summary>
/// <param name="Folder">Where they were read from.</param>
/// <param name="Columns">Cases of column checks.</param>
/// <param name="Rules">Cases of the other rules.</param>
/// <param name="Fixtures">Rules that have a fixture file, even an empty one.</param>
internal sealed record FixtureSet(
    string Folder,
    IReadOnlyList<FixtureCase> Columns,
    IReadOnlyList<FixtureCase> Rules,
    IReadOnlyList<string> Fixtures
)
{
    public IEnumerable<FixtureCase> All => Columns.Concat(Rules);

    /// <exception cref="DqCheckException">A file cannot be read.</exception>
    public static FixtureSet Read(string folder)
    {
        try
        {
            var pattern = BaseFixture.Read(Path.Combine(folder, "base.csv"));
            var rules = Path.Combine(folder, "rules");
            var columns = Path.Combine(folder, "columns.csv");
            List<string> files = Directory.Exists(rules) ? [.. Directory.EnumerateFiles(rules, "*.csv").Order(StringComparer.Ordinal)] : [];
            return new FixtureSet(
                folder,
                File.Exists(columns) ? [.. ColumnFixture.Read(columns, pattern)] : [],
                [.. files.SelectMany(file => RuleFixture.Read(file, pattern))],
                [.. files.Select(f => Path.GetFileNameWithoutExtension(f))]
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, $"The fixtures cannot be read: {e.Message}", cause: e);
        }
    }
}
