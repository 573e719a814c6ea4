using DqCheck.Records;

namespace DqCheck.Findings;

/// <summary>The order of findings in every output: worst first, then rule, agency, client, episode, record, field, file, first line; ordinal.</summary>
internal static class FindingOrder
{
    public static void Sort(List<Finding> findings, Population population)
    {
        var text = new FindingText(population);
        var sorted = findings.Select(f => (Finding: f, Keys: text.KeyIds(f), Field: text.Field(f), Line: text.FirstLine(f))).ToArray();
        Array.Sort(sorted, (a, b) =>
        {
            var order = a.Finding.Rule.Severity.CompareTo(b.Finding.Rule.Severity);
            if (order == 0) order = string.CompareOrdinal(a.Finding.Rule.Id, b.Finding.Rule.Id);
            if (order == 0) order = Compare(population.Agency, a.Keys.Agency, b.Keys.Agency);
            if (order == 0) order = Compare(population.ClientId, a.Keys.Client, b.Keys.Client);
            if (order == 0) order = Compare(population.EpisodeId, a.Keys.Episode, b.Keys.Episode);
            if (order == 0 && a.Finding.Kind == b.Finding.Kind && population.IdSlot(a.Finding.Kind) is var id and >= 0) order = Compare(id, a.Keys.Record, b.Keys.Record);
            if (order == 0) order = string.CompareOrdinal(a.Field, b.Field);
            if (order == 0) order = string.CompareOrdinal(population.Extracts[a.Finding.File].File, population.Extracts[b.Finding.File].File);
            if (order == 0) order = a.Line.CompareTo(b.Line);
            if (order == 0) order = string.CompareOrdinal(a.Finding.Second, b.Finding.Second);
            return order == 0 ? string.CompareOrdinal(a.Finding.Detail, b.Finding.Detail) : order;
        });
        for (var i = 0; i < sorted.Length; i++) findings[i] = sorted[i].Finding;

        int Compare(int slot, int a, int b) => a == b ? 0 : population.Values[slot].Utf8(a).SequenceCompareTo(population.Values[slot].Utf8(b));
    }
}
