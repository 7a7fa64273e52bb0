using System.Text;

namespace Camunda.Rest.Json;

/// <summary>
/// The JSON names of a model's properties, numbered from 0 for generated readers, which can switch on the number. Safe to share.
/// </summary>
/// <remarks>
/// Objects of one type usually have their properties in the same order. The property that followed last time is compared first, so nearly
/// every name is found with one comparison.
/// </remarks>
internal sealed class WireProperties
{
    /// <summary>A name that is not among the properties.</summary>
    public const int Unknown = -1;

    /// <summary>Before the first property of an object.</summary>
    public const int Start = -2;

    /// <summary>After the last property of an object.</summary>
    public const int End = -3;

    /// <summary>Marks the name of an optional property.</summary>
    private const char Optional = '?';

    private readonly string[] _names;
    private readonly bool[] _isOptional;

    /// <summary>The names as in a document, with quotation marks and colon.</summary>
    private readonly byte[][] _utf8;

    /// <summary>
    /// The last successor of each property, of an unknown one and of the start. Threads may overwrite each other's values, which costs a
    /// comparison only.
    /// </summary>
    private readonly int[] _next;

    /// <summary>Numbers the names in order; an optional or nullable one ends in a question mark.</summary>
    public WireProperties(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _isOptional = Array.ConvertAll(names, name => name.EndsWith(Optional));
        _names = Array.ConvertAll(names, name => name.TrimEnd(Optional));
        _utf8 = Array.ConvertAll(_names, name => Encoding.UTF8.GetBytes($"\"{name}\":"));
        _next = new int[names.Length - Start];
        for (int i = 1; i < _next.Length; i++) _next[i] = i - 1;
    }

    /// <summary>The names in the order of the numbers.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>Returns the likely next name, as in a document, and its number.</summary>
    internal ReadOnlySpan<byte> Expect(int previous, out int number)
    {
        byte[][] names = _utf8;
        number = _next[previous - Start];
        return (uint)number < (uint)names.Length ? names[number] : default(ReadOnlySpan<byte>);
    }

    /// <summary>Returns the number of a name that was not expected after the previous one, or <see cref="Unknown"/>.</summary>
    internal int Find(ReadOnlySpan<byte> name, int previous)
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i].AsSpan(1, _utf8[i].Length - 3))) return _next[previous - Start] = i;
        }

        return Unknown;
    }

    /// <summary>Returns the number of a name, or <see cref="Unknown"/>.</summary>
    internal int Find(string name) => Array.IndexOf(_names, name);

    /// <summary>Returns whether the property with a number is optional or nullable.</summary>
    internal bool IsOptional(int number) => _isOptional[number];
}
