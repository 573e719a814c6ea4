namespace DqCheck.Checks;

/// <summary>What can be done about something owed, in the order in which to do it.</summary>
internal enum Urgency
{
    /// <summary>Overdue, and still to be put right by doing it now.</summary>
    ActNow,

    /// <summary>There is time left.</summary>
    InTime,

    /// <summary>Too late to be done; if it was done, or a date is wrong, enter it.</summary>
    EnterIfAlreadyDone,

    /// <summary>Nothing is to be done.</summary>
    InformationOnly,
}
