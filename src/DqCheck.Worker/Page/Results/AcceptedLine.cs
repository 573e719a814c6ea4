using DqCheck.History;
using DqCheck.Records;

namespace DqCheck.Worker.Page.Results;

/// <summary>An acceptance as the page lists it.</summary>
internal sealed record AcceptedLine(string Key, string What, string Reason, string By, string Until, bool HasEnd)
{
    public static AcceptedLine Create(Acceptance line) =>
        new(
            line.IsForRule ? line.Rule : line.Fingerprint,
            line.UpTo is { } upTo
                ? $"{line.Rule}: up to {Plural.Format(upTo, "finding", "findings")}"
                : $"{line.Rule}: one finding ({line.Fingerprint})",
            line.Reason,
            line.By,
            line.Until is { } day ? RunDates.Format(day) : "No end date",
            line.Until is not null
        );
}
