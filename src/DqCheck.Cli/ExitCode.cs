namespace DqCheck.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Extract = 3;
    public const int Defect = 4;
    public const int Cancelled = 130;
}
