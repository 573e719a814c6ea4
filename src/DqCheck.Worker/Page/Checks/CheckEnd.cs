namespace DqCheck.Worker.Page.Checks;

/// <summary>How a check ended.</summary>
/// <param name="Message">The verdict and what else people should know.</param>
/// <param name="Place">Month and agency.</param>
internal sealed record CheckEnd(string Message, string Place);
