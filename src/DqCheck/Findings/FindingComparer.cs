using DqCheck.Records;

namespace DqCheck.Findings;

/// <summary>
/// The order of findings in every output: worst first, then rule, agency, client, episode, record, field, file, first line; ordinal.
/// </summary>
internal sealed class FindingComparer(Population population) : IComparer<FindingComparer.FindingSortKey>
{
    private readonly FindingText _text = new(population);

    /// <summary>A finding with its sort key: ids of its keys, its field and first line.</summary>
    internal readonly record struct FindingSortKey(
        RuleFinding Finding,
        (int Agency, int Client, int Episode, int Record) Ids,
        string Field,
        int Line
    );

    public FindingSortKey GetKey(RuleFinding finding) =>
        new(finding, _text.GetKeyIds(finding), _text.GetField(finding), _text.GetFirstLine(finding));

    public int Compare(FindingSortKey a, FindingSortKey b)
    {
        var order = a.Finding.Rule.Severity - b.Finding.Rule.Severity;
        if (order == 0)
            order = string.CompareOrdinal(a.Finding.Rule.Id, b.Finding.Rule.Id);
        if (order == 0)
            order = Compare(a, population.AgencySlot, a.Ids.Agency, b.Ids.Agency);
        if (order == 0)
            order = Compare(a, population.ClientIdSlot, a.Ids.Client, b.Ids.Client);
        if (order == 0)
            order = Compare(a, population.EpisodeIdSlot, a.Ids.Episode, b.Ids.Episode);
        var idSlot = population.GetIdSlot(a.Finding.Kind);
        if (order == 0 && a.Finding.Kind == b.Finding.Kind && idSlot >= 0)
            order = Compare(a, idSlot, a.Ids.Record, b.Ids.Record);
        if (order == 0)
            order = string.CompareOrdinal(a.Field, b.Field);
        if (order == 0)
            order = string.CompareOrdinal(_text.GetFile(a.Finding), _text.GetFile(b.Finding));
        if (order == 0)
            order = a.Line.CompareTo(b.Line);
        if (order == 0)
            order = string.CompareOrdinal(a.Finding.Discriminator, b.Finding.Discriminator);
        if (order == 0)
            order = string.CompareOrdinal(a.Finding.Detail, b.Finding.Detail);
        return order == 0 ? a.Finding.Record.CompareTo(b.Finding.Record) : order;
    }

    private int Compare(FindingSortKey key, int slot, int a, int b) => _text.KeyValues(key.Finding, slot).Compare(a, b);
}
