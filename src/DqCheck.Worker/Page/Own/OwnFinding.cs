using DqCheck.Checks.Coded;
using DqCheck.Monthly;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Worker.Page.Own;

/// <summary>A finding on a client of a keyworker, from the kept findings of a result.</summary>
/// <param name="Cells">The cells of the line, as they were written.</param>
/// <param name="Columns">The names of the columns.</param>
internal sealed record OwnFinding(IReadOnlyList<string> Cells, IReadOnlyList<string> Columns)
{
    private static readonly string[] LongWaits =
    [
        TimelinessReasonCodes.GetCode(TimelinessReason.Wait42),
        TimelinessReasonCodes.GetCode(TimelinessReason.StillWaiting),
    ];

    /// <summary>Rules whose findings name another client as well, who may not be the keyworker's.</summary>
    public static readonly IReadOnlySet<string> RulesAboutTwoClients = new HashSet<string>(StringComparer.Ordinal)
    {
        nameof(CLI003),
        nameof(CLI005),
        nameof(CLI012),
    };

    /// <summary>The column in which they do.</summary>
    private const string Expected = "expected";

    /// <summary>The cells of the line that the keyworker may have.</summary>
    public IEnumerable<string> OwnCells =>
        RulesAboutTwoClients.Contains(Rule) ? Cells.Select((cell, i) => Columns[i] == Expected ? "" : cell) : Cells;

    public string Agency => Get("agency");

    public string Client => Get("client");

    public string Episode => Get("episode");

    public string Severity => Get("severity");

    public string Message => Get("message");

    public string Value => Get("value");

    public string Fix => Get("fix");

    public string Due => Get("due");

    public string Rule => Get("rule");

    public string Keyworker => Get("keyworker");

    /// <summary>Whether a reason can be typed: for a long wait.</summary>
    public bool TakesReason => LongWaits.Contains(Get("reason"), StringComparer.Ordinal);

    /// <summary>The key under which reasons for the wait are kept.</summary>
    public string LineKey => new CaseKey(Agency, Client, Episode).Line;

    /// <summary>A cell without the apostrophe that protects it; blank where there is no such column.</summary>
    private string Get(string column)
    {
        for (var i = 0; i < Columns.Count && i < Cells.Count; i++)
        {
            if (Columns[i] == column)
                return CsvFile.RemoveProtection(Cells[i]);
        }

        return "";
    }
}
