using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("dqcheck")]
[assembly: InternalsVisibleTo("DqCheck.Tests")]
[assembly: InternalsVisibleTo("DqCheck.Benchmarks")]
