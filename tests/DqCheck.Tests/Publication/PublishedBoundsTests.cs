using System.Text.Json;

namespace DqCheck.Tests.Publication;

/// <summary>
/// What is hidden in the measures of a commissioner's copy has no bounds between which only one number lies: tried with every sum that the
/// JSON holds.
/// </summary>
public class PublishedBoundsTests
{
    private const long Most = 1L << 40;

    private static readonly (string Total, string[] Parts)[] Substances =
    [
        ("all", ["drugs", "alcohol", "unknown"]),
        ("drugs", ["opiate", "non-opiate", "non-opiate-and-alcohol"]),
    ];

    private sealed record FigureKey(string Quantity, string Agency, string Clients, string Substances, string Window);

    public static TheoryData<string> PopulationNames() =>
        ["one agency", "two agencies", "two agencies of the same clients", "four agencies"];

    [Theory]
    [MemberData(nameof(PopulationNames))]
    public void No_hidden_count_of_one_to_four_can_be_only_one_number(string population)
    {
        var measures = CommissionerCopy
            .For(population)
            .Json.GetProperty("measures")
            .EnumerateArray()
            .Where(m => $"{m.GetProperty("status")}" != "not-computable")
            .ToList();
        Dictionary<FigureKey, (long Low, long High)> bounds = [];
        List<(FigureKey Total, List<FigureKey> Parts)> sums = [];
        foreach (var measure in measures.Where(m => $"{m.GetProperty("unit")}" != "days"))
            AddMeasure(measure, bounds, sums);
        var hidden = bounds.Where(b => b.Value.Low < b.Value.High).Select(b => b.Key).ToList();
        Assert.True(hidden.Count > 100, $"{hidden.Count} hidden");
        AddSums(bounds, sums);
        while (sums.Aggregate(false, (narrowed, s) => Narrow(bounds, s.Total, s.Parts) || narrowed)) { }

        Assert.Equal(
            [],
            hidden.Where(h => bounds[h] is var (low, high) && low == high && low is >= 1 and <= 4).Select(h => $"{h} = {bounds[h].Low}")
        );
    }

    /// <summary>Numerator, denominator and what remains.</summary>
    private static void AddMeasure(
        JsonElement measure,
        Dictionary<FigureKey, (long Low, long High)> bounds,
        List<(FigureKey Total, List<FigureKey> Parts)> sums
    )
    {
        var place = new FigureKey(
            $"{measure.GetProperty("id")}",
            $"{measure.GetProperty("agency")}",
            $"{measure.GetProperty("clientGroup")}",
            $"{measure.GetProperty("substanceGroup")}",
            measure.GetProperty("window").GetRawText()
        );
        var few = measure.TryGetProperty("suppressedBy", out var by) ? by.GetString() : "";
        bounds[place] = Of("numerator");
        if ($"{measure.GetProperty("unit")}" == "count")
            return;
        var of = place with { Quantity = place.Quantity + " of" };
        var rest = place with { Quantity = place.Quantity + " rest" };
        bounds[of] = Of("denominator");
        bounds[rest] = Of("remainder");
        sums.Add((of, [place, rest]));

        (long, long) Of(string name) =>
            few == name ? (1, 4)
            : measure.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number
                ? (number.GetInt64(), number.GetInt64())
            : (0, Most);
    }

    private static void AddSums(Dictionary<FigureKey, (long Low, long High)> bounds, List<(FigureKey Total, List<FigureKey> Parts)> sums)
    {
        List<string> agencies = [.. bounds.Keys.Select(p => p.Agency).Where(a => a != "all").Distinct()];
        foreach (var place in bounds.Keys)
        {
            // Whoever is at two agencies is counted at each.
            if (
                place.Agency == "all"
                && !place.Quantity.StartsWith("completions", StringComparison.Ordinal)
                && !place.Quantity.StartsWith("sir", StringComparison.Ordinal)
            )
                AddSum(place, agencies.Select(a => place with { Agency = a }));
            if (place.Clients == "all")
                AddSum(place, [place with { Clients = "adults" }, place with { Clients = "young-people" }]);
            foreach (var (_, parts) in Substances.Where(s => s.Total == place.Substances))
                AddSum(place, parts.Select(s => place with { Substances = s }));
        }

        void AddSum(FigureKey total, IEnumerable<FigureKey> parts)
        {
            List<FigureKey> all = [.. parts];
            if (all.Count > 0 && all.All(bounds.ContainsKey))
                sums.Add((total, all));
        }
    }

    private static bool Narrow(Dictionary<FigureKey, (long Low, long High)> bounds, FigureKey total, List<FigureKey> parts)
    {
        var low = parts.Sum(p => bounds[p].Low);
        var high = parts.Sum(p => bounds[p].High);
        var (totalLow, totalHigh) = bounds[total];
        var narrowed = Set(total, low, high);
        foreach (var part in parts)
            narrowed |= Set(part, totalLow - (high - bounds[part].High), totalHigh == Most ? Most : totalHigh - (low - bounds[part].Low));
        return narrowed;

        bool Set(FigureKey place, long least, long most)
        {
            var before = bounds[place];
            var after = (Math.Max(bounds[place].Low, least), Math.Min(bounds[place].High, most));
            // Numbers that do not add up reveal nothing.
            if (after.Item1 > after.Item2)
                return false;
            bounds[place] = after;
            return before != after;
        }
    }
}
