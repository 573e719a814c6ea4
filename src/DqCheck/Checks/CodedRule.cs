using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>
/// A rule written in C# because no declarative check can express it: about a file, or about several records together. The class has the
/// rule's id as its name.
/// </summary>
internal abstract class CodedRule
{
    public string Id => GetType().Name;

    /// <summary>Returns the findings of the rule and how many things it checked.</summary>
    public abstract RuleResult Run(Rule rule, Population population, RunDates dates);

    /// <summary>Runs a check on each extract that could be read.</summary>
    protected static RuleResult ForEachExtract(Population population, Func<Extracts.Extract, int, IEnumerable<RuleFinding>> find)
    {
        List<RuleFinding> found = [];
        var files = 0;
        for (var file = 0; file < population.Extracts.Count; file++)
        {
            if (population.Extracts[file].Error is not null)
                continue;
            files++;
            found.AddRange(find(population.Extracts[file], file));
        }

        return new(files, found);
    }

    /// <summary>Creates a finding on a record; the slot is that of the column that it names, or -1.</summary>
    public static RuleFinding CreateRecordFinding(
        Population population,
        Rule rule,
        RecordKind kind,
        int record,
        int slot = -1,
        string detail = "",
        string second = ""
    ) =>
        new()
        {
            Rule = rule,
            Kind = kind,
            Record = record,
            File = population.GetFile(kind, record),
            Slot = slot,
            ValueId = slot < 0 ? 0 : population.GetCellId(kind, record, slot),
            Detail = detail,
            Discriminator = second,
        };

    public static RuleFinding CreateFileFinding(
        Rule rule,
        int file,
        string detail = "",
        string? field = null,
        string second = "",
        IReadOnlyList<int>? lines = null
    ) =>
        new()
        {
            Rule = rule,
            Kind = RecordKind.File,
            File = file,
            Detail = detail,
            FieldName = field ?? rule.Field,
            Discriminator = second,
            Lines = lines ?? [],
        };
}
