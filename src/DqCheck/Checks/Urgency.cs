using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>What can be done about something owed, in the order in which to do it.</summary>
internal enum Urgency
{
    /// <summary>Overdue, and still to be put right by doing it now.</summary>
    Now,

    /// <summary>There is time left.</summary>
    InTime,

    /// <summary>Too late to be done; if it was done, or a date is wrong, enter it.</summary>
    EnterIfDone,

    /// <summary>Nothing is to be done.</summary>
    ToKnow,
}

/// <summary>Sorts what is owed by what to do first.</summary>
internal static class Urgencies
{
    public static string Word(Urgency urgency) =>
        urgency switch
        {
            Urgency.Now => "do it now",
            Urgency.InTime => "do it in time",
            Urgency.EnterIfDone => "enter if done",
            _ => "good to know",
        };

    /// <summary>By the reason; who still waits is to be seen now once the day that was due has passed.</summary>
    public static Urgency Of(OwedItem item, int today) => item.Reason == Reason.Waiting && item.Due < today ? Urgency.Now : Of(item.Reason);

    public static Urgency Of(Reason reason) =>
        reason switch
        {
            Reason.ReviewMissing or Reason.SirOverdue or Reason.StillWaiting => Urgency.Now,
            Reason.StartPending or Reason.ExitPending or Reason.ReviewDue or Reason.SirDue or Reason.SirEndPending or Reason.Waiting =>
                Urgency.InTime,
            Reason.StartMissing
            or Reason.StartOutsideWindow
            or Reason.ExitMissing
            or Reason.ExitOutsideWindow
            or Reason.SirMissingAtEnd
            or Reason.WaitUnknown => Urgency.EnterIfDone,
            _ => Urgency.ToKnow,
        };

    /// <summary>A key to sort by: what to do now or in time, the earliest day due first; what is past, the latest first.</summary>
    public static (Urgency, int) Order(OwedItem item, int today)
    {
        var urgency = Of(item, today);
        var due = item.Due ?? 0;
        return (urgency, urgency is Urgency.Now or Urgency.InTime ? due : -due);
    }
}
