using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// What could not be read in a response. An optional member is null or empty then, and of a list the item is missing; whatever else cannot be read costs what it stands in. For the reader that
/// responses come to when they are odd: nothing of this is done for the others.
/// </summary>
internal sealed class JsonLosses
{
    /// <summary>The losses of lists that lack items, for whoever has to know that they do.</summary>
    private static readonly ConditionalWeakTable<object, List<JsonLoss>> OfLists = [];

    /// <summary>With more losses than that, a response is not what it is taken for.</summary>
    private const int Most = 10_000;

    /// <summary>Each list in a list has a reader of its own, which does not know how deep the others are.</summary>
    private const int MostNested = 32;

    private readonly List<JsonLoss> _all = [];
    private int _nested;

    /// <summary>All of them, in no order.</summary>
    public IReadOnlyList<JsonLoss> All => _all;

    /// <summary>Whether more may be lost.</summary>
    public bool HasRoom => _all.Count < Most;

    /// <summary>The items that a list out of a response lacks, because they could not be read.</summary>
    public static IReadOnlyList<JsonLoss> Of(object list) => OfLists.TryGetValue(list, out List<JsonLoss>? lost) ? lost : [];

    /// <summary>Reads a value, as often as needed: whenever an optional member cannot be read, once more without it.</summary>
    /// <exception cref="JsonException">What cannot be read is neither in an optional member nor in an item of a list.</exception>
    public T Read<T>(Func<CamundaJsonReader> open, Func<CamundaJsonReader, T> read)
    {
        if (_nested >= MostNested) throw new JsonReaderException($"Lists of the response nest more than {MostNested} deep.");
        _nested++;
        try
        {
            return ReadAsOftenAsNeeded(open, read);
        }
        finally
        {
            _nested--;
        }
    }

    /// <summary>Notes an item that is missing from a list.</summary>
    public void AddItem(object list, JsonLoss loss)
    {
        _all.Add(loss);
        OfLists.GetOrCreateValue(list).Add(loss);
    }

    private T ReadAsOftenAsNeeded<T>(Func<CamundaJsonReader> open, Func<CamundaJsonReader, T> read)
    {
        int before = _all.Count;
        var skipped = new Dictionary<string, JsonLoss>(StringComparer.Ordinal);
        while (true)
        {
            using CamundaJsonReader reader = open();
            reader.SkippedPaths = skipped;
            try
            {
                T value = read(reader);
                _all.AddRange(skipped.Values);
                return value;
            }
            catch (JsonException error)
            {
                // What was lost inside it is found again, or is gone with it.
                _all.RemoveRange(before, _all.Count - before);
                if (!HasRoom || reader.OptionalPath is not { } path) throw;
                skipped.Add(path, new JsonLoss(path, JsonReaderExtensions.ReasonOf(error)));
            }
        }
    }
}
