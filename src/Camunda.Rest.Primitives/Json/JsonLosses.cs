using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// Collects the malformed parts of a response. A malformed optional member becomes null or empty, and a malformed item of a list is
/// omitted; any other malformed value affects the object around it. Used only for responses that the fast reader rejects: others have no
/// such cost.
/// </summary>
internal sealed class JsonLosses
{
    /// <summary>The losses of lists with omitted items, for callers that need to know.</summary>
    private static readonly ConditionalWeakTable<object, List<JsonLoss>> OfLists = [];

    /// <summary>The maximum number of losses: with more, a response is not usable.</summary>
    private const int Most = 10_000;

    /// <summary>
    /// The maximum nesting of lists: each list in a list has a reader of its own, which does not know the depth of the others.
    /// </summary>
    private const int MostNested = 32;

    private readonly List<JsonLoss> _all = [];
    private int _nested;

    /// <summary>All losses, in no particular order.</summary>
    public IReadOnlyList<JsonLoss> All => _all;

    /// <summary>Whether more losses are allowed.</summary>
    public bool HasRoom => _all.Count < Most;

    /// <summary>Returns the omitted items of a list from a response.</summary>
    public static IReadOnlyList<JsonLoss> Of(object list) => OfLists.TryGetValue(list, out List<JsonLoss>? lost) ? lost : [];

    /// <summary>Reads a value, repeatedly if needed: each time an optional member is malformed, once more without it.</summary>
    /// <exception cref="JsonException">The malformed part is neither in an optional member nor in an item of a list.</exception>
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

    /// <summary>Adds an omitted item of a list.</summary>
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
                // The losses inside it are found again, or are omitted with it.
                _all.RemoveRange(before, _all.Count - before);
                if (!HasRoom || reader.OptionalPath is not { } path) throw;
                skipped.Add(path, new JsonLoss(path, JsonReaderExtensions.ReasonOf(error)));
            }
        }
    }
}
