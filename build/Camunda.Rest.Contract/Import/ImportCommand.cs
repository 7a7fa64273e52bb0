using System.CommandLine;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Import;

/// <summary><c>import</c>: turns a published API description into the contract of one API version.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        Option<string> from = new("--from")
        {
            Description = "The published description: its entry file, or the folder that holds it.",
            Required = true,
        };
        Option<string> version = new("--api-version") { Description = "The API version, such as 8.9.", Required = true };
        Option<string> to = new("--to") { Description = "The contract to write.", Required = true };

        Command command = new("import", "Imports a published API description as a contract.") { from, version, to };
        command.SetAction(result =>
        {
            string file = result.GetRequiredValue(to);
            ApiVersion known = ApiVersion.Parse(result.GetRequiredValue(version));
            JsonObject contract = Importer.Import(
                result.GetRequiredValue(from), known.ToString(), result.InvocationConfiguration.Output.WriteLine);
            YamlFile.Write(file, contract);
            result.InvocationConfiguration.Output.WriteLine($"{file}: {ImportSummary.Of(contract)}");
            return 0;
        });
        return command;
    }
}
