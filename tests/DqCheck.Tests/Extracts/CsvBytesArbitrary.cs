using FsCheck;
using FsCheck.Fluent;

namespace DqCheck.Tests.Extracts;

/// <summary>Bytes, most of which have a meaning in CSV; never a zero byte, which no text file holds.</summary>
public static class CsvBytesArbitrary
{
    public static Arbitrary<byte[]> Bytes() =>
        Arb.From(
            Gen.Frequency(
                    (6, Gen.Elements("\",\r\n"u8.ToArray())),
                    (3, Gen.Elements(" YN019=\t"u8.ToArray())),
                    (2, Gen.Choose(1, 255).Select(b => (byte)b))
                )
                .ArrayOf()
        );
}
