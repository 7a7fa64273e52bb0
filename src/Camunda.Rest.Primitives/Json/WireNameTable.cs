using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// An immutable set of property names that a reader looks up instead of allocating the same strings repeatedly. Safe to share.
/// </summary>
public sealed class WireNameTable : JsonNameTable
{
    private readonly string?[] _slots;
    private readonly int _mask;

    /// <summary>Creates the table from the property names in JSON.</summary>
    public WireNameTable(IEnumerable<string> names)
    {
        string[] distinct = [.. names.Distinct(StringComparer.Ordinal)];
        int size = 16;
        while (size < distinct.Length * 4) size *= 2;
        _slots = new string?[size];
        _mask = size - 1;
        foreach (string name in distinct)
        {
            int slot = Hash(name) & _mask;
            while (_slots[slot] is not null) slot = (slot + 1) & _mask;
            _slots[slot] = name;
        }
    }

    /// <summary>A table without names.</summary>
    public static WireNameTable Empty { get; } = new([]);

    /// <inheritdoc/>
    public override string? Get(char[] key, int start, int length)
    {
        ReadOnlySpan<char> name = key.AsSpan(start, length);
        // At most a quarter of the slots is used, so an empty one ends the search soon.
        for (int slot = Hash(name) & _mask; _slots[slot] is { } candidate; slot = (slot + 1) & _mask)
        {
            if (name.SequenceEqual(candidate)) return candidate;
        }

        return null;
    }

    private static int Hash(ReadOnlySpan<char> name)
    {
        uint hash = 2166136261;
        foreach (char c in name) hash = (hash ^ c) * 16777619;
        return (int)(hash ^ (hash >> 15));
    }
}
