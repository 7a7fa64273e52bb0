namespace Camunda.Rest.Feel.Evaluation;

/// <summary>The values of an iterator: the items of a list, or the numbers of a range, one after the other.</summary>
internal sealed class Iteration
{
    private readonly IReadOnlyList<FeelValue>? _items;
    private readonly decimal _end;
    private bool _isEndIncluded;
    private readonly int _increment;
    private decimal _next;
    private int _index;

    public Iteration(IReadOnlyList<FeelValue> items) => _items = items;

    public Iteration(decimal start, bool isStartIncluded, decimal end, bool isEndIncluded)
    {
        _increment = start <= end ? 1 : -1;
        _end = end;
        _isEndIncluded = isEndIncluded && (isStartIncluded || start != end);
        _next = isStartIncluded || start == end ? start : start + _increment;
    }

    public FeelValue Current { get; private set; } = FeelValue.Null;

    public bool MoveNext()
    {
        if (_items is not null)
        {
            if (_index >= _items.Count)
            {
                return false;
            }

            Current = _items[_index++];
            return true;
        }

        int order = _next.CompareTo(_end) * _increment;
        if (order > 0 || (order == 0 && !_isEndIncluded))
        {
            return false;
        }

        Current = new FeelNumber(_next);
        if (order == 0)
        {
            _isEndIncluded = false;
        }
        else
        {
            _next += _increment;
        }

        return true;
    }
}
