namespace DqCheck.Measures;

/// <summary>The rows and episodes that load again once a rule that rejects rows, and every rule ranked before it, has no findings.</summary>
/// <param name="Rows">Rows that load again with this rule.</param>
/// <param name="Episodes">Episodes that load again with this rule.</param>
/// <param name="RowsAfter">Accepted rows of all rows then.</param>
/// <param name="EpisodesAfter">Loaded episodes of all episodes then.</param>
internal sealed record LoadGain(long Rows, long Episodes, Fraction RowsAfter, Fraction EpisodesAfter);
