using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.People;

/// <summary>A line of <c>people.csv</c>.</summary>
internal sealed class PeopleLineValidator : LineValidator
{
    public static readonly PeopleLineValidator Instance = new();

    private PeopleLineValidator()
    {
        Require(row => row[CLIENTID].Length + row[EPISODID].Length > 0, _ => "CLIENTID and EPISODID are both blank. Fill in one of them.");
        Require(
            row => row["keyworker"].Length + row["team"].Length > 0,
            _ => "keyworker and team are both blank. Fill in one of them, or delete the line."
        );
    }
}
