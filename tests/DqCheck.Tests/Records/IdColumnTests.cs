using DqCheck.Records;

namespace DqCheck.Tests.Records;

/// <summary>A column returns every id that was added to it, however wide its blocks are.</summary>
public class IdColumnTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_536)]
    [InlineData(int.MaxValue)]
    public void Ids_are_returned_unchanged(int greatest)
    {
        var random = new Random(7);
        var column = new IdColumn();
        var expected = new int[(5 * RecordTable.ChunkSize) + 100];
        for (var record = 0; record < expected.Length; record++)
        {
            // The second block stays blank, then is written to; the other blocks have ids of different widths.
            var isBlank = record / RecordTable.ChunkSize == 1;
            column[record] = expected[record] = isBlank
                ? 0
                : random.Next(record / RecordTable.ChunkSize == 2 ? Math.Min(greatest, 200) : greatest);
        }

        for (var i = 0; i < 500; i++)
        {
            var record = random.Next(expected.Length);
            column[record] = expected[record] = random.Next(greatest);
        }

        Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(r => column[r]));
        var block = new int[RecordTable.ChunkSize];
        for (var b = 0; b * block.Length < expected.Length; b++)
        {
            column.Read(b, block);
            Assert.Equal(expected.Skip(b * block.Length).Take(block.Length), block.Take(expected.Length - (b * block.Length)));
        }
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue - 70_000)]
    public void Ids_close_together_are_returned_unchanged(int least)
    {
        var column = new IdColumn();
        var expected = new int[(4 * RecordTable.ChunkSize) + 1];
        for (var record = 0; record < expected.Length; record++)
        {
            var step = record / RecordTable.ChunkSize == 0 ? 1 : 16;
            column[record] = expected[record] = record % 5 == 0 ? 0 : least + (record * step % 65_000);
        }

        // Into full blocks: the id just below all, one far below, the smallest, the greatest that fits and one more, a blank.
        int[] written = [least, 7, least + 1, least + 254, least + 65_533, least + 65_534, 0];
        foreach (var (i, id) in written.Index())
        {
            Set((2 * RecordTable.ChunkSize) + i, id);
            Set(1000 + i, id);
        }

        void Set(int record, int id)
        {
            column[record] = expected[record] = id;
            Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(r => column[r]));
        }
    }

    [Fact]
    public void A_column_never_written_is_blank()
    {
        var column = new IdColumn();
        var block = Enumerable.Repeat(1, RecordTable.ChunkSize).ToArray();
        column[3 * RecordTable.ChunkSize] = 0;
        column.Read(0, block);
        Assert.All(block, id => Assert.Equal(0, id));
        Assert.Equal(0, column[(3 * RecordTable.ChunkSize) + 5]);
    }
}
