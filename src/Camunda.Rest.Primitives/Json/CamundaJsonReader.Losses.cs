using System.Text;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Continues reading after malformed parts.</content>
internal sealed partial class CamundaJsonReader
{
    /// <summary>The members around the current position, outermost first.</summary>
    private List<(int Depth, string Path, bool IsOptional)>? _members;

    /// <summary>Collects the malformed parts; null when any of them fails the whole document.</summary>
    public JsonLosses? Losses { get; private init; }

    /// <summary>The malformed optional members, by path: they are skipped.</summary>
    public IReadOnlyDictionary<string, JsonLoss>? SkippedPaths { get; set; }

    /// <summary>The innermost optional member around the current position that is not skipped yet; null for none.</summary>
    public string? OptionalPath =>
        _members?.FindLast(member => member.IsOptional && SkippedPaths?.ContainsKey(member.Path) is not true).Path;

    /// <summary>Moves to the name of the object's next readable property, and returns its number.</summary>
    public int NextProperty(WireProperties properties)
    {
        List<(int Depth, string Path, bool IsOptional)> members = _members ??= [];
        while (true)
        {
            JsonToken token = this.Next();
            members.RemoveAll(member => member.Depth >= Depth);
            if (token != JsonToken.PropertyName) return WireProperties.End;
            int number = properties.Find((string)base.Value!);
            if (number == WireProperties.Unknown) return number;
            string path = Path;
            members.Add((Depth, path, properties.IsOptional(number)));
            if (SkippedPaths?.ContainsKey(path) is not true) return number;
            JsonRead.Skip(this);
        }
    }

    /// <summary>Reads the items of the current list one by one, and omits malformed ones.</summary>
    /// <exception cref="JsonException">An item is not an object: then the list is not a list of models.</exception>
    public void ReadItems<T>(List<T> items)
        where T : IJsonModel<T>
    {
        while (JsonRead.NextItem(this))
        {
            if (!this.MoveToNonNull())
            {
                items.Add(T.JsonNull!);
                continue;
            }

            if (TokenType != JsonToken.StartObject)
            {
                // Throws with what was expected instead.
                items.Add(T.ReadJson(this));
                continue;
            }

            string path = Path;
            string source = CaptureSource();
            try
            {
                items.Add(Losses!.Read(() => Open(source, Names, Variables, path, Losses), static reader =>
                {
                    reader.MoveToValue();
                    return T.ReadJson(reader);
                }));
            }
            catch (JsonException error) when (Losses!.HasRoom)
            {
                (string? name, string? key) = KeyOf(typeof(T), source);
                Losses.AddItem(items, new JsonLoss(path, JsonReaderExtensions.ReasonOf(error), IsItem: true, name, key) { Item = source });
            }
        }
    }

    /// <summary>Returns the item's own key or id: the one whose name is most similar to the type's.</summary>
    private static (string? Name, string? Key) KeyOf(Type type, string item)
    {
        // Invalid bytes become characters that no key contains.
        byte[] utf8 = Encoding.UTF8.GetBytes(item);
        (string? name, string? key) = LenientJson.Texts(utf8)
            .Where(member => member.Name.EndsWith("Key", StringComparison.Ordinal) || member.Name.EndsWith("Id", StringComparison.Ordinal))
            .Where(member => type.Name.Contains(
                member.Name.AsSpan(0, member.Name.LastIndexOfAny(['K', 'I'])).ToString(), StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(member => member.Name.Length)
            .FirstOrDefault();
        return key?.Contains('\uFFFD', StringComparison.Ordinal) is true ? (null, null) : (name, key);
    }
}
