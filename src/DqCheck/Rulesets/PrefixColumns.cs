namespace DqCheck.Rulesets;

/// <summary>
/// Columns of which only the prefix is known: <c>PSYMOTI</c> is about psychosocial interventions, <c>CIRHOUSING</c> belongs to a client
/// information review.
/// </summary>
internal static class PrefixColumns
{
    public const string Pharmacological = "PH";
    public const string Psychosocial = "PSY";
    public const string Recovery = "REC";
    public const string ClientInformationReview = "CIR";

    /// <summary>Columns of a header that the data set does not have, but whose record their prefix tells.</summary>
    public static IReadOnlyList<Column> Find(DataSet dataSet, IEnumerable<string> names)
    {
        var order = dataSet.Columns.Count;
        return
        [
            .. names
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(name => dataSet.Find(name) is null && dataSet.FindByAlias(name) is null && FindKind(name) is not null)
                .Select(name => new Column
                {
                    Name = name.ToUpperInvariant(),
                    Title = name.ToUpperInvariant(),
                    Kind = FindKind(name)!.Value,
                    Type = ColumnType.Code,
                    Order = ++order,
                    Confidence = Confidence.Inferred,
                    IsKnownByPrefix = true,
                }),
        ];
    }

    /// <summary>Whether a flag of a review belongs to the interventions of a prefix.</summary>
    public static bool IsFlag(Column column, string prefix) =>
        column.Kind == RecordKind.Review
        && column.Name.StartsWith(prefix, StringComparison.Ordinal)
        && column.Type == ColumnType.Code
        && column.Pattern?.IsMatch(YesNo.Yes) != false
        && (column.List is null || column.List.Find(YesNo.Yes) is not null);

    private static RecordKind? FindKind(string name)
    {
        if (!name.All(char.IsAsciiLetterOrDigit))
            return null;
        if (Begins(ClientInformationReview))
            return RecordKind.ClientInformationReview;
        return Begins(Pharmacological) || Begins(Psychosocial) || Begins(Recovery) ? RecordKind.Review : null;

        bool Begins(string prefix) => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }
}
