using System.Text;

namespace Camunda.Rest.Json;

/// <summary>
/// The wire names of a model's properties, numbered from 0, for generated readers: a name is found by its number, so that the reader can branch on an integer. Safe to share.
/// </summary>
/// <remarks>
/// Objects of one kind come with their properties in one order. What came after a property last time is what is looked at first, so that nearly every name is found with one comparison.
/// </remarks>
internal sealed class WireProperties
{
    /// <summary>A name that is not among the properties.</summary>
    public const int Unknown = -1;

    /// <summary>Before the first property of an object.</summary>
    public const int Start = -2;

    /// <summary>After the last property of an object.</summary>
    public const int End = -3;

    /// <summary>What marks the name of a property that may be missing.</summary>
    private const char Optional = '?';

    private readonly string[] _names;
    private readonly bool[] _isOptional;

    /// <summary>The names as they stand in a document, with quotation marks and colon.</summary>
    private readonly byte[][] _utf8;

    /// <summary>What came last after each property, after an unknown one and at the start. Threads overwrite each other here, which costs a comparison and nothing else.</summary>
    private readonly int[] _next;

    /// <summary>Numbers the names in their order; one that may be missing, or null, ends in a question mark.</summary>
    public WireProperties(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _isOptional = Array.ConvertAll(names, name => name.EndsWith(Optional));
        _names = Array.ConvertAll(names, name => name.TrimEnd(Optional));
        _utf8 = Array.ConvertAll(_names, name => Encoding.UTF8.GetBytes($"\"{name}\":"));
        _next = new int[names.Length - Start];
        for (int i = 1; i < _next.Length; i++) _next[i] = i - 1;
    }

    /// <summary>The name that is likely to come next, as it stands in a document, and its number.</summary>
    internal ReadOnlySpan<byte> Expect(int previous, out int number)
    {
        byte[][] names = _utf8;
        number = _next[previous - Start];
        return (uint)number < (uint)names.Length ? names[number] : default(ReadOnlySpan<byte>);
    }

    /// <summary>The number of a name that was not expected after the previous one, or <see cref="Unknown"/>.</summary>
    internal int Find(ReadOnlySpan<byte> name, int previous)
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i].AsSpan(1, _utf8[i].Length - 3))) return _next[previous - Start] = i;
        }

        return Unknown;
    }

    /// <summary>The number of a name, or <see cref="Unknown"/>.</summary>
    internal int Find(string name) => Array.IndexOf(_names, name);

    /// <summary>Whether the property of a number may be missing, or null.</summary>
    internal bool IsOptional(int number) => _isOptional[number];
}
