using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>The C# names of what a contract names. A name that is taken already gets a suffix that says what it is.</summary>
internal static class CSharpNames
{
    private const string Suffix = "Value";

    private static readonly HashSet<string> ReservedParameters =
    [
        "abstract", "as", "base", "body", "bool", "break", "byte", "cancellationToken", "case", "catch", "char", "checked", "class",
        "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if",
        "implicit", "in", "int", "interface", "internal", "is",
        "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    ];

    /// <summary>What every generated class has already.</summary>
    private static readonly HashSet<string> ClassMembers =
    [
        "AdditionalProperties", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "WriteJson",
    ];

    /// <summary>What every generated open enum has already.</summary>
    private static readonly HashSet<string> EnumMembers =
        [
            "Equals", "FromWire", "GetHashCode", "GetType", "IsDefault", "IsKnown", "KnownValues", "Parse", "ReferenceEquals", "ToString",
            "TryFormat", "TryParse", "Value", "Values",
        ];

    /// <summary>The name of a parameter: camelCase, and never a word of C# or a parameter that each generated method has.</summary>
    public static string Parameter(string wireName)
    {
        string name = CamundaNaming.ToWireName(wireName);
        return ReservedParameters.Contains(name) ? name + Suffix : name;
    }

    /// <summary>The member of each property of a type, by wire name.</summary>
    /// <exception cref="ContractException">Two properties would have one name.</exception>
    public static Dictionary<string, string> Properties(string type, JsonNode schema) =>
        Distinct(type, schema.Properties().Select(property => property.Key), wireName =>
        {
            string name = CamundaNaming.ToMemberName(wireName);
            return name == type || ClassMembers.Contains(name) ? name + Suffix : name;
        });

    /// <summary>The member of each value of an enum, by wire text: what the contract names it, else its own words.</summary>
    /// <exception cref="ContractException">Two values would have one name.</exception>
    public static Dictionary<string, string> EnumValues(string type, List<string> values, List<string>? given) =>
        Distinct(type, values, value =>
        {
            int index = given is null ? -1 : values.IndexOf(value);
            string name = CamundaNaming.ToMemberName(index >= 0 ? given![index] : value);
            return name == type || EnumMembers.Contains(name) ? name + LastWord(type) : name;
        });

    private static Dictionary<string, string> Distinct(string type, IEnumerable<string> wireNames, Func<string, string> toName)
    {
        Dictionary<string, string> names = [];
        Dictionary<string, string> taken = [];
        foreach (string wireName in wireNames)
        {
            string name = toName(wireName);
            if (!taken.TryAdd(name, wireName))
            {
                throw new ContractException(
                    $"{type}: '{taken[name]}' and '{wireName}' would both be called {name} in C#; the import has to tell them apart.");
            }

            names.Add(wireName, name);
        }

        return names;
    }

    private static string LastWord(string type)
    {
        int start = type.Length - 1;
        while (start > 0 && !char.IsUpper(type[start]))
        {
            start--;
        }

        return type[start..];
    }
}
