namespace DqCheck.Worker.Page.Network;

/// <summary>What the audit log calls what people do, and how it ended.</summary>
internal static class AuditActions
{
    public const string SignIn = "sign-in";
    public const string SignOut = "sign-out";
    public const string ViewResult = "view result";
    public const string ViewAccepted = "view accepted findings";
    public const string ViewClients = "view client list";
    public const string Download = "download";
    public const string DownloadCounts = "download counts";
    public const string Upload = "upload";
    public const string CheckAgain = "check again";
    public const string ChooseContracts = "choose contracts";
    public const string Accept = "accept";
    public const string Undo = "undo";
    public const string TypeReason = "type reason";

    /// <summary>The action of a request that the role does not allow, and the outcome.</summary>
    public const string Refused = "refused";

    /// <summary>Written before anything is sent or changed.</summary>
    public const string Allowed = "allowed";

    /// <summary>Written after an allowed line, where nothing was sent or changed after all.</summary>
    public const string Failed = "failed";
}
