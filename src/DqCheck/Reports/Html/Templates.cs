using AspNetCoreGeneratedDocument;
using RazorSlices;

namespace DqCheck.Reports.Html;

/// <summary>The templates of the report, with the model that each shows.</summary>
internal static class Templates
{
    public static RazorSlice Report(ReportModel model) => new Reports_Html_Templates_Report { Model = model };

    public static RazorSlice Overview(ReportModel model) => new Reports_Html_Templates_Overview { Model = model };

    public static RazorSlice Section(ReportSection model) => new Reports_Html_Templates_Section { Model = model };

    public static RazorSlice Table(SmallTable model) => new Reports_Html_Templates_Table { Model = model };

    public static RazorSlice Chart(LineChart model) => new Reports_Html_Templates_Chart { Model = model };
}
