using DqCheck.Checks;
using DqCheck.Cli;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using DqCheck.Worker.Watch;

namespace DqCheck.Tests.Cli;

/// <summary>
/// A defect of DqCheck ends with 4, in words that a person can send on: what, where and in which rule, without a value of the extract.
/// </summary>
public class DefectsOfDqCheck
{
    private const string Value = "4857773456";

    [Fact]
    public void A_defect_ends_with_4_and_names_the_rule_but_no_value()
    {
        var (code, error) = Guard(() => CheckWith(new Broken(ARule())).Count);
        Assert.Equal(4, code);
        var lines = error.Split('\n');
        Assert.Equal("This is a defect of DqCheck, not of the extract. Please report these lines; they hold no client data.", lines[0]);
        Assert.Equal("System.InvalidOperationException in rule " + ARule().Id, lines[1]);
        Assert.Contains($"at {typeof(Broken).FullName!.Replace('+', '.')}.Look", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Value, error, StringComparison.Ordinal);
        Assert.Equal(
            "defect " + lines[1],
            Troubles.WordsFor(Assert.Throws<InvalidOperationException>(() => CheckWith(new Broken(ARule()))))
        );
    }

    [Fact]
    public void A_defect_beside_a_stop_is_a_defect()
    {
        Assert.Equal(4, Guard(() => throw new AggregateException(new OperationCanceledException(), new InvalidOperationException())).Code);
        Assert.Equal(
            (130, "Stopped. Nothing was written.\n"),
            Guard(() => throw new AggregateException(new OperationCanceledException(), new AggregateException(new TaskCanceledException())))
        );
    }

    [Fact]
    public void Where_nothing_more_can_be_printed_that_is_no_defect() =>
        Assert.Equal(
            (2, "What is said here could not be written: the disk is full, or whatever reads it is gone.\n"),
            Guard(() => throw new IOException(Value))
        );

    [Fact]
    public void Each_cause_is_told_and_for_the_log_once()
    {
        var defect = new AggregateException(new InvalidOperationException(Value, new FormatException(Value)), new FormatException(Value));
        Assert.Equal(
            ["System.InvalidOperationException", "System.FormatException", "System.FormatException"],
            Guard(() => throw defect).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]
        );
        Assert.Equal("System.InvalidOperationException, System.FormatException", Troubles.DefectWords(defect));
    }

    [Fact]
    public void Of_two_works_side_by_side_that_fail_the_first_is_named_whichever_failed_earlier()
    {
        using ManualResetEventSlim failed = new(Environment.ProcessorCount == 1);
        var defect = Assert.ThrowsAny<Exception>(() =>
            new[] { 1, 2 }.OnAllCores<int, int>(work =>
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

    private static (int Code, string Error) Guard(Func<int> run)
    {
        using StringWriter error = new() { NewLine = "\n" };
        return (Doors.Guard(error, run), error.ToString());
    }

    private static IReadOnlyList<Finding> CheckWith(RecordCheck check)
    {
        var population = Runs.Of(BaseExtract.Text()).Population;
        RecordSlice slice = new(population, RecordKind.Client);
        slice.MoveTo(0);
        return [.. new RecordValidator([check]).FindingsOf(slice)];
    }

    private static Rule ARule() => Runs.Of(BaseExtract.Text()).DataSet.DataSet.FindRule("SEX-code")!;

    private sealed class Broken(Rule rule) : RecordCheck(rule, Runs.Of(BaseExtract.Text()).Population)
    {
        protected override void Look(RecordSlice slice, Span<Mark> marks) => throw new InvalidOperationException(Value);
    }
}
