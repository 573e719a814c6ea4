using System.Collections;

namespace DqCheck.Findings;

/// <summary>Findings in their order, in memory or on disk; each is created anew when it is read, and identified by its position.</summary>
internal sealed class FindingList : IReadOnlyCollection<RuleFinding>
{
    private const int ReadBufferSize = 1024;

    private readonly FindingPacker _packer;
    private readonly PackedFinding[] _inMemory;
    private readonly TemporaryFindingFile? _onDisk;
    private readonly int _first;

    public FindingList(FindingPacker packer, PackedFinding[] inMemory)
    {
        _packer = packer;
        _inMemory = inMemory;
        Count = inMemory.Length;
    }

    /// <param name="packer">Unpacks the findings.</param>
    /// <param name="onDisk">The file that holds them.</param>
    /// <param name="first">The position of the first in the file.</param>
    /// <param name="count">The number of findings.</param>
    public FindingList(FindingPacker packer, TemporaryFindingFile onDisk, int first, int count)
    {
        _packer = packer;
        _inMemory = [];
        _onDisk = onDisk;
        _first = first;
        Count = count;
    }

    public int Count { get; }

    public IEnumerator<RuleFinding> GetEnumerator()
    {
        var position = 0;
        foreach (var packed in Packed())
            yield return _packer.Unpack(packed, position++);
    }

    /// <summary>The findings as they are stored.</summary>
    public IEnumerable<PackedFinding> Packed()
    {
        foreach (var packed in _inMemory)
            yield return packed;
        if (_onDisk is null)
            yield break;
        var buffer = new PackedFinding[Math.Min(ReadBufferSize, Count)];
        for (var start = 0; start < Count; start += buffer.Length)
        {
            var number = Math.Min(buffer.Length, Count - start);
            _onDisk.Read(_first + start, buffer.AsSpan(0, number));
            for (var i = 0; i < number; i++)
                yield return buffer[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
