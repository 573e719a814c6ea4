namespace DqCheck.Reports.Tabs;

/// <summary>Writes a tab to read from top to bottom: headings, sentences, small tables.</summary>
internal interface IPageWriter
{
    void AddTitle(string text);

    void AddHeading(string text);

    /// <summary>Adds a sentence, on a background if it matters.</summary>
    void AddSentence(string text, Tone? tone = null);

    /// <summary>Adds a table: its header, and a row for each item.</summary>
    void Table<TRow>(IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows);

    /// <summary>Adds a row of texts, links, numbers and percentages.</summary>
    void AddRow(params ReadOnlySpan<object?> cells);

    /// <summary>Prints what has been added so far on one page.</summary>
    void PrintOnOnePage();
}
