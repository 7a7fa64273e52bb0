using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Search;

/// <summary>The order of a search: the fields that were asked for, missing values last in both directions, then the key.</summary>
internal sealed class SortOrder<T> : IComparer<SortPlace<T>>
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

    /// <summary>Reads the sort fields once, so that sorting compares and does not read.</summary>
    public SortPlace<T> PlaceOf(T entity) =>
        new(
            entity,
            [.. _fields.Select(entry => entry.Field.Values(entity) is [IComparable first, ..] ? first : null)],
            _view.KeyOf(entity));

    public int Compare(SortPlace<T> x, SortPlace<T> y)
    {
        for (int index = 0; index < _fields.Count; index++)
        {
            int order = Compare(x.Values[index], y.Values[index], _fields[index].Descending);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Key.CompareTo(y.Key);
    }

    private static int Compare(IComparable? left, IComparable? right, bool descending) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => descending ? FieldValue.Compare(right, left) : FieldValue.Compare(left, right),
    };
}
