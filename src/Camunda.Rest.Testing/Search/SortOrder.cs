using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Search;

/// <summary>The order of a search: the fields that were asked for, missing values last in both directions, then the key.</summary>
internal sealed class SortOrder<T> : IComparer<T>
{
    private readonly EntityView<T> _view;
    private readonly List<(EntityField<T> Field, bool Descending)> _fields = [];

    /// <exception cref="ProblemException">501: the contract has the field, but the view cannot sort by it.</exception>
    public SortOrder(EntityView<T> view, JsonArray? sort)
    {
        _view = view;
        foreach (JsonNode? entry in sort ?? [])
        {
            string name = entry!["field"]!.GetValue<string>();
            EntityField<T> field = view.Field(name)
                ?? throw ProblemException.NotImplemented($"$.sort: the test cluster does not sort by '{name}'.");
            _fields.Add((field, entry["order"]?.GetValue<string>() == "DESC"));
        }

        string text = string.Join(',', _fields.Select(entry => $"{entry.Field.Name}{(entry.Descending ? '-' : '+')}"));
        Signature = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
    }

    /// <summary>Tells orders apart, so that a cursor of one is not taken for one of another.</summary>
    public string Signature { get; }

    public IEnumerable<string> FieldNames => _fields.Select(entry => entry.Field.Name);

    public int Compare(T? left, T? right)
    {
        foreach ((EntityField<T> field, bool descending) in _fields)
        {
            int order = Compare(field.Values(left!), field.Values(right!), descending);
            if (order != 0)
            {
                return order;
            }
        }

        return _view.KeyOf(left!).CompareTo(_view.KeyOf(right!));
    }

    private static int Compare(IReadOnlyList<IComparable> left, IReadOnlyList<IComparable> right, bool descending) => (left.Count, right.Count) switch
    {
        (0, 0) => 0,
        (0, _) => 1,
        (_, 0) => -1,
        _ => descending ? FieldValue.Compare(right[0], left[0]) : FieldValue.Compare(left[0], right[0]),
    };
}
