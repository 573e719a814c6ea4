using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>Reads pharmacological interventions, and detoxifications from the withdrawal flags of sub-intervention reviews.</summary>
internal sealed class PrescribingReader
{
    /// <summary>The flags of reviews that say that withdrawal is an aim.</summary>
    private static readonly string[] WithdrawalFlags = [PHWTH, PHMETWTH, PHBUPWTH, PHBUNAWTH, PHBUDIWTH, PHSTIMWTH, PHPREGWTH];

    private readonly Population _population;
    private readonly int _endDays;
    private readonly RecordColumn _type;
    private readonly RecordColumn _setting;
    private readonly RecordColumn _exit;
    private readonly bool[] _isPharmacological;
    private readonly bool[] _isPlanned;
    private readonly IReadOnlyList<Column> _flags;

    public PrescribingReader(JourneySet journeys)
    {
        _population = journeys.Population;
        _endDays = journeys.Thresholds.SirEndDays;
        var dataSet = _population.DataSet;
        _type = new(_population, MODAL);
        _setting = new(_population, MODSET);
        _exit = new(_population, MODEXIT);
        _isPharmacological = _type.MatchCodes(dataSet.GetCodes(CodeGroups.Pharmacological));
        _isPlanned = _exit.MatchCodes(dataSet.GetCodes(CodeGroups.PlannedEnd));
        _flags = [.. WithdrawalFlags.Select(dataSet.Find).OfType<Column>()];
        Obstacle = _flags.Any(flag => _population.Extracts.Any(e => e.Error is null && e.Supplied[flag.Slot]))
            ? null
            : "no review says whether withdrawal is an aim of prescribing";
    }

    /// <summary>Why detoxifications cannot be counted; null where they can.</summary>
    public string? Obstacle { get; }

    /// <summary>Whether a pharmacological intervention was open at any time in a window.</summary>
    public bool IsPrescribed(Journey journey, Window window)
    {
        foreach (var intervention in journey.Interventions)
        {
            if (IsPharmacological(intervention) && intervention.IsOpenIn(window))
                return true;
        }

        return false;
    }

    /// <summary>Whether the first review with a withdrawal flag is in a window, while a pharmacological intervention is open.</summary>
    public bool StartsDetoxification(Journey journey, Window window, MeasureSettings settings)
    {
        foreach (var review in journey.Reviews)
        {
            if (!IsWithdrawal(review))
                continue;
            return window.Contains(review.Day)
                && journey.Interventions.Any(i => IsIn(i, settings) && i.IsOpenIn(new(Window.Own, review.Day, review.Day)));
        }

        return false;
    }

    /// <summary>
    /// Whether a pharmacological intervention had its planned end in a window, and the last pharmacological review until then, or shortly
    /// after, has a withdrawal flag.
    /// </summary>
    public bool CompletesDetoxification(Journey journey, Window window, MeasureSettings settings) =>
        journey.Interventions.Any(i =>
            i.Ended is { } end
            && window.Contains(end)
            && IsIn(i, settings)
            && _isPlanned[_exit.GetId(i.Record)]
            && FindLastReview(journey, end + _endDays) is { } review
            && IsWithdrawal(review)
        );

    private static Review? FindLastReview(Journey journey, int until)
    {
        Review? last = null;
        foreach (var review in journey.Reviews)
        {
            if (review.Has(ReviewCategories.Pharmacological) && review.Day <= until)
                last = review;
        }

        return last;
    }

    private bool IsPharmacological(Intervention intervention) => _isPharmacological[_type.GetId(intervention.Record)];

    private bool IsIn(Intervention intervention, MeasureSettings settings) =>
        IsPharmacological(intervention) && settings.InterventionSettings?.Contains(_setting.GetText(intervention.Record)) != false;

    private bool IsWithdrawal(Review review) => ReviewCategories.FindFirstYes(_population, review.Record, _flags) is not null;
}
