using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("DqCheck.Tests")]
