using DqCheck.Contracts;

namespace DqCheck.Workspaces;

/// <summary>The files of a new workspace, besides its settings.</summary>
internal static class WorkspaceFiles
{
    /// <summary>The files and folders that decide what a check in a workspace says; some may not be there.</summary>
    public static IEnumerable<string> ListInputs(Workspace workspace) =>
        [
            workspace.SettingsPath,
            workspace.AcceptedFile,
            workspace.ReasonsFile,
            workspace.PeopleFile,
            workspace.ColumnsFile,
            workspace.BenchmarksFile,
            .. new[] { workspace.LocalTables, workspace.Returns, workspace.OwnRules }.SelectMany(PrivateFiles.ListWithFolder),
        ];

    private const string Readme = """
        This folder is a DqCheck workspace. It holds what DqCheck needs for the monthly check of your
        extracts, and the results. It contains client-level data: keep it as safe as the extracts.

        Every month:    dqcheck check EXTRACT.csv --workspace THIS-FOLDER
        Then open the workbook in results/<month>/<agency>.

        The check compares the extract with the last one of the same agency and data set. Whatever you
        type into the yellow cells of a workbook is read at the next check and appears in the next
        workbook. Nothing is sent anywhere.

        settings.json   what to check, and how:
                          contracts           ids of contracts, such as ["somerset"]
                          audience            provider, or commissioner to write copies for the commissioner as well
                          counts              rounded or exact: how those copies show counts
                          ruleset             a data set, such as "ndtms-cds-k"; null: chosen from the extract
                          formats             such as ["xlsx", "csv"]; []: all
                          split               keyworker or team: a workbook for each of them as well; null: none
                          person              the name under which findings are accepted; null: whoever saved the workbook
                          keepResults         how many earlier results of the same month are kept
                          keepHistoryMonths   how many months the history goes back; 0: all
                          idsInHistory        plain or hashed: how history.db holds ids of clients and records
        accepted.csv    known findings that you have decided to leave: fingerprint, reason, by, until, rule, up-to
        people.csv      keyworker and team of each client or episode
        columns.csv     names of columns in your case-management system, and the NDTMS column that each of them is
        reasons.csv     reasons and actions typed into workbooks
        rules           your own rules and thresholds, which are laid over those of DqCheck: settings.csv, rules.csv,
                        columns.csv, and lists in codes
        results         <month>/<agency>: the workbook and the other files. An agency with ~1 after it is the result
                        before, ~2 the one before that. The folder kept holds the extract as it was checked
        commissioner    copies with counts only, which you can send to the commissioner
        local           local tables that a contract counts: dqcheck local template --contract ID --out local
        returns         figures that people return by hand: dqcheck returns template --contract ID --period 2014-Q1
                        --out returns/FILE.xlsx
        benchmarks.csv  figures of other areas and times, to compare with those of a contract
        history.db      the figures and findings of each month, for the tab Over time
        secret          the key for hashed ids. If it is lost, hashed ids no longer match

        dqcheck workspace check THIS-FOLDER          checks the workspace and repairs it
        dqcheck workspace forget CLIENT THIS-FOLDER  deletes one person

        """;

    /// <summary>Names and texts.</summary>
    public static IEnumerable<(string Name, string Text)> Create() =>
        [
            ("README.txt", Readme),
            ("accepted.csv", "fingerprint,reason,by,until,rule,up-to\n"),
            ("people.csv", "CLIENTID,EPISODID,keyworker,team\n"),
            ("columns.csv", "export-name,column\n"),
            (BenchmarkReader.FileName, BenchmarkReader.Template),
        ];
}
