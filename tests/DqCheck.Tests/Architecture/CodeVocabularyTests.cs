using System.Reflection;
using System.Text.RegularExpressions;
using DqCheck.Checks;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Architecture;

/// <summary>A word with a meaning in the code is a constant beside its definition, and no literal anywhere else.</summary>
public partial class CodeVocabularyTests
{
    private static readonly Ruleset Ruleset = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids);

    [Fact]
    public void Every_column_that_the_code_knows_is_a_column_of_some_data_set() =>
        Assert.Subset(ColumnsOfDataSets(), GetConstants(typeof(ColumnNames)).Keys.ToHashSet());

    [Fact]
    public void A_constant_of_a_column_is_named_after_its_mnemonic() =>
        Assert.All(GetConstants(typeof(ColumnNames)), c => Assert.Equal(c.Key, c.Value));

    [Fact]
    public void No_literal_is_the_name_of_a_column() => Assert.Empty(LiteralsAmong(ColumnsOfDataSets(), "ColumnNames.cs"));

    /// <remarks>A flag in no category would count for no review.</remarks>
    [Fact]
    public void Every_column_of_reviews_with_the_answer_yes_belongs_to_one_category() =>
        Assert.All(
            Ruleset.DataSets,
            dataSet =>
                Assert.Equal(
                    dataSet.Slots.Where(c => c.Kind == RecordKind.Review && c.List?.Name == "YESNO").Select(c => c.Name),
                    ReviewCategories.For(dataSet).SelectMany(c => c.Flags).OrderBy(c => c.Slot).Select(c => c.Name)
                )
        );

    [Fact]
    public void Every_setting_that_the_code_knows_has_bounds() =>
        Assert.Equal(
            SettingBounds.All.Keys.Order(StringComparer.Ordinal),
            GetConstants(typeof(SettingNames)).Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_literal_is_the_name_of_a_setting() => Assert.Empty(LiteralsAmong([.. SettingBounds.All.Keys], "SettingNames.cs"));

    [Fact]
    public void Every_name_of_a_check_is_one_of_rules_or_of_columns() =>
        Assert.Equal(
            CheckNames.Rules.Union(CheckNames.Columns).Append(CheckNames.OtherColumns).Order(StringComparer.Ordinal),
            GetConstants(typeof(CheckNames)).Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_check_of_rules_is_documented() =>
        Assert.All(CheckNames.Rules, name => Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void Every_check_of_columns_is_documented() =>
        Assert.All(CheckNames.Columns, name => Assert.Contains($"-{name}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void Every_id_of_a_measure_is_declared_once() =>
        Assert.Equal(
            MeasureCatalogue.All.Concat(ContractMeasures.All).Select(m => m.Id).Order(StringComparer.Ordinal),
            GetConstants(typeof(MeasureIds)).Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_measure_is_documented() =>
        Assert.All(MeasureCatalogue.All.Concat(ContractMeasures.All), m => Assert.Contains($"`{m.Id}`", Readme, StringComparison.Ordinal));

    /// <remarks>Ids of one word, such as load, are also words of other things; groups of codes may share a name with a measure.</remarks>
    [Fact]
    public void No_literal_is_the_id_of_a_measure() =>
        Assert.Empty(
            LiteralsAmong(
                [
                    .. MeasureCatalogue
                        .All.Concat(ContractMeasures.All)
                        .Select(m => m.Id)
                        .Where(id => id.Contains('-', StringComparison.Ordinal)),
                ],
                "MeasureIds.cs",
                "CodeGroups.cs"
            )
        );

    [Fact]
    public void A_measure_names_a_window_of_its_own_where_it_says_so_and_only_there() =>
        Assert.All(JourneyMeasures.All, m => Assert.Equal(m.Cohort == Cohort.Own, m.OwnWindow is not null));

    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "rulesets", "README.md"));

    private static HashSet<string> ColumnsOfDataSets() => [.. Ruleset.DataSets.SelectMany(d => d.Columns).Select(c => c.Name)];

    /// <summary>Values of the constants of a type, each with the name of its constant.</summary>
    private static Dictionary<string, string> GetConstants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .ToDictionary(f => (string)f.GetRawConstantValue()!, f => f.Name);

    /// <summary>Where a literal is one of some words, outside the files that declare them.</summary>
    private static List<string> LiteralsAmong(HashSet<string> words, params string[] declaredIn) =>
        [
            .. from file in SourceFiles()
            where !declaredIn.Contains(Path.GetFileName(file))
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match literal in Literal().Matches(line)
            where words.Contains(literal.Groups[1].Value)
            select $"{Path.GetFileName(file)}: {literal.Value}",
        ];

    private static IEnumerable<string> SourceFiles() =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"));

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Literal();
}
