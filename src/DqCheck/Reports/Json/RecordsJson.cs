using System.Text.Json.Serialization;

namespace DqCheck.Reports.Json;

/// <summary>How many records there are of each kind.</summary>
internal sealed class RecordsJson
{
    private readonly ResultView _view;

    internal RecordsJson(ResultView view) => _view = view;

    public long? Clients => Count(RecordKind.Client);

    public long? Episodes => Count(RecordKind.Episode);

    public long? Interventions => Count(RecordKind.Intervention);

    public long? SubInterventionReviews => Count(RecordKind.Review);

    public long? TimeInTreatment => Count(RecordKind.TimeInTreatment);

    public long? Tops => Count(RecordKind.Top);

    /// <summary>Left out where the data set has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ClientInformationReviews =>
        _view.Result.Population.HasColumns(RecordKind.ClientInformationReview) ? Count(RecordKind.ClientInformationReview) : null;

    public long? Journeys => _view.Rounding.Round(_view.Result.Journeys.Count);

    private long? Count(RecordKind kind) =>
        _view.Result.ReadExtracts.Any() ? _view.Rounding.Round(_view.Result.Population.Keys.Count(kind)) : null;
}
