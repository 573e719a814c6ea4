using System.Globalization;
using DqCheck;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Page;
using DqCheck.Worker.Page.Access;
using DqCheck.Worker.Settings;
using DqCheck.Worker.Watch;
using DqCheck.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
#pragma warning disable RS0030 // The command line of the worker writes to the terminal.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.SetOut(new TerminalWriter(Console.Out, isLastResort: true));
Console.SetError(new TerminalWriter(Console.Error, isLastResort: true));
#pragma warning restore RS0030

try
{
    var builder = Host.CreateEmptyApplicationBuilder(new());
    SettingsSources.Add(builder.Configuration, args);
    var (settings, mistakes) = SettingsReader.Read(builder.Configuration);
    if (mistakes.Count > 0)
        throw new DqCheckException(FaultKind.Usage, "The settings have mistakes, so the worker did not start.", mistakes);
    // The page for one workspace needs no watched folder.
    var watches = settings.Page.Workspace is null;
    if (watches)
        WorkerFolders.Create(settings);
    else
        Workspace.Open(settings.Page.Workspace!);

    // Under systemd or as a Windows service, reports when the worker is ready and when it stops. This comes before the logging below so
    // that the format of the log stays as set.
    builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "DqCheckWorker");

    const string Stamp = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
    if (settings.LogJson)
    {
        builder.Logging.AddJsonConsole(json =>
        {
            json.TimestampFormat = Stamp.Trim();
            json.UseUtcTimestamp = true;
        });
    }
    else
    {
        builder.Logging.AddSimpleConsole(text =>
        {
            text.TimestampFormat = Stamp;
            text.UseUtcTimestamp = true;
            text.SingleLine = true;
            text.ColorBehavior = LoggerColorBehavior.Disabled;
        });
    }
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
    // A person is at the terminal: if the page cannot start, a sentence says why.
    if (!watches)
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.StopTimeout + TimeSpan.FromMinutes(1));
    builder.Services.AddSingleton(settings);
    builder.Services.AddSingleton(TimeProvider.System);
    if (watches)
    {
        builder.Services.AddSingleton<WatchedFolder>();
        builder.Services.AddHostedService<HealthEndpoint>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WatchedFolder>());
    }

    builder.Services.AddSingleton<PageHost>();
    builder.Services.AddHostedService(services => services.GetRequiredService<PageHost>());
    if (!watches)
        builder.Services.AddHostedService<KeyboardInput>();
    await builder.Build().RunAsync();
    return 0;
}
catch (DqCheckException fault)
{
#pragma warning disable RS0030 // The command line of the worker writes to the terminal.
    Console.Error.WriteLine(TerminalText.CleanLine(fault.Message));
    foreach (var mistake in fault.Mistakes)
        Console.Error.WriteLine("  " + TerminalText.CleanLine(mistake));
#pragma warning restore RS0030
    return 2;
}
