using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Import.Source;

/// <summary>A node of a published description: which file, and where in it.</summary>
internal sealed record SourceLocation(SourceFile File, string Pointer)
{
    public SourceLocation Child(string segment) => this with { Pointer = JsonPointer.Append(Pointer, segment) };

    public SourceLocation Child(int index) => this with { Pointer = JsonPointer.Append(Pointer, index) };

    public JsonNode? Find() => JsonPointer.Find(File.Tree, Pointer);

    public ContractException Refuse(string sentence) => new(File.Name, "#" + Pointer, sentence);
}
