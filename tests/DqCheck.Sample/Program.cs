using DqCheck;
using DqCheck.Reports;

try
{
    var result = ExtractCheck.Run(new CheckRequest { Extracts = [args[0]] });
    Console.WriteLine(result.DescribeVerdict());
    Console.WriteLine($"{result.RowCount} rows, {result.RejectedRowCount} of them rejected; as of {result.AsOf:yyyy-MM-dd}.");

    foreach (var finding in result.Findings.Where(f => f.Severity is Severity.Reject or Severity.Error).Take(10))
        Console.WriteLine($"{finding.RuleId}, client {finding.Client}, line {finding.Lines}: {finding.Message} {finding.Fix}");

    result.WriteTo(folder: args[1]);
    return result.IsReadyToSend == true ? 0 : 1;
}
catch (DqCheckException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}
