namespace DqCheck.Samples;

/// <summary>A planted defect, as the finding that it must become.</summary>
/// <param name="Rule">Id of the rule, or of the column check such as <c>DOB-date</c>.</param>
/// <param name="Record">The word for the kind of record of the finding.</param>
/// <param name="Agency">Agency code.</param>
/// <param name="Client">CLIENTID.</param>
/// <param name="Episode">EPISODID; blank where the finding is about the client.</param>
/// <param name="RecordId">Id of an intervention, review, time in treatment or TOP; else blank.</param>
/// <param name="Field">The column that the finding names.</param>
/// <param name="Value">The wrong value; not shown where it could identify a person.</param>
/// <param name="Lines">Physical lines of the record, separated by spaces.</param>
/// <param name="Timeliness">The further details of a timeliness finding; null for other findings.</param>
internal sealed record PlantedDefect(
    string Rule,
    string Record,
    string Agency,
    string Client,
    string Episode,
    string RecordId,
    string Field,
    string Value,
    string Lines,
    TimelinessDetail? Timeliness
);
