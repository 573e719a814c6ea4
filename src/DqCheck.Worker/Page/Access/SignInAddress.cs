using DqCheck.Worker.Settings;
using DqCheck.Workspaces;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Page.Access;

/// <summary>
/// The address to sign in with. It is a secret, so no log holds it: a person at the terminal sees it on standard output, and the watched folder
/// keeps an unused one in a file that only the user of the worker can read.
/// </summary>
internal sealed class SignInAddress(WorkerSettings settings, ILogger log)
{
    private const string FileName = "page-address.txt";

    private readonly OneTimeToken _token = new();
    private Uri? _page;

    /// <summary>Makes a new address; the one before is no longer valid.</summary>
    public Uri Create() => new(_page!, $"/sign-in?token={_token.Create()}");

    public bool TryUse(string token)
    {
        if (!_token.TryUse(token))
            return false;
        if (settings.Page.Workspace is null)
            WriteFile(Create());
        return true;
    }

    /// <summary>Shows the first address, where the page listens now.</summary>
    public void Announce(Uri page)
    {
        _page = page;
        var address = Create();
        if (settings.Page.Workspace is null)
            WriteFile(address);
#pragma warning disable RS0030 // The address is for the person at the terminal only.
        if (settings.Page.Workspace is null && Console.IsOutputRedirected)
            return;
        Print(address);
        if (settings.Page.Workspace is null)
            return;
        Console.Out.WriteLine("The address works once. Press Enter for a new one, or Ctrl+C to stop.");
    }

    /// <summary>Prints an address for the person at the terminal.</summary>
    public static void Print(Uri address) => Console.Out.WriteLine($"Open {address}");
#pragma warning restore RS0030

    private void WriteFile(Uri address)
    {
        try
        {
            PrivateFiles.Write(Path.Combine(settings.State, FileName), $"{address}\n");
            log.LogInformation("The address to sign in with is in the file {File} in the folder State.", FileName);
        }
        catch (DqCheckException fault)
        {
            log.LogWarning("The address to sign in with: {Words}", fault.Message);
        }
    }
}
