using DqCheck.Rulesets;

namespace DqCheck.Extracts;

/// <summary>Which data set the extracts of a run are of, and why.</summary>
/// <param name="DataSet">One for all extracts.</param>
/// <param name="Explanation">In words, for the summary.</param>
internal sealed record DataSetChoice(DataSet DataSet, string Explanation)
{
    /// <summary>
    /// The named data set; else that of the letters in the file names; else the one that knows most columns of the headers.
    /// </summary>
    /// <exception cref="DqCheckException">No data set, too few known columns, or extracts of several data sets.</exception>
    public static DataSetChoice Choose(Ruleset ruleset, string? named, bool given, IReadOnlyList<OpenedExtract> extracts)
    {
        if (named is not null)
            return new(ruleset.DataSets.Single(d => d.Id == named), "as --ruleset says");
        var readable = extracts.Where(e => e.Error is null).ToList();
        if (readable.Count == 0)
            return new(ruleset.DataSets[0], "the first of the ruleset, since no extract could be read");

        var choices = readable.Select(e => (Extract: e, Choice: Choose(ruleset, given, e))).ToList();
        if (choices.DistinctBy(c => c.Choice.DataSet.Id).Count() > 1)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                "The extracts are of several data sets; check those of one data set together.",
                [.. choices.Select(c => $"{c.Extract.File}: {c.Choice.DataSet.Title}, {c.Choice.Explanation}")]
            );
        }

        return choices[0].Choice;
    }

    private static DataSetChoice Choose(Ruleset ruleset, bool given, OpenedExtract extract)
    {
        var known = string.Join(", ", ruleset.DataSets.Select(d => $"{d.Id} (letter {d.Letter})"));
        var letter = extract.Name.Letter;
        var best = ruleset.DataSets.MaxBy(d => Header.CountKnown(extract.Columns, d).Known)!;
        var choice = letter is null ? best : ruleset.DataSets.FirstOrDefault(d => d.Letter == letter);
        if (choice is null && !given)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{extract.File}: the letter {letter} at the end of its name stands for a data set that this ruleset does not have. There are: {known}. To check it all the same, name one with --ruleset."
            );
        }

        choice ??= best;
        var (columns, names) = Header.CountKnown(extract.Columns, choice);
        if (columns * 100 < names * choice.GetSetting(SettingNames.KnownColumns) && !given)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{extract.File}: only {columns} of its {names} columns are known to {choice.Id}. It is an extract of another data set, or no NDTMS extract. There are: {known}. To check it all the same, name one with --ruleset."
            );
        }

        return new(
            choice,
            letter is null ? $"from the header: {columns} of {names} columns are known" : $"from the letter {letter} of the file name"
        );
    }
}
