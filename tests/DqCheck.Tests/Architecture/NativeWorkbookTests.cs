using System.Reflection;
using System.Xml.Linq;
using DocumentFormat.OpenXml;

namespace DqCheck.Tests.Architecture;

/// <summary>The program that is compiled as a whole keeps every enumeration of the OpenXML SDK that a workbook may use.</summary>
public class NativeWorkbookTests
{
    private static readonly string[] OpenXmlNamespaces =
    [
        "",
        ".Drawing",
        ".Drawing.Charts",
        ".Drawing.Spreadsheet",
        ".Office2010.Excel",
        ".Office2013.Excel",
        ".Spreadsheet",
        ".VariantTypes",
    ];

    [Fact]
    public void The_enumerations_that_are_kept_are_those_of_the_parts_of_a_workbook()
    {
        var file = XDocument.Load(Path.Combine(RepositoryPaths.Root, "src", "DqCheck.Cli", "Native", "OpenXmlEnumerations.rd.xml"));
        Assert.Equal(
            OpenXmlNamespaces
                .SelectMany(part =>
                    typeof(OpenXmlElement)
                        .Assembly.GetExportedTypes()
                        .Where(t => t.Namespace == "DocumentFormat.OpenXml" + part && HasEnumStrings(t))
                )
                .Select(t => t.FullName + "[]")
                .Order(StringComparer.Ordinal),
            file.Descendants("Type").Select(t => t.Attribute("Name")!.Value)
        );
    }

    /// <summary>Whether the values of an enumeration have words that are written into a file.</summary>
    private static bool HasEnumStrings(Type type) =>
        type.IsEnum && type.GetFields().Any(f => f.GetCustomAttributes<EnumStringAttribute>().Any());
}
