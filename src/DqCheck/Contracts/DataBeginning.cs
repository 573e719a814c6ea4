using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>Where the data of an extract begins: what was before, it cannot say.</summary>
internal sealed class DataBeginning(JourneySet journeys)
{
    /// <summary>Days between a referral and its triage beyond which one of the two has a mistyped year.</summary>
    private const int MaxGap = 366;

    /// <summary>The first day of the month of the first referral or triage; null without journeys.</summary>
    private readonly int? _first = journeys.All.Min(journey => (int?)FindFirst(journey)) is { } day ? Window.GetFirstOfMonth(day) : null;

    /// <summary>Why there is no figure.</summary>
    public string Reason => $"the extract has nothing before {RunDates.Format(_first!.Value)}";

    /// <summary>Whether a period ends before the data begins, so that a figure of nobody says nothing.</summary>
    public bool IsAfter(Window? window, Figure? figure) =>
        window?.To < _first && figure is not null && ((figure.Denominator ?? figure.Numerator) is not { } number || number == 0);

    private static int FindFirst(Journey journey) =>
        journey.Referred is not { } referred ? journey.Start
        : Math.Abs(referred - journey.Start) > MaxGap ? Math.Max(referred, journey.Start)
        : Math.Min(referred, journey.Start);
}
