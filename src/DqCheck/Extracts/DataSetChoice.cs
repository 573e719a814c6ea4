using DqCheck.Rulesets;

namespace DqCheck.Extracts;

/// <summary>The data set of the extracts, and why it was chosen.</summary>
/// <param name="DataSet">One for all extracts.</param>
/// <param name="Explanation">The reason for the choice, for the summary.</param>
internal sealed record DataSetChoice(DataSet DataSet, string Explanation)
{
    /// <summary>
    /// Chooses the named data set; otherwise that of the letters in the file names; otherwise the one with the most columns of the headers.
    /// </summary>
    /// <exception cref="DqCheckException">
    /// There is no data set, too few columns are known, or the extracts have different data sets.
    /// </exception>
    public static DataSetChoice Choose(Ruleset ruleset, string? named, bool given, IReadOnlyList<OpenedExtract> extracts)
    {
        if (named is not null)
            return new(ruleset.DataSets.Single(d => d.Id == named), "chosen with --ruleset");
        var readable = extracts.Where(e => e.Error is null).ToList();
        if (readable.Count == 0)
            return new(ruleset.DataSets[0], "the first in the ruleset, because no extract could be read");

        var choices = readable.Select(e => (Extract: e, Choice: Choose(ruleset, given, e))).ToList();
        if (choices.DistinctBy(c => c.Choice.DataSet.Id).Count() > 1)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                "The extracts belong to different data sets. Check each data set separately.",
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
                $"{extract.File}: this ruleset has no data set {letter}, the letter at the end of the file name. "
                    + $"Known data sets: {known}. To check the file anyway, choose one with --ruleset."
            );
        }

        choice ??= best;
        var (columns, names) = Header.CountKnown(extract.Columns, choice);
        if (columns * 100 < names * choice.GetSetting(SettingNames.KnownColumns) && !given)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{extract.File}: {choice.Id} knows only {columns} of its {names} columns. "
                    + $"It may belong to another data set, or may not be an NDTMS extract. Known data sets: {known}. "
                    + "To check the file anyway, choose one with --ruleset."
            );
        }

        return new(
            choice,
            letter is null ? $"from the column headings ({columns} of {names} match)" : $"from the letter {letter} in the file name"
        );
    }
}
