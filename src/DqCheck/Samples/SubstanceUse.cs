using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Samples;

/// <summary>The substances of a client, the way of taking them, and the days of use in the 28 before treatment.</summary>
/// <param name="Group">The group of the national figures.</param>
/// <param name="Drugs">DRUG1 to DRUG3, fillers included.</param>
/// <param name="Route">How the main substance is taken.</param>
/// <param name="Injecting">INJSTAT.</param>
/// <param name="Days">Days of use at the start, by TOP item.</param>
/// <param name="InjectingDays">Days of injecting at the start.</param>
internal sealed record SubstanceUse(
    PresentingSubstances Group,
    string[] Drugs,
    string Route,
    string Injecting,
    int[] Days,
    int InjectingDays
)
{
    /// <summary>The TOP items of substances, in the order of <see cref="Days"/>.</summary>
    public static readonly string[] Items = [ALCUSE, OPIUSE, CRAUSE, COCAUSE, AMPHUSE, CANNUSE, OTDRGUSE];

    private const string NoSecond = "9996";

    private const string NoThird = "9997";

    private static readonly string[] Opiates = ["1101", "1101", "1101", "1101", "1105", "1000"];

    private static readonly string[] OtherDrugs = ["5000", "5000", "5000", "3200", "3200", "3100", "2200", "3406", "8300"];

    public bool HasOpiates => Group is PresentingSubstances.Opiates or PresentingSubstances.OpiatesAndCrack;

    public bool HasAlcohol => Array.IndexOf(Drugs, "7000") >= 0;

    public static SubstanceUse Draw(bool isYoung, SampleRandom random)
    {
        var group = isYoung
            ? random.PickWeighted(
                (PresentingSubstances.NonOpiates, 62),
                (PresentingSubstances.AlcoholAndNonOpiates, 24),
                (PresentingSubstances.Alcohol, 14)
            )
            : random.PickWeighted(
                (PresentingSubstances.Opiates, 28),
                (PresentingSubstances.OpiatesAndCrack, 20),
                (PresentingSubstances.NonOpiates, 15),
                (PresentingSubstances.Alcohol, 25),
                (PresentingSubstances.AlcoholAndNonOpiates, 12)
            );
        var drugs = DrawDrugs(group, isYoung, random);
        var route = DrawRoute(drugs[0], isYoung, random);
        var injecting = route == "1" ? "C" : DrawInjecting(group, isYoung, random);
        var days = new int[Items.Length];
        foreach (var drug in drugs)
        {
            var item = GetItem(drug);
            if (item >= 0)
                days[item] = Math.Max(days[item], random.NextBetween(4, 28));
        }

        if (days[0] == 0)
            days[0] = random.NextChance(40) ? random.NextBetween(1, 6) : 0;
        var injectingDays = injecting == "C" ? random.NextBetween(1, Math.Max(1, Math.Max(days[1], days[2]))) : 0;
        return new(group, drugs, route, injecting, days, injectingDays);
    }

    private static string[] DrawDrugs(PresentingSubstances group, bool isYoung, SampleRandom random)
    {
        var other = isYoung && random.NextChance(80) ? "5000" : random.Pick(OtherDrugs);
        return group switch
        {
            PresentingSubstances.Opiates => [random.Pick(Opiates), random.NextChance(30) ? other : NoSecond, NoThird],
            PresentingSubstances.OpiatesAndCrack => [random.Pick(Opiates), "3201", random.NextChance(25) ? "7000" : NoThird],
            PresentingSubstances.NonOpiates => [other, other != "3100" && random.NextChance(15) ? "3100" : NoSecond, NoThird],
            PresentingSubstances.Alcohol => ["7000", NoSecond, NoThird],
            _ => random.NextChance(50) ? ["7000", other, NoThird] : [other, "7000", NoThird],
        };
    }

    private static string DrawRoute(string drug, bool isYoung, SampleRandom random) =>
        drug switch
        {
            "1101" => random.PickWeighted(("1", 40), ("3", 60)),
            "3100" when !isYoung => random.PickWeighted(("1", 15), ("2", 45), ("4", 40)),
            "3100" or "3200" => "2",
            "5000" or "3201" => "3",
            _ => "4",
        };

    private static string DrawInjecting(PresentingSubstances group, bool isYoung, SampleRandom random) =>
        group switch
        {
            _ when isYoung => "N",
            PresentingSubstances.Opiates or PresentingSubstances.OpiatesAndCrack => random.PickWeighted(
                ("C", 4),
                ("P", 34),
                ("N", 60),
                ("Z", 2)
            ),
            _ => random.PickWeighted(("P", 6), ("N", 93), ("Z", 1)),
        };

    private static int GetItem(string drug) =>
        drug switch
        {
            "7000" => 0,
            "1000" or "1101" or "1105" => 1,
            "3201" => 2,
            "3200" => 3,
            "3100" => 4,
            "5000" => 5,
            NoSecond or NoThird => -1,
            _ => 6,
        };
}
