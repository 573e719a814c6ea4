using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>
/// The columns that identify a person, and whether they changed since the previous extract: a corrected slip, or another person.
/// </summary>
internal static class PersonIdentity
{
    private static readonly string[] Columns = [DOB, FINITIAL, SINITIAL, SEX];

    /// <summary>The columns that changed, date of birth first.</summary>
    public static List<Column> FindChanges(PreviousExtract previous, int before, int now) =>
        [
            .. Columns
                .Select(previous.Current.DataSet.Find)
                .OfType<Column>()
                .Where(c => c.Kind == RecordKind.Client && previous.Differs(c, before, now))
                .Where(c => c.Name is not (FINITIAL or SINITIAL) || !previous.DiffersInCaseOnly(c, before, now)),
        ];

    /// <summary>Whether the date of birth changed, and an initial or the sex: one id for two people.</summary>
    public static bool IsAnotherPerson(List<Column> changes) => changes.Count > 1 && changes[0].Name == DOB;
}
