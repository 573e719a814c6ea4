using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>What else a contract asks about journeys: age, an intervention, the value of a column by which a figure is split.</summary>
internal sealed class JourneyTraits(JourneySet journeys)
{
    /// <summary>Lower ends of the age bands.</summary>
    private static readonly int[] Bands = [0, 18, 25, 35, 45, 55, 65];

    private readonly Cells _born = new(journeys.Population, "DOB");
    private readonly Cells _modality = new(journeys.Population, "MODAL");

    /// <summary>Years on the date of referral; null where a date is not known.</summary>
    public int? AgeAtReferral(Journey journey)
    {
        if (_born.Number(journey.Client) is not { } born || journey.Referred is not { } referred || referred < born) return null;
        var years = DateOnly.FromDayNumber(referred).Year - DateOnly.FromDayNumber(born).Year;
        return Window.AddMonths(born, 12 * years) > referred ? years - 1 : years;
    }

    /// <summary>Such as <c>25-34</c>; blank where the age is not known.</summary>
    public string AgeBand(Journey journey)
    {
        if (AgeAtReferral(journey) is not { } age) return "";
        var band = Array.FindLastIndex(Bands, b => b <= age);
        return band == Bands.Length - 1 ? string.Create(CultureInfo.InvariantCulture, $"{Bands[band]}+") : string.Create(CultureInfo.InvariantCulture, $"{Bands[band]:00}-{Bands[band + 1] - 1:00}");
    }

    /// <summary>Whether an intervention of a code went on at some time in the window; without one, on the as-of date.</summary>
    public bool HasOpen(Journey journey, string code, Window? window) =>
        journey.Interventions.Any(i => _modality.Text(i.Record) == code && (i.Ended is not { } end || end >= (window?.From ?? journeys.Today + 1)));

    /// <summary>The value of a column: of the client, of the exit where it is the reason, else of the first episode.</summary>
    public string Value(Journey journey, string column)
    {
        var cells = new Cells(journeys.Population, column);
        if (journeys.Population.DataSet.Find(column) is { Kind: RecordKind.Client }) return cells.Text(journey.Client);
        return column == "DISRSN" ? journey.Exit.Kind == ExitKind.Inconsistent ? "inconsistent" : journey.Exit.Code : cells.Text(journey.Episodes[0]);
    }
}
