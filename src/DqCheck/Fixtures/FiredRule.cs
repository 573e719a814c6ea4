using System.Globalization;
using DqCheck.Findings;

namespace DqCheck.Fixtures;

/// <summary>A finding of a case: its rule, its column, its lines in the extract.</summary>
internal sealed record FiredRule(string Rule, string Field, IReadOnlyList<int> Lines)
{
    public static IReadOnlyList<FiredRule> From(CheckResult result)
    {
        var text = new FindingText(result.Population);
        return
        [
            .. result.Checks.Findings.Select(f => new FiredRule(
                f.Rule.Id,
                text.GetField(f),
                [
                    .. text.GetLines(f)
                        .Lines.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(n => int.Parse(n, CultureInfo.InvariantCulture)),
                ]
            )),
        ];
    }
}
