namespace DqCheck.Samples;

/// <summary>Creates the interventions of an episode: the main one from treatment start to discharge, and concurrent ones.</summary>
internal static class InterventionHistory
{
    private static readonly string[] Brief = ["10", "93", "9"];

    public static void Draw(SampleEpisode episode, SampleRandom random)
    {
        var use = episode.Client.Use;
        var main =
            use.HasOpiates && random.NextChance(90) ? SampleIntervention.Pharmacological
            : random.NextChance(97) ? SampleIntervention.Psychosocial
            : "12";
        if (episode.Started is not { } start)
        {
            episode.Interventions.Add(CreateNeverStarted(main, episode));
            return;
        }

        Add(episode, main, start, mayEndEarly: false, random);
        if (main != SampleIntervention.Psychosocial && random.NextChance(80))
            Add(episode, SampleIntervention.Psychosocial, start.AddDays(random.NextBetween(0, 60)), mayEndEarly: true, random);
        if (main == SampleIntervention.Psychosocial && use.HasAlcohol && random.NextChance(20))
            Add(episode, SampleIntervention.Pharmacological, start.AddDays(random.NextBetween(0, 30)), mayEndEarly: true, random);
        if (random.NextChance(50))
            Add(episode, SampleIntervention.RecoverySupport, start.AddDays(random.NextBetween(30, 240)), mayEndEarly: true, random);
        if (random.NextChance(8))
            AddBrief(episode, use.Group == PresentingSubstances.Alcohol ? "76" : random.Pick(Brief));
    }

    /// <summary>Creates an intervention with a referral but no start: open while the client waits, closed with the episode.</summary>
    private static SampleIntervention CreateNeverStarted(string code, SampleEpisode episode)
    {
        var offered = episode.Triaged.AddDays(7);
        return new(
            code,
            episode.Triaged,
            offered <= episode.LastDay ? offered : null,
            null,
            episode.Discharged,
            episode.Discharged is null ? "" : "B"
        );
    }

    private static void Add(SampleEpisode episode, string code, DateOnly start, bool mayEndEarly, SampleRandom random)
    {
        if (start.AddDays(7) > episode.LastDay && mayEndEarly)
            return;
        var referred = mayEndEarly ? Max(start.AddDays(-random.NextBetween(0, 14)), episode.Triaged) : episode.Triaged;
        var offered = referred.AddDays(random.NextBelow(start.DayNumber - referred.DayNumber + 1));
        var early = start.AddDays(random.NextBetween(30, 240));
        if (mayEndEarly && early < episode.LastDay && random.NextChance(40))
        {
            episode.Interventions.Add(new(code, referred, offered, start, early, random.PickWeighted(("A", 80), ("B", 15), ("C", 5))));
            return;
        }

        var isContinuing = episode.Discharged is null || (code == SampleIntervention.RecoverySupport && random.NextChance(5));
        episode.Interventions.Add(
            new(code, referred, offered, start, isContinuing ? null : episode.Discharged, isContinuing ? "" : GetExit(episode))
        );
    }

    private static void AddBrief(SampleEpisode episode, string code) =>
        episode.Interventions.Add(new(code, episode.Triaged, episode.Triaged, episode.Triaged, episode.Triaged, "A"));

    private static string GetExit(SampleEpisode episode) =>
        episode.IsPlannedExit || episode.IsTransfer ? "A"
        : episode.Reason == "86" ? "C"
        : "B";

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
