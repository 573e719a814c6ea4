using DqCheck.Records;

namespace DqCheck.Checks;

/// <summary>Neighbouring records of one kind that are checked at once.</summary>
internal sealed record RecordSlice(Population Population, RecordTable Table, int Start, int End)
{
    /// <summary>How many records each rule looked at, by the rule's number; own to the slice.</summary>
    public int[] Checked { get; } = new int[Population.DataSet.Rules.Count];
}
