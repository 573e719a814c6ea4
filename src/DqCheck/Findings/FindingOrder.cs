using DqCheck.Records;

namespace DqCheck.Findings;

/// <summary>
/// The order of findings in every output: worst first, then rule, agency, client, episode, record, field, file, first line; ordinal.
/// </summary>
internal sealed class FindingOrder(Population population) : IComparer<FindingOrder.Key>
{
    private readonly FindingText _text = new(population);

    /// <summary>A finding with what it is sorted by: ids of the values that say on whom it stands, its field and first line.</summary>
    internal readonly record struct Key(Finding Finding, (int Agency, int Client, int Episode, int Record) Ids, string Field, int Line);

    public Key KeyOf(Finding finding) => new(finding, _text.KeyIds(finding), _text.Field(finding), _text.FirstLine(finding));

    public int Compare(Key a, Key b)
    {
        var order = a.Finding.Rule.Severity - b.Finding.Rule.Severity;
        if (order == 0)
            order = string.CompareOrdinal(a.Finding.Rule.Id, b.Finding.Rule.Id);
        if (order == 0)
            order = Compare(a, population.Agency, a.Ids.Agency, b.Ids.Agency);
        if (order == 0)
            order = Compare(a, population.ClientId, a.Ids.Client, b.Ids.Client);
        if (order == 0)
            order = Compare(a, population.EpisodeId, a.Ids.Episode, b.Ids.Episode);
        if (order == 0 && a.Finding.Kind == b.Finding.Kind && population.IdSlot(a.Finding.Kind) is var id and >= 0)
            order = Compare(a, id, a.Ids.Record, b.Ids.Record);
        if (order == 0)
            order = string.CompareOrdinal(a.Field, b.Field);
        if (order == 0)
            order = string.CompareOrdinal(population.Extracts[a.Finding.File].File, population.Extracts[b.Finding.File].File);
        if (order == 0)
            order = a.Line.CompareTo(b.Line);
        if (order == 0)
            order = string.CompareOrdinal(a.Finding.Second, b.Finding.Second);
        if (order == 0)
            order = string.CompareOrdinal(a.Finding.Detail, b.Finding.Detail);
        return order == 0 ? a.Finding.Record.CompareTo(b.Finding.Record) : order;
    }

    private int Compare(Key key, int slot, int a, int b) => _text.KeyValues(key.Finding, slot).Compare(a, b);
}
