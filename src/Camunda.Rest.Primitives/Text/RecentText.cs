using System.Buffers.Binary;
using System.Text;

namespace Camunda.Rest.Json;

/// <summary>
/// Decodes strings from UTF-8 and reuses recent short ones: ids of tenants, processes and elements, and states, repeat throughout every
/// page. Each thread has its own small cache.
/// </summary>
internal static class RecentText
{
    private const int MaxLength = 40;
    private const int Slots = 256;

    [ThreadStatic]
    private static string?[]? _recent;

    /// <summary>The cache of the calling thread.</summary>
    public static string?[] OfThread => _recent ??= new string?[Slots];

    public static string Get(ReadOnlySpan<byte> utf8, string?[] recent)
    {
        if (utf8.Length > MaxLength) return Encoding.UTF8.GetString(utf8);
        ref string? slot = ref recent[SlotOf(utf8)];
        if (slot is { } known && Ascii.Equals(utf8, known)) return known;
        return slot = Encoding.UTF8.GetString(utf8);
    }

    /// <summary>Uses both ends of a text: names differ at their start, keys at their end.</summary>
    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        ulong mixed = (ulong)utf8.Length;
        if (utf8.Length >= sizeof(ulong))
        {
            mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            mixed = (mixed * Prime) ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }
        else
        {
            foreach (byte one in utf8) mixed = (mixed << 8) ^ (mixed >> 56) ^ one;
        }

        return (int)((mixed * Prime) >> 56);
    }
}
