using DqCheck.Worker.Settings;
using Microsoft.Extensions.Hosting;

namespace DqCheck.Worker.Page.Access;

/// <summary>
/// What comes from the keyboard while a page is open: Enter prints a new address. Where another program passes the keyboard on, its end is the end
/// of this program too, however that program ended.
/// </summary>
internal sealed class KeyboardInput(WorkerSettings settings, PageHost page, IHostApplicationLifetime life) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Not awaited: it waits for a person, and nothing can end that but the end of the input.
        _ = Task.Run(ReadAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ReadAsync()
    {
#pragma warning disable RS0030 // The addresses are for the person at the terminal only.
        while (await Console.In.ReadLineAsync() is not null)
#pragma warning restore RS0030
        {
            if (settings.Page.Network is null)
                SignInAddress.Print(page.SignIn.Create());
        }

        if (settings.Page.StopsAtEndOfInput)
            life.StopApplication();
    }
}
