using Microsoft.Extensions.Configuration;

namespace DqCheck.Worker.Settings;

/// <summary>
/// The sources of settings, in increasing priority: <c>appsettings.json</c> next to the program, the file named by <c>--Settings</c>,
/// environment variables that begin with <c>DQCHECK_</c>, and the command line.
/// </summary>
internal static class SettingsSources
{
    private const string Prefix = "DQCHECK_";

    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "Page:CertificatePassword",
        "Page:OpenIdConnect:ClientSecret",
    };

    private const string Usage =
        "Settings are given as --Root FOLDER or --Root=FOLDER, one after the other; docs/worker.md lists them all.";

    /// <exception cref="DqCheckException">An argument is no setting, or a file is not there or no JSON.</exception>
    public static void Add(IConfigurationBuilder builder, string[] args)
    {
        var line = new ConfigurationBuilder().AddCommandLine(ValidateArguments(args)).Build();
        try
        {
            builder.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
            if (line["Settings"] is { } file)
                builder.AddJsonFile(Path.GetFullPath(file), optional: false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"The settings cannot be read: {(e is FileNotFoundException ? "file not found" : e.InnerException?.Message ?? e.Message)}",
                cause: e
            );
        }

        builder.AddEnvironmentVariables(Prefix);
        builder.AddCommandLine(args);
    }

    /// <summary>Validates that the command line consists of settings and their values.</summary>
    private static string[] ValidateArguments(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || args[i] == "--help")
                throw new DqCheckException(
                    FaultKind.Usage,
                    args[i] is "--help" or "-h" or "-?" ? Usage : $"“{args[i]}” is not a setting. {Usage}"
                );
            var name = args[i][2..].Split('=')[0];
            if (Secrets.Contains(name))
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"“--{name}” is a secret, and everybody on this computer can read the command line. Use the environment variable "
                        + $"{Prefix}{name.Replace(":", "__", StringComparison.Ordinal)} or the settings file."
                );
            if (args[i].Contains('=', StringComparison.Ordinal))
                continue;
            if (++i == args.Length)
                throw new DqCheckException(FaultKind.Usage, $"“{args[i - 1]}” has no value. {Usage}");
        }

        return args;
    }
}
