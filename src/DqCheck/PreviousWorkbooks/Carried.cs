using DqCheck.Measures;

namespace DqCheck.PreviousWorkbooks;

/// <summary>What is taken over from last month's workbook: what was typed there, and how the months before stood.</summary>
/// <param name="File">Its name, for sentences.</param>
/// <param name="Cases">The long waits that stood there.</param>
/// <param name="Months">Figures of single submissions, by the name of the month.</param>
internal sealed record Carried(string File, IReadOnlyList<CarriedCase> Cases, IReadOnlyDictionary<string, Submission> Months)
{
    public static readonly Carried Nothing = new("", [], new Dictionary<string, Submission>());

    /// <summary>What was typed about a case; null where nothing was.</summary>
    public CarriedCase? Find(string line) => Cases.FirstOrDefault(c => c.Line == line && c.HasText);
}

/// <summary>A long wait of last month's workbook.</summary>
/// <param name="Line">Its line key; blank where somebody added a row.</param>
/// <param name="Agency">Code.</param>
/// <param name="Client">CLIENTID.</param>
/// <param name="Episode">EPISODID of the first episode.</param>
/// <param name="State">started or still waiting.</param>
/// <param name="Days">Days waited, as they stood there.</param>
/// <param name="Reason">What was typed as the reason.</param>
/// <param name="Action">What was typed as the action.</param>
internal sealed record CarriedCase(
    string Line,
    string Agency,
    string Client,
    string Episode,
    string State,
    string Days,
    string Reason,
    string Action
)
{
    public bool HasText => Reason.Length + Action.Length > 0;
}

/// <summary>What only the submission of a month can say: it is not to be seen in a later extract. Null: not known.</summary>
internal sealed record Submission(Fraction? Load, Fraction? DataQuality, Fraction? TopReview)
{
    public static readonly Submission NotKnown = new(null, null, null);
}
