using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>A line of <c>columns.csv</c> for some of the data sets of a row.</summary>
/// <param name="Line">The line.</param>
/// <param name="Sets">The letters of its data sets.</param>
/// <param name="Before">Its cells before the import, or those of the line from which it is split; null for a new column.</param>
/// <param name="IsSame">Whether the line was there for these data sets.</param>
internal sealed record LinePart(EditableLine Line, IReadOnlyList<string> Sets, IReadOnlyDictionary<string, string>? Before, bool IsSame);
