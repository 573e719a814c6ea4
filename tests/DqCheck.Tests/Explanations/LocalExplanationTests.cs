using DqCheck.Explanations;
using DqCheck.LocalTables;
using DqCheck.Tests.LocalTables;

namespace DqCheck.Tests.Explanations;

/// <summary>Every check of a local table gives an explanation and the HTML report.</summary>
public class LocalExplanationTests
{
    private static readonly string[] Wrong = ["", "2099-12-31", new('x', 300)];

    [Fact]
    public void Every_check_of_a_local_table_is_explained_and_reported()
    {
        using TemporaryFolder folder = new();
        folder.Write("nonsense.csv", "A\n");
        foreach (var table in LocalTest.Shipped.Tables)
            folder.Write(table.Id + ".csv", Write(table));
        using ReportRun run = new(CleanExtract.Text(CleanExtract.Row()), with: r => r with { LocalTables = folder.Path });
        var rows = run.Result.FindingRows().Where(r => r.Finding.LocalFile is not null).ToList();
        Assert.Equal(
            LocalRules.Create(LocalFolder.Read(folder.Path, LocalTest.Shipped), 0).Select(r => r.Id).Order(StringComparer.Ordinal),
            rows.Select(r => r.Rule.Id).Distinct().Order(StringComparer.Ordinal)
        );
        Explainer explainer = new(run.Result);
        foreach (var row in rows)
        {
            var explanation = explainer.Explain(row.Finding);
            Assert.Equal(row.Message, explanation.Condition[0]);
            Assert.NotEmpty(ExplanationText.Format(row, explanation, null));
        }

        Assert.Contains("referrals.csv", run.HtmlText, StringComparison.Ordinal);
    }

    /// <summary>Lines in which one column after another is blank, in the future, and too long.</summary>
    private static string Write(LocalTableDefinition table)
    {
        string[] examples = [.. table.Columns.Select(c => c.Example)];
        var lines =
            from column in Enumerable.Range(0, examples.Length)
            from wrong in Wrong
            select string.Join(',', examples.Select((example, i) => i == column ? wrong : example));
        return string.Join(',', table.Columns.Select(c => c.Name)) + ",EXTRA\n" + string.Join(",\n", lines) + ",\n";
    }
}
