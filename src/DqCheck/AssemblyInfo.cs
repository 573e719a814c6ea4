using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("dqcheck")]
[assembly: InternalsVisibleTo("dqcheck-worker")]
[assembly: InternalsVisibleTo("DqCheck.Tests")]
[assembly: InternalsVisibleTo("DqCheck.Benchmarks")]
[assembly: InternalsVisibleTo("DqCheck.BrowserTests")]
