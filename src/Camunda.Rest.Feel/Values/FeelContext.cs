using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Camunda.Rest.Feel;

/// <summary>The context of FEEL: entries with names, in the order in which they were added.</summary>
public sealed class FeelContext : FeelValue, IFeelScope
{
    private readonly Dictionary<string, FeelValue> _entries = new(StringComparer.Ordinal);

    /// <summary>Creates a context. Of several entries with the same name, the last one counts.</summary>
    /// <exception cref="FeelEvaluationException">The context nests too deep, or is too large.</exception>
    public FeelContext(IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        List<string> names = [];
        ValueSize size = default;
        foreach ((string name, FeelValue value) in entries)
        {
            if (!_entries.ContainsKey(name))
            {
                names.Add(name);
            }

            _entries[name] = value;
            size = size.With(value);
        }

        Names = names;
        Depth = size.Depth;
        Size = size.Count + 1;
    }

    /// <summary>A context without entries.</summary>
    public static FeelContext Empty { get; } = new(ImmutableArray<KeyValuePair<string, FeelValue>>.Empty);

    /// <summary>Reads a JSON object, as <see cref="FeelValue.FromJson"/> does.</summary>
    /// <exception cref="ArgumentException">The JSON value is not an object.</exception>
    public static new FeelContext FromJson(JsonElement json) => FeelValue.FromJson(json) as FeelContext
        ?? throw new ArgumentException(
            $"Expected a JSON object, but found {json.ValueKind}. "
            + $"Use {nameof(FeelValue)}.{nameof(FeelValue.FromJson)} for other values.",
            nameof(json));

    /// <summary>The names of the entries, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The entries, in their order.</summary>
    public IEnumerable<KeyValuePair<string, FeelValue>> Entries => Names.Select(name => KeyValuePair.Create(name, _entries[name]));

    /// <inheritdoc/>
    public override string TypeName => "context";

    /// <inheritdoc/>
    public bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value) => _entries.TryGetValue(name, out value);

    internal override int Depth { get; }

    internal override long Size { get; }

    /// <summary>Returns the entries in braces.</summary>
    public override string ToString() => FeelText.Of(this);

    internal override FeelValue? GetProperty(string name) => _entries.GetValueOrDefault(name);

    internal override bool? EqualTo(FeelValue other)
    {
        if (other is FeelNull)
        {
            return false;
        }

        if (other is not FeelContext context)
        {
            return null;
        }

        if (context.Names.Count != Names.Count)
        {
            return false;
        }

        for (int index = 0; index < Names.Count; index++)
        {
            string name = Names[index];
            if (context.GetProperty(name) is not { } value || _entries[name].EqualTo(value) != true)
            {
                return false;
            }
        }

        return true;
    }
}
