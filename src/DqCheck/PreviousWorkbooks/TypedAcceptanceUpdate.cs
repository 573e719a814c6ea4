using DqCheck.History;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Adds what people typed into workbooks to the lines of an <c>accepted.csv</c>.</summary>
/// <param name="Lines">Every line of the new file; a line about the same finding or rule is replaced in its position.</param>
/// <param name="Added">How many lines are new.</param>
/// <param name="Changed">How many lines have a new reason or date.</param>
/// <param name="Refused">How many typed texts accept nothing: they hold an id, have no reason, or a date that is not one.</param>
internal sealed record TypedAcceptanceUpdate(IReadOnlyList<Acceptance> Lines, int Added, int Changed, int Refused)
{
    /// <remarks>
    /// A line that already says what was typed stays as it is, with its name and its number of findings. The lines can be written with
    /// <see cref="AcceptedFile.Write"/>.
    /// </remarks>
    public static TypedAcceptanceUpdate Create(IReadOnlyList<Acceptance> lines, TypedText typed)
    {
        List<Acceptance> all = [.. lines];
        Dictionary<TypedKey, int> places = [];
        foreach (var (i, line) in all.Index())
            places.TryAdd(new TypedKey(line.Fingerprint, line.Rule).Distinct, i);
        var (added, changed) = (0, 0);
        foreach (var acceptance in typed.Acceptances.Where(a => a.IsUsable))
        {
            Acceptance line = new(acceptance.Fingerprint, acceptance.Because, acceptance.By, acceptance.Until, acceptance.Rule)
            {
                UpTo = acceptance.UpTo,
            };
            if (!places.TryGetValue(acceptance.Key, out var place))
            {
                all.Add(line);
                added++;
            }
            else if (all[place].Reason != line.Reason || all[place].Until != line.Until)
            {
                all[place] = line with { Rule = line.Rule.Length > 0 ? line.Rule : all[place].Rule };
                changed++;
            }
        }

        return new(all, added, changed, typed.Acceptances.Count(a => !a.IsUsable));
    }
}
