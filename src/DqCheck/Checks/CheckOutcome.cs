namespace DqCheck.Checks;

/// <summary>What a check says of a record.</summary>
internal enum CheckOutcome : byte
{
    NotApplicable,
    Passed,
    Failed,
}
