using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>The extracts sent last time, and whether they can be compared with those of this check.</summary>
/// <param name="Extracts">The extracts.</param>
/// <param name="Population">Their records; null where nothing can be compared.</param>
/// <param name="WhyNot">Why nothing can be compared, in a sentence; null where it can, and where there is none or one cannot be read.</param>
internal sealed record PreviousChoice(IReadOnlyList<Extract> Extracts, Population? Population, string? WhyNot)
{
    /// <summary>Reads the extracts as the data set of this check.</summary>
    public static PreviousChoice Read(
        OpenedExtract[] opened,
        LoadedRuleset rules,
        DataSet dataSet,
        Population current,
        RunDates dates,
        CancellationToken cancel
    )
    {
        if (opened.Length == 0 || opened.Any(e => e.Error is not null))
            return new([.. opened.Select(e => new Extract(e))], null, null);
        var before = PopulationBuilder.Build(dataSet, opened, null, cancel);
        if (before.Extracts.Any(e => e.Error is not null))
            return new(before.Extracts, null, null);
        if (FindOtherDataSet(opened, rules, dataSet) is { } other)
            return Refuse($"its data set is {other}, not {dataSet.Title}");
        if (before.Extracts.Any(e => current.Extracts.Any(c => c.Sha256 == e.Sha256)))
            return Refuse("it is the same file as one of the extracts");
        if (!before.Extracts.SelectMany(e => e.Agencies).Intersect(current.Extracts.SelectMany(e => e.Agencies)).Any())
            return Refuse("it is of another agency");
        if (RunDates.Determine(before, null).AsOf is { } asOf && asOf > dates.AsOf)
            return Refuse($"it is later than this check: it goes to {RunDates.Format(asOf)}");
        return new(before.Extracts, before, null);

        PreviousChoice Refuse(string why) => new(before.Extracts, null, $"The earlier extract was not compared, because {why}.");
    }

    /// <summary>The title of the other data set to which an extract belongs; null where it belongs to the same.</summary>
    private static string? FindOtherDataSet(OpenedExtract[] opened, LoadedRuleset rules, DataSet dataSet)
    {
        // A name says the data set. A header alone says it only where that of this check was found in the same way.
        var judged = opened.Where(e => e.Name.Letter is not null || rules.DataSet is null);
        foreach (var extract in judged)
        {
            if (FindDataSet(extract, rules.Ruleset) is { } found && found.Id != dataSet.Id)
                return found.Title;
        }

        return null;
    }

    private static DataSet? FindDataSet(OpenedExtract extract, Ruleset ruleset)
    {
        try
        {
            return DataSetChoice.Choose(ruleset, null, given: true, [extract]).Choice.DataSet;
        }
        catch (DqCheckException)
        {
            return null;
        }
    }
}
