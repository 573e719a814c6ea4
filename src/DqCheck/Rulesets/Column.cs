using System.Text.RegularExpressions;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Rulesets;

/// <summary>A column of a data set, as its line in <c>columns.csv</c> says.</summary>
internal sealed record Column
{
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required RecordKind Kind { get; init; }
    public required ColumnType Type { get; init; }

    /// <summary>Place in the extract's order, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Place in memory: columns of one kind of record stand side by side, from 0.</summary>
    public int Slot { get; init; } = -1;

    public CodeList? List { get; init; }

    /// <summary>The list is known to be incomplete.</summary>
    public bool IsOpen { get; init; }

    public int? Min { get; init; }
    public int? Max { get; init; }

    /// <summary>Numbers accepted besides the range.</summary>
    public IReadOnlyList<int> AlsoAllowed { get; init; } = [];

    public Regex? Pattern { get; init; }
    public int? Length { get; init; }

    /// <summary><c>NA</c> is a value here (TOP items); elsewhere it is blank.</summary>
    public bool IsNaValue { get; init; }

    /// <summary>The value may differ between the episodes of one client.</summary>
    public bool CanDiffer { get; init; }

    /// <summary>Whether rows are rejected for a column even without consent.</summary>
    public static bool IsJudgedWithoutConsent(string name) => name is AGNCY or CLIENTID or CONSENT;

    /// <summary>Names, birth, postcode: the value is never shown.</summary>
    public bool IsHidden => Name is DOB or FINITIAL or SINITIAL or PC;

    /// <summary>May not stand in a message: hidden, or an id of a person or record.</summary>
    public bool IsIdentifier => IsHidden || Type == ColumnType.Id || Name is CLIENT or OPRAGNCY;
}
