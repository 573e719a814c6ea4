using System.Globalization;
using DqCheck.Measures;

namespace DqCheck.Explanations;

/// <summary>The members of a measure as plain text.</summary>
internal static class MemberText
{
    /// <summary>The parts of the list, in their order; blank parts are left out.</summary>
    /// <param name="members">The members.</param>
    /// <param name="most">How many members of a part are listed.</param>
    public static IEnumerable<string> Format(MeasureMembers members, int most)
    {
        var isCount = members.Measure.Aggregate == Aggregate.Count;
        var isShare = members.Measure.Aggregate == Aggregate.Share;
        return
        [
            .. FormatPart(isShare ? "In the numerator and the denominator" : "Counted", MemberState.Counted),
            .. isCount ? [] : FormatPart("In the denominator only", MemberState.NotCounted),
            .. FormatLeftOut(),
        ];

        IEnumerable<string> FormatPart(string title, MemberState state) => FormatList(title, [.. members.All.Where(m => m.State == state)]);

        IEnumerable<string> FormatLeftOut() =>
            members
                .All.Where(m => !m.IsIncluded)
                .GroupBy(m => m.Reason)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(g => FormatList($"Left out: {g.Key}", [.. g]));

        IEnumerable<string> FormatList(string title, List<MeasureMember> part)
        {
            if (part.Count == 0)
                yield break;
            yield return "";
            yield return $"{title}: {Plural.FormatNumber(part.Count)}";
            foreach (var member in part.Take(most))
                yield return "  " + Describe(member);
            if (part.Count > most)
                yield return $"  … and {Plural.FormatNumber(part.Count - most)} more (--all lists them)";
        }
    }

    private static string Describe(MeasureMember member)
    {
        var days = member.Days is { } number ? $", {Plural.Format(number, "day", "days")}" : "";
        var start = member.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"agency {member.Agency}, client {member.Client}, first episode {member.Episode}, triaged {start}{days}";
    }
}
