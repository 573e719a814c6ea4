using DqCheck.Checks;
using DqCheck.Cli;
using DqCheck.Findings;
using DqCheck.Rulesets;
using DqCheck.Worker.Watch;

namespace DqCheck.Tests.Cli;

/// <summary>
/// A defect of DqCheck ends with 4, in words that a person can send on: what, where and in which rule, without a value of the extract.
/// </summary>
public class UnexpectedErrorsTests
{
    private const string Value = "4857773456";

    [Fact]
    public void An_unexpected_error_ends_with_4_and_names_the_rule_but_no_value()
    {
        var (code, error) = RunGuarded(() => CheckWith(new ThrowingCheck(AnyRule())).Count);
        Assert.Equal(4, code);
        var lines = error.Split('\n');
        Assert.Equal(
            "This is an error in DqCheck, not in your extract. Please report the lines below. They contain no client data.",
            lines[0]
        );
        Assert.Equal("System.InvalidOperationException in rule " + AnyRule().Id, lines[1]);
        Assert.Contains($"at {typeof(ThrowingCheck).FullName!.Replace('+', '.')}.Evaluate", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Value, error, StringComparison.Ordinal);
        Assert.Equal(
            "defect " + lines[1],
            ActiveFaults.Describe(Assert.Throws<InvalidOperationException>(() => CheckWith(new ThrowingCheck(AnyRule()))))
        );
    }

    [Fact]
    public void An_unexpected_error_beside_a_cancellation_ends_with_4()
    {
        Assert.Equal(
            4,
            RunGuarded(() => throw new AggregateException(new OperationCanceledException(), new InvalidOperationException())).Code
        );
        Assert.Equal(
            (130, "Stopped. Nothing was written.\n"),
            RunGuarded(() =>
                throw new AggregateException(new OperationCanceledException(), new AggregateException(new TaskCanceledException()))
            )
        );
    }

    [Fact]
    public void Output_that_cannot_be_written_is_not_an_unexpected_error() =>
        Assert.Equal(
            (
                2,
                "The text for standard output could not be written. It may be closed, the disk may be full, or the program reading it may have ended.\n"
            ),
            RunGuarded(() => throw new IOException(Value))
        );

    [Fact]
    public void Each_cause_is_printed_and_logged_once()
    {
        var defect = new AggregateException(new InvalidOperationException(Value, new FormatException(Value)), new FormatException(Value));
        Assert.Equal(
            ["System.InvalidOperationException", "System.FormatException", "System.FormatException"],
            RunGuarded(() => throw defect).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]
        );
        Assert.Equal("System.InvalidOperationException, System.FormatException", ActiveFaults.DescribeUnexpected(defect));
    }

    [Fact]
    public void Of_two_parallel_tasks_that_fail_the_first_is_named_whichever_failed_earlier()
    {
        using ManualResetEventSlim failed = new(Environment.ProcessorCount == 1);
        var defect = Assert.ThrowsAny<Exception>(() =>
            new[] { 1, 2 }.RunParallel<int, int>(work =>
            {
                if (work == 1)
                {
                    failed.Wait();
                    throw new FormatException();
                }

                failed.Set();
                throw new InvalidOperationException();
            })
        );
        Assert.IsType<FormatException>(defect);
    }

    private static (int Code, string Error) RunGuarded(Func<int> run)
    {
        using StringWriter error = new() { NewLine = "\n" };
        return (CommandLineApp.RunWithExitCode(error, run), error.ToString());
    }

    private static IReadOnlyList<RuleFinding> CheckWith(RecordCheck check)
    {
        var population = CheckRun.Execute(CleanExtract.Text()).Population;
        RecordSlice slice = new(population, RecordKind.Client);
        slice.MoveTo(0);
        return Checker.Check(slice, [check]);
    }

    private static Rule AnyRule() => CheckRun.Execute(CleanExtract.Text()).DataSet.DataSet.FindRule("SEX-code")!;

    private sealed class ThrowingCheck(Rule rule) : RecordCheck(rule, CheckRun.Execute(CleanExtract.Text()).Population)
    {
        protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> marks) => throw new InvalidOperationException(Value);
    }
}
