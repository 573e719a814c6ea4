namespace DqCheck.Measures;

/// <summary>Ids of measures, as used in <c>result.json</c> and in the indicators of contracts.</summary>
internal static class MeasureIds
{
    // Of rows and data items
    public const string Load = "load";
    public const string LoadEpisodes = "load-episodes";
    public const string DataQuality = "data-quality";
    public const string Completeness = "completeness";
    public const string CleanEpisodes = "clean-episodes";
    public const string LoadContinuity = "load-continuity";

    // Of TOPs and sub-intervention reviews
    public const string TopStart = "top-start";
    public const string TopReview = "top-review";
    public const string TopReviewNoStart = "top-review-no-start";
    public const string TopReviewOutcome = "top-review-outcome";
    public const string TopExit = "top-exit";
    public const string ProgressTopCompleteness = "progress-top-completeness";
    public const string TreatmentProgress = "treatment-progress";
    public const string SirOutstanding = "sir-outstanding";

    // Of waits
    public const string Wait21Days = "wait-21-days";
    public const string Wait42Days = "wait-42-days";
    public const string WaitOver6Weeks = "wait-over-6-weeks";
    public const string WaitMean = "wait-mean";
    public const string WaitMin = "wait-min";
    public const string WaitMax = "wait-max";
    public const string Cj5Days = "cj-5-days";
    public const string StillWaiting42Days = "still-waiting-42-days";

    // Of treatment and its end
    public const string InTreatment = "in-treatment";
    public const string NewPresentations = "new-presentations";
    public const string JourneysOpen = "journeys-open";
    public const string Exits = "exits";
    public const string EpisodeLengthMean = "episode-length-mean";
    public const string PlannedExits = "planned-exits";
    public const string DrugFree = "drug-free";
    public const string AlcoholFree = "alcohol-free";
    public const string OccasionalUser = "occasional-user";
    public const string CompletionsOfTreatment = "completions-of-treatment";
    public const string UnplannedExits = "unplanned-exits";
    public const string EffectiveTreatment = "effective-treatment";
    public const string EarlyUnplannedExit = "early-unplanned-exit";

    // Of returns
    public const string RePresentations = "re-presentations";
    public const string RePresentationRate = "re-presentation-rate";
    public const string RePresentationsUnion = "re-presentations-union";

    // Of outcomes
    public const string Abstinent = "abstinent";
    public const string UseImproved = "use-improved";
    public const string NoLongerInjecting = "no-longer-injecting";
    public const string MentalHealthImproved = "mental-health-improved";
    public const string WellbeingImproved = "wellbeing-improved";
    public const string HousingImproved = "housing-improved";
    public const string IntoWorkOrEducation = "into-work-or-education";

    // Of contracts only
    public const string Referrals = "referrals";
    public const string InRecoverySupport = "in-recovery-support";
    public const string FirstTimeEntrants = "first-time-entrants";
    public const string InTreatmentForYears = "in-treatment-for-years";
    public const string Completions = "completions";
    public const string CompletionsWithoutReturn = "completions-without-return";
    public const string RecordedAnswer = "recorded-answer";
    public const string InjectingAtReview = "injecting-at-review";
    public const string StillUsingOnPrescription = "still-using-on-prescription";
    public const string DetoxificationStarted = "detoxification-started";
    public const string DetoxificationCompleted = "detoxification-completed";
}
