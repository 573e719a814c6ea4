using System.Text.Json.Serialization;
using DqCheck.Publication;

namespace DqCheck.Reports.Json;

/// <summary>A count as the audience may see it.</summary>
/// <param name="Exact">Null where nothing was counted.</param>
/// <param name="Shown">Null also where it is 1 to 4 and not shown.</param>
[JsonConverter(typeof(ShownCountConverter))]
internal readonly record struct ShownCount(long? Exact, long? Shown)
{
    /// <summary>What <c>suppressed</c> says.</summary>
    public const string Few = "1-4";

    public static ShownCount Create(Rounding rounding, long? count) => new(count, count is { } number ? rounding.Round(number) : null);

    /// <summary>What the object of these counts says of those that are not shown; null where all are.</summary>
    public static string? Suppress(params ReadOnlySpan<ShownCount> counts)
    {
        foreach (var count in counts)
        {
            if (count is { Exact: not null, Shown: null })
                return Few;
        }

        return null;
    }
}
