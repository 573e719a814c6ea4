namespace DqCheck.Worker.Page.Checks;

/// <summary>How far a check of the page is.</summary>
internal enum CheckState
{
    Waiting,
    Running,
    Done,
    Failed,
}
