namespace DqCheck.Checks;

/// <summary>A record of the earlier extract, and the same record in this run.</summary>
/// <param name="Before">Its index in the earlier extract.</param>
/// <param name="Now">Its index in this run; -1 where it is not there.</param>
/// <param name="IsMissing">
/// Whether it is there no longer: neither as a record nor on a row that is rejected, which has a finding of its own.
/// </param>
internal readonly record struct PreviousRecord(int Before, int Now, bool IsMissing);
