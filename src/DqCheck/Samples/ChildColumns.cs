using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>A kind of child record: its word, and the columns of its id and date.</summary>
internal sealed record ChildColumns(RecordKind Kind, string Record, string Id, string DateColumn)
{
    public static readonly ChildColumns Intervention = new(RecordKind.Intervention, "intervention", MODID, MODST);

    public static readonly ChildColumns Review = new(RecordKind.Review, "sub-intervention-review", SUBMID, SUBMODDT);

    public static readonly ChildColumns TimeInTreatment = new(RecordKind.TimeInTreatment, "time-in-treatment", TITID, TITDATE);

    public static readonly ChildColumns Top = new(RecordKind.Top, "top", TOPID, TOPDATE);

    /// <summary>Finds the kind by its word; null for a client or an episode.</summary>
    public static ChildColumns? Find(string record) => Array.Find([Intervention, Review, TimeInTreatment, Top], c => c.Record == record);
}
