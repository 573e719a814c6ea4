namespace DqCheck.Cli;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int FindingsFound = 1;
    public const int Usage = 2;
    public const int UnusableExtract = 3;
    public const int UnexpectedError = 4;
    public const int Cancelled = 130;
}
