namespace DqCheck.Checks;

/// <summary>A record of the previous extract, matched with the same record in this check.</summary>
/// <param name="Before">Its index in the previous extract.</param>
/// <param name="Now">Its index in this check; -1 where it is not present.</param>
/// <param name="IsMissing">
/// Whether it is missing: it is neither a record nor on a rejected row, which would have a finding of its own.
/// </param>
internal readonly record struct PreviousRecord(int Before, int Now, bool IsMissing);
