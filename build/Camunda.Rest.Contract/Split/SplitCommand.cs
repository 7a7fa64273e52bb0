using System.CommandLine;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Resources;

namespace Camunda.Rest.Contract.Split;

/// <summary><c>split</c>: writes each type of the generator's one output text to a file of its own.</summary>
internal static class SplitCommand
{
    public static Command Create()
    {
        Option<FileInfo> from = new("--from") { Description = "The generated text, in which '//# file: NAME' lines start the files.", Required = true };
        Option<FileInfo> composed = new("--composed") { Description = "The generator's input, from which the members of the fluent layer are made. Default: none are made." };
        Option<DirectoryInfo> to = new("--to") { Description = "The folder to fill; .cs files in it that the text does not name are deleted.", Required = true };

        Command command = new("split", "Splits the generated text into one file per type.") { from, composed, to };
        command.SetAction(result => Run(result.GetRequiredValue(from).ToString(), result.GetValue(composed)?.ToString(), result.GetRequiredValue(to).ToString(), result.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string from, string? composed, string to, TextWriter output)
    {
        List<GeneratedPart> parts = [.. GeneratedText.Parse(TextFile.Read(from), from)];
        if (composed is not null)
        {
            parts.AddRange(ResourceGenerator.Generate(new ContractDocument((JsonObject)JsonNode.Parse(TextFile.Read(composed))!, composed)));
        }

        output.WriteLine($"{to}: {OutputFolder.Update(to, parts)}");
        return 0;
    }
}
