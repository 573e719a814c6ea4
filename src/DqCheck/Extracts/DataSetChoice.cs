using DqCheck.Rulesets;

namespace DqCheck.Extracts;

/// <summary>The data set of the extracts, and why it was chosen.</summary>
/// <param name="DataSet">One for all extracts.</param>
/// <param name="Explanation">The reason for the choice, for the summary.</param>
internal sealed record DataSetChoice(DataSet DataSet, string Explanation)
{
    /// <summary>In what the file name and the header contradict each other, and which was believed; null where they do not.</summary>
    public string? Contradiction { get; private init; }

    /// <summary>
    /// Chooses the named data set; otherwise that of the letters in the file names, unless the headers show another; otherwise that of the
    /// headers.
    /// </summary>
    /// <returns>The choice, and the extracts with what in their names contradicts their headers.</returns>
    /// <exception cref="DqCheckException">
    /// There is no data set, too few columns are known, or the extracts have different data sets.
    /// </exception>
    public static (DataSetChoice Choice, OpenedExtract[] Extracts) Choose(
        Ruleset ruleset,
        string? named,
        bool given,
        OpenedExtract[] extracts
    )
    {
        if (named is not null)
            return (new(ruleset.DataSets.Single(d => d.Id == named), "chosen with --ruleset"), extracts);
        var choices = extracts.Where(e => e.Error is null).Select(e => (Extract: e, Choice: Choose(ruleset, given, e))).ToList();
        if (choices.Count == 0)
            return (new(ruleset.DataSets[0], "the first in the ruleset, because no extract could be read"), extracts);
        if (choices.DistinctBy(c => c.Choice.DataSet.Id).Count() > 1)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                "The extracts belong to different data sets. Check each data set separately.",
                [.. choices.Select(c => $"{c.Extract.File}: {c.Choice.DataSet.Title}, {c.Choice.Explanation}")]
            );
        }

        return (choices[0].Choice, [.. extracts.Select(Explain)]);

        OpenedExtract Explain(OpenedExtract extract) =>
            extract with
            {
                NameContradiction = choices.Find(c => c.Extract == extract).Choice?.Contradiction,
            };
    }

    private static DataSetChoice Choose(Ruleset ruleset, bool given, OpenedExtract extract)
    {
        var known = string.Join(", ", ruleset.DataSets.Select(d => $"{d.Id} (letter {d.Letter})"));
        var letter = extract.Name.Letter;
        var header = new HeaderMarks(ruleset, extract.Columns);
        var byName = letter is null ? null : ruleset.DataSets.FirstOrDefault(d => d.Letter == letter);
        if (letter is not null && byName is null && !given)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{extract.File}: this ruleset has no data set {letter}, the letter at the end of the file name. "
                    + $"Known data sets: {known}. To check the file anyway, choose one with --ruleset."
            );
        }

        var (contradiction, isNameWrong) = byName is null ? (null, false) : header.Contradict(byName);
        var choice = byName is null || isNameWrong ? header.DataSet : byName;
        var (columns, names) = Header.CountKnown(extract.Columns, choice);
        if (!choice.IsPartial && columns * 100 < names * choice.GetSetting(SettingNames.KnownColumns) && !given)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{extract.File}: {choice.Id} knows only {columns} of its {names} columns. "
                    + $"It may belong to another data set, or may not be an NDTMS extract. Known data sets: {known}. "
                    + "To check the file anyway, choose one with --ruleset."
            );
        }

        var explanation = choice == byName ? $"from the letter {letter} in the file name" : $"from the column headings ({header.Reason})";
        return new(choice, explanation) { Contradiction = contradiction };
    }
}
