namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Values without duplicates, in the order in which they were added.</summary>
internal sealed class ValueSet(Call call)
{
    private readonly Dictionary<object, int> _scalars = [];
    private readonly List<(FeelValue Value, int Index)> _others = [];
    private readonly List<FeelValue> _values = [];

    public IReadOnlyList<FeelValue> Values => _values;

    /// <summary>Adds a value, if no equal one is there.</summary>
    /// <returns>The index of the value, and true if it is new.</returns>
    public (int Index, bool IsNew) Add(FeelValue value)
    {
        if (Key(value) is { } key)
        {
            call.Step(1);
            if (_scalars.TryGetValue(key, out int known))
            {
                return (known, false);
            }

            _scalars.Add(key, _values.Count);
        }
        else
        {
            // Values that are equal in several forms have no key.
            call.Step(1);
            foreach ((FeelValue other, int index) in _others)
            {
                if (call.AreEqual(value, other))
                {
                    return (index, false);
                }
            }

            _others.Add((value, _values.Count));
        }

        _values.Add(value);
        return (_values.Count - 1, true);
    }

    private static object? Key(FeelValue value) => value switch
    {
        FeelNumber number => (object)number.Value,
        FeelString text => (object)text.Value,
        FeelBoolean or FeelNull => value,
        _ => null,
    };
}
