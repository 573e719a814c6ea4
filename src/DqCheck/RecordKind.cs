namespace DqCheck;

/// <summary>What a finding is about.</summary>
public enum RecordKind
{
    /// <summary>The extract itself, or one of its rows.</summary>
    File,

    /// <summary>A client: AGNCY and CLIENTID.</summary>
    Client,

    /// <summary>A treatment episode of a client.</summary>
    Episode,

    /// <summary>An intervention (modality) of an episode.</summary>
    Intervention,

    /// <summary>A sub-intervention review of an episode.</summary>
    Review,

    /// <summary>A time-in-treatment assessment of an episode.</summary>
    TimeInTreatment,

    /// <summary>A Treatment Outcomes Profile of an episode.</summary>
    Top,

    /// <summary>A client information review of an episode.</summary>
    ClientInformationReview,

    /// <summary>Consecutive episodes of a client, with short gaps between them.</summary>
    Journey,
}
