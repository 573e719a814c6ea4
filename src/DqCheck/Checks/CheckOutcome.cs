namespace DqCheck.Checks;

/// <summary>The outcome of a check on a record.</summary>
internal enum CheckOutcome : byte
{
    NotApplicable,
    Passed,
    Failed,
}
