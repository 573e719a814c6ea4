namespace DqCheck.Fixtures;

/// <summary>All cases of a fixtures folder.</summary>
/// <param name="Folder">Where they were read from.</param>
/// <param name="Columns">Cases of column checks.</param>
/// <param name="Rules">Cases of the other rules.</param>
/// <param name="Fixtures">Rules that have a fixture file, even an empty one.</param>
/// <param name="Letters">The data sets of the base extracts: each of their column checks needs a case.</param>
internal sealed record FixtureSet(
    string Folder,
    IReadOnlyList<FixtureCase> Columns,
    IReadOnlyList<FixtureCase> Rules,
    IReadOnlyList<string> Fixtures,
    IReadOnlyList<string> Letters
)
{
    public IEnumerable<FixtureCase> All => Columns.Concat(Rules);

    /// <exception cref="DqCheckException">A file cannot be read.</exception>
    public static FixtureSet Read(string folder)
    {
        try
        {
            var first = BaseFixture.Read(Path.Combine(folder, "base.csv"));
            List<BaseFixture> further = [.. BaseFixture.ReadFurther(folder)];
            var rules = Path.Combine(folder, "rules");
            List<string> files = Directory.Exists(rules) ? [.. Directory.EnumerateFiles(rules, "*.csv").Order(StringComparer.Ordinal)] : [];
            return new FixtureSet(
                folder,
                [.. ReadColumns("columns.csv", first), .. further.SelectMany(b => ReadColumns($"columns-{b.Letter}.csv", b))],
                [.. files.SelectMany(file => RuleFixture.Read(file, first, further))],
                [.. files.Select(f => Path.GetFileNameWithoutExtension(f))],
                [.. further.Prepend(first).Select(b => b.Letter).OfType<string>()]
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, $"The fixtures cannot be read: {e.Message}", cause: e);
        }

        IEnumerable<FixtureCase> ReadColumns(string name, BaseFixture baseFixture) =>
            Path.Combine(folder, name) is var path && File.Exists(path) ? ColumnFixture.Read(path, baseFixture) : [];
    }
}
