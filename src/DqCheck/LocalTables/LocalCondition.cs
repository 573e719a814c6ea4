using DqCheck.Journeys;

namespace DqCheck.LocalTables;

/// <summary>
/// A condition on a line of a local table: terms that must all hold, such as <c>KIND=drr and STARTED within 3 weeks of referral</c>. It is
/// the language of <c>when</c> in <c>rules.csv</c>, with <c>within</c> and <c>by</c> for dates.
/// </summary>
internal sealed record LocalCondition(string Text, IReadOnlyList<LocalTerm> Terms)
{
    /// <summary>Parses a condition; null where the text is none.</summary>
    public static LocalCondition? Parse(string text)
    {
        var terms = text.Split(" and ", StringSplitOptions.TrimEntries).Select(LocalTerm.Parse).ToList();
        return terms.Contains(null) ? null : new(text, terms!);
    }

    /// <summary>Whether it holds for a line; null where it does not, but there is still time.</summary>
    /// <param name="row">The line; null for a journey without one.</param>
    /// <param name="journey">The journey that it joins; null for none.</param>
    /// <param name="moment">The day on which it is asked.</param>
    public bool? Holds(LocalRow? row, Journey? journey, LocalMoment moment)
    {
        var answers = Terms.Select(t => Holds(t, row, journey, moment)).ToList();
        return answers.Contains(false) ? false
            : answers.Contains(null) ? null
            : true;
    }

    /// <summary>Whether it holds wherever another does.</summary>
    public bool FollowsFrom(LocalCondition? other) => Terms.All(term => other?.Terms.Any(term.FollowsFrom) == true);

    private static bool? Holds(LocalTerm term, LocalRow? row, Journey? journey, LocalMoment moment) =>
        term.Kind switch
        {
            // A line that somebody can still write may say anything.
            _ when row is null && !term.ComparesDates => null,
            LocalTermKind.Present => row![term.Left].Length > 0,
            LocalTermKind.Blank => row![term.Left].Length == 0,
            LocalTermKind.OneOf => term.Values.Contains(row![term.Left]),
            _ => IsWithin(term, row, journey, moment),
        };

    private static bool? IsWithin(LocalTerm term, LocalRow? row, Journey? journey, LocalMoment moment)
    {
        if (moment.GetDay(term.Right, row, journey) is not { } from)
            return false;
        if (moment.GetDay(term.Left, row, journey) is { } day)
            return moment.IsWithin(term, from, day);
        return moment.IsWithin(term, from, moment.Today) ? null : false;
    }
}
