namespace DqCheck.Rulesets;

/// <summary>How kinds of record are related.</summary>
internal static class RecordKindExtensions
{
    /// <summary>Kinds of record that the rows of an extract hold.</summary>
    public static readonly IReadOnlyList<RecordKind> OnRows =
    [
        RecordKind.Client,
        RecordKind.Episode,
        RecordKind.Intervention,
        RecordKind.Review,
        RecordKind.TimeInTreatment,
        RecordKind.Top,
        RecordKind.ClientInformationReview,
    ];

    /// <summary>Interventions, reviews, assessments and TOPs: an episode can have any number of each.</summary>
    public static bool IsChildOfEpisode(this RecordKind kind) =>
        kind
            is RecordKind.Intervention
                or RecordKind.Review
                or RecordKind.TimeInTreatment
                or RecordKind.Top
                or RecordKind.ClientInformationReview;

    /// <summary>Whether records of a kind belong to a client; a client does not belong to itself.</summary>
    public static bool BelongsToClient(this RecordKind kind) => kind == RecordKind.Episode || kind.BelongsToEpisode();

    /// <summary>Whether records of a kind belong to an episode; an episode does not belong to itself.</summary>
    public static bool BelongsToEpisode(this RecordKind kind) => kind == RecordKind.Journey || kind.IsChildOfEpisode();
}
