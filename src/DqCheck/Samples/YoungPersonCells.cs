using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Writes the items of young people: at the start, and at the exit of a discharged episode.</summary>
internal static class YoungPersonCells
{
    private static readonly string[] StartFlags =
    [
        YPSLEAD,
        YPSMHS,
        YPSYOT,
        YPSSEXEX,
        YPSSLFHM,
        YPSUNSDR,
        YPSOFFND,
        YPSGP,
        YPSCAF,
        YPSLNDIF,
        YPSUSS,
        YPSFOU,
    ];

    private static readonly string[] ExitFlags =
    [
        YPELEAD,
        YPEMHS,
        YPEYOT,
        YPESEXEX,
        YPESLFHM,
        YPEUNSDR,
        YPEOFFND,
        YPECAFE,
        YPEFOU,
        YPELNDIF,
        YPEUSS,
        YPEGP,
        YPECAREP,
    ];

    /// <summary>The items at the exit.</summary>
    public static readonly IReadOnlyList<string> ExitItems = [.. ExitFlags, YPESTD];

    public static void Write(EpisodeRows rows, SampleRandom random)
    {
        var isLookedAfter = rows.Episode.Client.Number / Attributor.YoungShare % 5 == 0;
        rows[YPLAC] = isLookedAfter ? YesNo.Yes : YesNo.No;
        rows[CLALOCTN] = isLookedAfter ? random.PickWeighted(("1", 80), ("2", 20)) : "";
        foreach (var flag in StartFlags)
            rows[flag] = random.NextYesOrNo(flag == YPSGP ? 95 : 18);
        rows[YPSESTAT] = NumberText.ToText(random.NextBetween(1, 4));
        rows[YPTSRP] = NumberText.ToText(random.NextBetween(1, 3));
        if (rows.Episode.Discharged is null)
            return;
        foreach (var flag in ExitFlags)
            rows[flag] = random.NextYesOrNo(flag is YPEGP or YPECAREP ? 95 : 10);
        rows[YPESTD] = NumberText.ToText(random.NextBetween(1, 4));
    }
}
