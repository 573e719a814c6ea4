using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>What no shape can say: a rule about a file, or about several records together. Its class is named by the rule's id.</summary>
internal abstract class CodedRule
{
    public string Id => GetType().Name;

    /// <summary>Gives every finding of the rule and how many things it looked at.</summary>
    public abstract Outcome Run(Rule rule, Population population, RunDates dates);

    /// <summary>Looks at each extract that could be read.</summary>
    protected static Outcome EachFile(Population population, Func<Extracts.Extract, int, IEnumerable<Finding>> find)
    {
        List<Finding> found = [];
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

    /// <summary>A finding on a record; the slot is that of the column that it names, or -1.</summary>
    public static Finding On(
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
            File = population.FileOf(kind, record),
            Slot = slot,
            Value = slot < 0 ? 0 : population.Cell(kind, record, slot),
            Detail = detail,
            Second = second,
        };

    public static Finding About(
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
            Second = second,
            Lines = lines ?? [],
        };
}

/// <summary>What no shape can say about a journey. Its class is named by the rule's id.</summary>
internal abstract class CodedJourneyRule
{
    public string Id => GetType().Name;

    /// <summary>Gives every finding of the rule and how many things it looked at.</summary>
    public abstract Outcome Run(Rule rule, JourneySet journeys);
}

/// <summary>How many things a rule looked at, and what it found.</summary>
/// <param name="Checked">Records, files or rows.</param>
/// <param name="Found">In any order.</param>
/// <param name="NotChecked">Why it could not look at all, in words.</param>
internal sealed record Outcome(int Checked, IReadOnlyList<Finding> Found, string? NotChecked = null)
{
    /// <summary>A comparison without anything to compare with.</summary>
    public static readonly Outcome NoEarlier = new(0, [], "there is no earlier extract to compare with (--previous)");
}
