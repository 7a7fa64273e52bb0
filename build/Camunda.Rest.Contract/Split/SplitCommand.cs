using System.CommandLine;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Files;

namespace Camunda.Rest.Contract.Split;

/// <summary><c>split</c>: writes each type of the generator's one output text to a file of its own.</summary>
internal static class SplitCommand
{
    /// <param name="generate">Makes the members of the fluent layer from the generator's input.</param>
    public static Command Create(Func<ContractDocument, IEnumerable<GeneratedPart>> generate)
    {
        Option<FileInfo> from = new("--from")
        {
            Description = "The generated text, in which '//# file: NAME' lines start the files.",
            Required = true,
        };
        Option<FileInfo> composed = new("--composed")
        {
            Description = "The generator's input, from which the members of the fluent layer are made. Default: none are made.",
        };
        Option<DirectoryInfo> to = new("--to")
        {
            Description = "The folder to fill; .cs files in it that the text does not name are deleted.",
            Required = true,
        };

        Command command = new("split", "Splits the generated text into one file per type.") { from, composed, to };
        command.SetAction(result =>
        {
            string text = result.GetRequiredValue(from).ToString();
            List<GeneratedPart> parts = [.. GeneratedText.Parse(TextFile.Read(text), text)];
            if (result.GetValue(composed)?.ToString() is { } input)
            {
                parts.AddRange(generate(new ContractDocument((JsonObject)JsonNode.Parse(TextFile.Read(input))!, input)));
            }

            string folder = result.GetRequiredValue(to).ToString();
            result.InvocationConfiguration.Output.WriteLine($"{folder}: {OutputFolder.Update(folder, parts)}");
            return 0;
        });
        return command;
    }
}
