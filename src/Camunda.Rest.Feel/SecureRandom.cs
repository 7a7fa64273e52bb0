using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Camunda.Rest.Feel;

/// <summary>Random numbers that cannot be predicted. Can be used by several threads at the same time.</summary>
internal sealed class SecureRandom : Random
{
    // A double has 53 significant bits.
    private const int UnusedBits = 64 - 53;

    public static SecureRandom Instance { get; } = new();

    public override int Next() => RandomNumberGenerator.GetInt32(int.MaxValue);

    public override int Next(int maxValue) => Next(0, maxValue);

    public override int Next(int minValue, int maxValue) =>
        minValue == maxValue ? minValue : RandomNumberGenerator.GetInt32(minValue, maxValue);

    public override void NextBytes(byte[] buffer) => RandomNumberGenerator.Fill(buffer);

    public override void NextBytes(Span<byte> buffer) => RandomNumberGenerator.Fill(buffer);

    public override double NextDouble() => Sample();

    protected override double Sample()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> UnusedBits) * (1.0 / (1UL << 53));
    }
}
