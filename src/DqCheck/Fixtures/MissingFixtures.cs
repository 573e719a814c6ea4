using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Fixtures;

/// <summary>Finds rules without a page or fixture, pages and fixtures without a rule, and column checks without a fixture case.</summary>
internal static class MissingFixtures
{
    /// <summary>One sentence for each, ordered by rule. Column checks are those of the data sets that have a base extract.</summary>
    /// <param name="ruleset">The rules and their pages.</param>
    /// <param name="fixtureSet">The cases.</param>
    /// <param name="only">The rules and column checks to examine; null: all.</param>
    public static IReadOnlyList<string> Find(Ruleset ruleset, FixtureSet fixtureSet, IReadOnlySet<string>? only = null)
    {
        var rules = Asked(ruleset.DataSets.SelectMany(d => d.Rules).Where(r => !r.IsColumnCheck).Select(r => r.Id));
        var pages = Asked(GetPages(ruleset.Folder));
        var fixtures = Asked(fixtureSet.Fixtures);
        var written = fixtureSet.Rules.ToLookup(p => p.Rule);
        var readable = fixtures.Where(id => written[id].All(p => p.Mistake is null)).ToList();
        return
        [
            .. Sorted(rules.Except(pages)).Select(id => $"{id} has no page. Write rules/{id}.md beside rules.csv."),
            .. Sorted(pages.Except(rules)).Select(id => $"rules/{id}.md is a page without a rule. rules.csv has no line {id}."),
            .. Sorted(rules.Except(fixtures)).Select(id => $"{id} has no fixture. Write rules/{id}.csv in the fixtures."),
            .. Sorted(fixtures.Except(rules)).Select(id => $"rules/{id}.csv is a fixture without a rule. rules.csv has no line {id}."),
            .. Sorted(readable.Where(id => written[id].All(p => p.Expected == ExpectedResult.Nothing)))
                .Select(id => $"{id} has no case in which it fires. Add one with expect found or file."),
            .. Sorted(readable.Where(id => written[id].All(p => p.Expected != ExpectedResult.Nothing)))
                .Select(id => $"{id} has no clean case. Add one with expect clean."),
            .. fixtureSet.Letters.SelectMany(FindMissingColumns),
        ];

        IEnumerable<string> FindMissingColumns(string letter)
        {
            var proven = ruleset.DataSets.FirstOrDefault(d => d.Letter == letter) ?? ruleset.DataSets[0];
            var file = fixtureSet.Letters[0] == letter ? "columns.csv" : $"columns-{letter}.csv";
            var checks = Asked(proven.Rules.Where(r => r.IsColumnCheck).Select(r => r.Id));
            var columnCases = Asked(fixtureSet.Columns.Where(p => ExtractName.Parse(p.FileName).Letter == letter).Select(p => p.Rule));
            return
            [
                .. checks.Where(id => !columnCases.Contains(id)).Select(id => $"{id} has no case. Add a line to {file} in the fixtures."),
                .. Sorted(columnCases.Except(checks))
                    .Select(id => $"{file} in the fixtures has a case for {id}, which is not a check of {proven.Id}."),
            ];
        }

        HashSet<string> Asked(IEnumerable<string> ids) => [.. ids.Where(id => only is null || only.Contains(id))];
    }

    private static IEnumerable<string> GetPages(string folder)
    {
        var pages = Path.Combine(folder, "rules");
        return Directory.Exists(pages) ? [.. Directory.EnumerateFiles(pages, "*.md").Select(f => Path.GetFileNameWithoutExtension(f))] : [];
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> ids) => ids.Order(StringComparer.Ordinal);
}
