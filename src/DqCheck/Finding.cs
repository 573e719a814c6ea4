using DqCheck.Findings;

namespace DqCheck;

/// <summary>Something that a rule found, in words: a line of <c>findings.csv</c>. It holds values of the extract.</summary>
public sealed class Finding
{
    internal Finding(FindingRow row)
    {
        RuleId = row.Rule.Id;
        Title = row.Rule.Title;
        Class = row.Rule.Class;
        Severity = row.Rule.Severity;
        Record = row.Rule.Record;
        Agency = row.Agency;
        Client = row.Client;
        Episode = row.Episode;
        RecordId = row.RecordId;
        Field = row.Field;
        Value = row.Value;
        Expected = row.Expected;
        Message = row.Message;
        Fix = row.Rule.Fix;
        Due = row.Due;
        File = row.Files;
        Lines = row.Lines;
        Fingerprint = row.Fingerprint;
    }

    /// <summary>Id of the rule, such as <c>EPI003</c>; it never changes its meaning.</summary>
    public string RuleId { get; }

    /// <summary>Short name of the rule.</summary>
    public string Title { get; }

    /// <summary>What the rule is about.</summary>
    public FindingClass Class { get; }

    /// <summary>How much the finding matters.</summary>
    public Severity Severity { get; }

    /// <summary>The kind of record that the rule looks at.</summary>
    public RecordKind Record { get; }

    /// <summary>Agency code; empty for a finding about a file.</summary>
    public string Agency { get; }

    /// <summary>Client id; empty where the finding is about no single client.</summary>
    public string Client { get; }

    /// <summary>Episode id; empty where the finding is about no single episode.</summary>
    public string Episode { get; }

    /// <summary>Id of the record within its episode; empty where records of this kind have none.</summary>
    public string RecordId { get; }

    /// <summary>The column, by its mnemonic; empty where the finding names none.</summary>
    public string Field { get; }

    /// <summary>The offending value; empty where it is blank.</summary>
    public string Value { get; }

    /// <summary>What was expected in its place.</summary>
    public string Expected { get; }

    /// <summary>What is wrong, in one sentence.</summary>
    public string Message { get; }

    /// <summary>How to put it right.</summary>
    public string Fix { get; }

    /// <summary>The day on which something was or falls due; null where the finding is not about time.</summary>
    public DateOnly? Due { get; }

    /// <summary>Name of the extract; names with <c>; </c> between them where the record stands in several.</summary>
    public string File { get; }

    /// <summary>Line numbers in the extract, from 1, the header included.</summary>
    public string Lines { get; }

    /// <summary>The same for the same finding in every run, by which runs are compared.</summary>
    public string Fingerprint { get; }
}
