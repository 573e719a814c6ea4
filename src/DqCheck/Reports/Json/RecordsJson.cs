using System.Text.Json.Serialization;

namespace DqCheck.Reports.Json;

/// <summary>How many records there are of each kind.</summary>
internal sealed class RecordsJson
{
    private readonly ResultView _view;

    internal RecordsJson(ResultView view) => _view = view;

    public ShownCount Clients => Count(RecordKind.Client);

    public ShownCount Episodes => Count(RecordKind.Episode);

    public ShownCount Interventions => Count(RecordKind.Intervention);

    public ShownCount SubInterventionReviews => Count(RecordKind.Review);

    public ShownCount TimeInTreatment => Count(RecordKind.TimeInTreatment);

    public ShownCount Tops => Count(RecordKind.Top);

    public ShownCount Journeys => ShownCount.Create(_view.Rounding, _view.Result.JourneyCount);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed =>
        ShownCount.Suppress(Clients, Episodes, Interventions, SubInterventionReviews, TimeInTreatment, Tops, Journeys);

    private ShownCount Count(RecordKind kind) =>
        ShownCount.Create(_view.Rounding, _view.Result.ReadExtracts.Any() ? _view.Result.Population[kind].Count : null);
}
