using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Sorts timeliness items by what to do first.</summary>
internal static class UrgencyRules
{
    public static string GetText(Urgency urgency) =>
        urgency switch
        {
            Urgency.ActNow => "do it now",
            Urgency.InTime => "do it by the due date",
            Urgency.EnterIfAlreadyDone => "enter it if done",
            _ => "for information",
        };

    /// <summary>The urgency by the reason; a client who is still waiting after the due day needs action now.</summary>
    public static Urgency For(TimelinessItem item, int today) =>
        item.Reason == TimelinessReason.Waiting && item.Due < today ? Urgency.ActNow : For(item.Reason);

    public static Urgency For(TimelinessReason reason) =>
        reason switch
        {
            TimelinessReason.ReviewMissing or TimelinessReason.SirOverdue or TimelinessReason.StillWaiting => Urgency.ActNow,
            TimelinessReason.StartPending
            or TimelinessReason.ExitPending
            or TimelinessReason.ReviewDue
            or TimelinessReason.SirDue
            or TimelinessReason.SirEndPending
            or TimelinessReason.Waiting => Urgency.InTime,
            TimelinessReason.StartMissing
            or TimelinessReason.StartOutsideWindow
            or TimelinessReason.ExitMissing
            or TimelinessReason.ExitOutsideWindow
            or TimelinessReason.SirMissingAtEnd
            or TimelinessReason.WaitUnknown => Urgency.EnterIfAlreadyDone,
            _ => Urgency.InformationOnly,
        };

    /// <summary>The sort key: items to do now or in time by the earliest due day, past items by the latest.</summary>
    public static (Urgency, int) GetSortKey(TimelinessItem item, int today)
    {
        var urgency = For(item, today);
        var due = item.Due ?? 0;
        return (urgency, urgency is Urgency.ActNow or Urgency.InTime ? due : -due);
    }
}
