using System.Text;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Reading on where something cannot be read.</content>
internal sealed partial class CamundaJsonReader
{
    /// <summary>The members that the reader is in, outermost first.</summary>
    private List<(int Depth, string Path, bool IsOptional)>? _members;

    /// <summary>Where to note what cannot be read; null where that costs the whole document.</summary>
    public JsonLosses? Losses { get; private init; }

    /// <summary>The optional members that turned out to be unreadable, by path: they are passed over.</summary>
    public IReadOnlyDictionary<string, JsonLoss>? SkippedPaths { get; set; }

    /// <summary>The innermost optional member that the reader is in and that is not passed over yet; null for none.</summary>
    public string? OptionalPath => _members?.FindLast(member => member.IsOptional && SkippedPaths?.ContainsKey(member.Path) is not true).Path;

    /// <summary>Moves to the name of the object's next property that can be read, and finds its number.</summary>
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

    /// <summary>Reads the items of the list that the reader is in, each by itself, and leaves out those that cannot be read.</summary>
    /// <exception cref="JsonException">An item is no object: then the list is not what it is taken for.</exception>
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
                // Says what was expected instead.
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

    /// <summary>The item's own key or id: the one whose name is most of the type's.</summary>
    private static (string? Name, string? Key) KeyOf(Type type, string item)
    {
        // Bytes that are no text become characters that no key has.
        byte[] utf8 = Encoding.UTF8.GetBytes(item);
        (string? name, string? key) = LenientJson.Texts(utf8)
            .Where(member => member.Name.EndsWith("Key", StringComparison.Ordinal) || member.Name.EndsWith("Id", StringComparison.Ordinal))
            .Where(member => type.Name.Contains(member.Name.AsSpan(0, member.Name.LastIndexOfAny(['K', 'I'])).ToString(), StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(member => member.Name.Length)
            .FirstOrDefault();
        return key?.Contains('\uFFFD', StringComparison.Ordinal) is true ? (null, null) : (name, key);
    }
}
