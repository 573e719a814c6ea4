namespace DqCheck.Explanations;

/// <summary>Kinds of record in sentences.</summary>
internal static class RecordWords
{
    public static string Get(RecordKind kind) =>
        kind switch
        {
            RecordKind.File => "row",
            RecordKind.Client => "client",
            RecordKind.Episode => "episode",
            RecordKind.Intervention => "intervention",
            RecordKind.Review => "sub-intervention review",
            RecordKind.TimeInTreatment => "time-in-treatment assessment",
            RecordKind.Top => "TOP",
            RecordKind.ClientInformationReview => "client information review",
            _ => "journey",
        };

    /// <summary>The same in the plural.</summary>
    public static string GetPlural(RecordKind kind) => Get(kind) + "s";
}
