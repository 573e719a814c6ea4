using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>Writes the items of data sets after K.</summary>
/// <remarks>Its random numbers are a stream of their own, so that the samples of earlier data sets do not depend on them.</remarks>
internal static class LaterCells
{
    public static void WriteEpisode(EpisodeRows rows, SampleRandom random)
    {
        rows[NALOXISS] = random.NextYesOrNo(rows.Episode.Client.Use.HasOpiates ? 70 : 5);
        rows[VETERAN] = random.NextYesOrNo(2);
        rows[DISABLE1] = random.PickWeighted(("NN", 75), ("2", 5), ("4", 5), ("5", 8), ("8", 5), ("ZZ", 2));
        rows[DOMVIC] = DrawDomesticAbuse(random);
        var need = random.NextYesOrNo(60);
        rows[MTHTN] = need;
        rows[CRTMHN] = need == YesNo.Yes ? NumberText.ToText(random.NextBetween(1, 6)) : "";
        rows[HOMELESS] = random.NextYesOrNo(10);
        if (rows.Episode.Client.IsYoung)
            return;
        rows[HOUSING] = DrawHousing(random);
        rows[SEXUALO] = random.PickWeighted(("1", 90), ("2", 3), ("3", 4), ("4", 3));
        rows[SEXWORK] = random.PickWeighted(("N", 92), ("P", 4), ("C", 2), ("D", 2));
        rows[NALOXAD] = DrawNaloxone(random);
    }

    /// <summary>Writes a client information review, which is done with each sub-intervention review.</summary>
    public static void WriteInformationReview(EpisodeRows rows, int row, SampleRandom random)
    {
        rows[row, CIRID] = rows.Episode.GetChildId(row);
        rows[row, CIRHOUSING] = DrawHousing(random);
        rows[row, CIRHOMELESS] = random.NextYesOrNo(8);
        rows[row, CIRMTHTN] = random.NextYesOrNo(50);
        rows[row, CIRNALOXAD] = DrawNaloxone(random);
        rows[row, CIRDOMVIC] = DrawDomesticAbuse(random);
    }

    public static void WriteTop(EpisodeRows rows, int row, SampleTop top, SampleRandom random)
    {
        rows[row, CONSMP] = rows[row, ALCUSE] == "0" ? "0" : NumberText.ToTenths(random.NextBetween(20, 300));
        var days = NumberText.ToText(random.NextChance(10) ? random.NextBetween(1, 12) : 0);
        rows[row, DAYSVOLN] = days;
        rows[row, VOLNPWORK] = days;
        rows[row, UNSTHSE] = random.NextYesOrNo(top.Percent / 10);
    }

    private static string DrawHousing(SampleRandom random) => NumberText.ToText(random.NextBetween(1, 24));

    private static string DrawNaloxone(SampleRandom random) => random.PickWeighted(("N", 80), ("Y", 15), ("D", 5));

    private static string DrawDomesticAbuse(SampleRandom random) => random.PickWeighted(("1", 5), ("2", 15), ("3", 75), ("4", 5));
}
