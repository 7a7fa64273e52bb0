using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Testing.Engine.State;

/// <summary>Rows in the order of their keys. <see cref="Committed"/> is a snapshot that readers on any thread may keep.</summary>
internal sealed class Table<TKey, TRow> : ITransactional
    where TKey : notnull
    where TRow : notnull
{
    private ImmutableSortedDictionary<TKey, TRow>.Builder _rows;

    public Table(IComparer<TKey>? order = null)
    {
        Committed = ImmutableSortedDictionary.Create<TKey, TRow>(order);
        _rows = Committed.ToBuilder();
    }

    public ImmutableSortedDictionary<TKey, TRow> Committed { get; private set; }

    /// <summary>The rows as the running command sees them.</summary>
    public IEnumerable<TRow> Rows => _rows.Values;

    public IEnumerable<TKey> Keys => _rows.Keys;

    public IEnumerable<KeyValuePair<TKey, TRow>> Entries => _rows;

    public TRow this[TKey key]
    {
        get => _rows[key];
        set => _rows[key] = value;
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TRow row) => _rows.TryGetValue(key, out row);

    public bool Contains(TKey key) => _rows.ContainsKey(key);

    public TRow GetOr(TKey key, TRow fallback) => _rows.TryGetValue(key, out TRow? row) ? row : fallback;

    public bool Remove(TKey key) => _rows.Remove(key);

    public void Commit() => Committed = _rows.ToImmutable();

    public void Rollback() => _rows = Committed.ToBuilder();
}
