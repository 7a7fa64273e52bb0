using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.ContractTests.Versions;

/// <summary>A member whose C# type is not the same in two versions, and what on the wire requires that.</summary>
internal sealed record TypeDifference(CSharpMember Older, CSharpMember Newer, string? Reason)
{
    public override string ToString() => $"{Older.Name}: {Older.Type} -> {Newer.Type} ({Reason ?? "nothing on the wire requires it"})";

    /// <summary>All differences between two versions, by the members' names.</summary>
    public static IEnumerable<TypeDifference> Between(ContractVersion older, ContractVersion newer)
    {
        Dictionary<string, CSharpMember> later = CSharpMember.AllOf(newer).ToDictionary(member => member.Name);
        return from member in CSharpMember.AllOf(older)
               where later.TryGetValue(member.Name, out CSharpMember? other) && other.Type != member.Type
               orderby member.Name
               select new TypeDifference(member, later[member.Name], ReasonOf(member, older, later[member.Name], newer));
    }

    private static string? ReasonOf(CSharpMember member, ContractVersion older, CSharpMember other, ContractVersion newer)
    {
        (Place? before, Place? after) = (Place.Of(older, member.Address), Place.Of(newer, other.Address));
        if (before is null || after is null)
        {
            return before is null && after is null ? null : $"{(before is null ? older : newer).Version} has none";
        }

        List<string> reasons = [];
        if (before.Describe() != after.Describe())
        {
            reasons.Add($"{before.Describe()}, then {after.Describe()}");
        }

        if (before.Null() != after.Null())
        {
            reasons.Add($"{before.Null()} in {older.Version}, {after.Null()} in {newer.Version}");
        }

        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>What a published contract says about a place.</summary>
    private sealed record Place(ContractVersion Version, JsonNode Schema, bool? IsRequired, string? Direction)
    {
        public static Place? Of(ContractVersion version, string address)
        {
            // A backport may have brought a schema that the contract itself does not have; then the composed contract says what it is.
            ContractDocument contract = version.Published;
            if (contract.Schemas[address] is { } whole)
            {
                return new(version, whole, null, null);
            }

            if (TypeSlot.AllOf(contract).FirstOrDefault(slot => slot.Address == address) is not { } slot)
            {
                return null;
            }

            string name = address.Split('.')[0];
            JsonNode? owner = address.Contains('(') || address.Contains(':') ? null : contract.Schemas[name];
            bool? isRequired = owner is null
                ? Parameter(slot.Schema)?.IsTrue("required")
                : owner.Required().Contains(address[(name.Length + 1)..]);
            return new(version, slot.Schema, isRequired, owner.Text("x-direction"));
        }

        /// <summary>The JSON there, without the names of schemas.</summary>
        public string Describe() => Describe(Schema, 0);

        /// <summary>What a sender or receiver has to reckon with; responses are all the same in this, unless they say null.</summary>
        public string Null() => (Schema.IsTrue("nullable"), IsRequired, Direction) switch
        {
            (true, _, _) => "null",
            (false, null, _) or (false, _, "response") => "not null",
            (false, true, _) => "required",
            (false, false, _) => "optional",
        };

        private static JsonObject? Parameter(JsonNode schema) =>
            schema.Parent is JsonObject owner && owner["in"] is not null ? owner : null;

        private string Describe(JsonNode? schema, int depth)
        {
            JsonObject schemas = Version.Published.Schemas;
            JsonNode? node = schema.ReferredSchema() is { } name ? schemas[name] : schema;
            return (node.Text("x-kind"), node.Text("type"), depth) switch
            {
                ("key" or "id", _, _) => "text",
                ("filter", _, _) => $"conditions {node.Text("x-operators")}",
                ({ } kind, _, _) => kind,
                (_, "array", _) => $"list of {Describe(node!["items"], depth + 1)}",
                (_, "object", _) when node!["additionalProperties"] is JsonObject values => $"map of {Describe(values, depth + 1)}",
                (_, "object", 0) =>
                    $"object of {string.Join(", ", node.Properties().Select(property => property.Key).Order(StringComparer.Ordinal))}",
                (_, "object", _) => "object",
                (_, "string", _) => "text",
                var (_, type, _) => type ?? "nothing",
            };
        }
    }
}
