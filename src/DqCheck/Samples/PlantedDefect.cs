namespace DqCheck.Samples;

/// <summary>A defect that was planted, as the finding that it must become.</summary>
/// <param name="Rule">Id of the rule, or of the column check such as <c>DOB-date</c>.</param>
/// <param name="Record">Word of the record that the finding stands on.</param>
/// <param name="Agency">Agency code.</param>
/// <param name="Client">CLIENTID.</param>
/// <param name="Episode">EPISODID; blank where the finding stands on the client.</param>
/// <param name="RecordId">Id of an intervention, review, time in treatment or TOP; else blank.</param>
/// <param name="Field">The column that the finding names.</param>
/// <param name="Value">The offending value; not shown where it could name a person.</param>
/// <param name="Lines">Physical lines of the record, separated by spaces.</param>
/// <param name="Timeliness">What a finding about time says besides; null: it is about something else.</param>
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
